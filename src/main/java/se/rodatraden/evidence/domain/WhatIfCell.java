package se.rodatraden.evidence.domain;

import static se.rodatraden.evidence.domain.disclosure.Dimension.TOTAL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import se.rodatraden.evidence.domain.disclosure.CellKey;

/** The places of a what-if's cell: outcome today, with the draft, age, district, sex, risk, tried, decision. */
final class WhatIfCell {
    static final int AGE = 2;
    static final int DISTRICT = 3;
    static final int SEX = 4;
    static final int RISK = 5;
    static final int TRIED = 6;
    static final int DECISION = 7;
    private static final int PLACES_AT_FIRST = 4;
    static final int PLACES = 8;

    /** The tables of a what-if: outcomes by outcomes, and who is inside by each thing that is said of people besides. */
    enum Table {
        OUTCOMES(1),
        BY_AGE(AGE),
        BY_DISTRICT(DISTRICT),
        BY_SEX(SEX),
        BY_RISK(RISK),
        BY_TRIED(TRIED),
        BY_DECISION(DECISION);

        private final int place;

        Table(int place) {
            this.place = place;
        }
    }

    private WhatIfCell() {}

    /** The total wherever nothing else is said. */
    static CellKey of(Counting counting, String today, String after, int place, String code) {
        List<String> codes = new ArrayList<>(Collections.nCopies(places(counting), TOTAL));
        codes.set(0, today);
        codes.set(1, after);
        codes.set(place, code);
        return new CellKey(codes);
    }

    static CellKey of(Counting counting, String today, String after) {
        return of(counting, today, after, 1, after);
    }

    /** The same cell as another way of counting names it; it may have no such cell. */
    static CellKey in(Counting counting, CellKey cell) {
        List<String> codes = new ArrayList<>();
        for (int place = 0; place < Math.max(places(counting), cell.codes().size()); place++) {
            String code = at(cell, place);
            if (place < places(counting) || !code.equals(TOTAL)) {
                codes.add(code);
            }
        }
        return new CellKey(codes);
    }

    static int places(Counting counting) {
        return switch (counting) {
            case Counting.First _ -> PLACES_AT_FIRST;
            case Counting.Whole _ -> PLACES;
        };
    }

    static Table tableOf(CellKey cell) {
        for (Table table : Table.values()) {
            if (table.place > 1 && !at(cell, table.place).equals(TOTAL)) {
                return table;
            }
        }
        return Table.OUTCOMES;
    }

    /** The total where the first way of counting had no such place. */
    static String at(CellKey cell, int place) {
        return place < cell.codes().size() ? cell.codes().get(place) : TOTAL;
    }
}
