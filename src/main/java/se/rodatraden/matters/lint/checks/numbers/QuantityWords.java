package se.rodatraden.matters.lint.checks.numbers;

import java.util.Set;

/** Words beside a number that say nothing of which quantity it is. */
final class QuantityWords {
    /** What follows a number and is no thing that is counted, or is counted of everything. */
    static final Set<String> NO_QUANTITY = Set.of(
            "år",
            "procent",
            "dagar",
            "veckor",
            "månader",
            "timmar",
            "minuter",
            "kap",
            "och",
            "till",
            "av",
            "i",
            "på",
            "per",
            "för",
            "är",
            "gånger",
            "som",
            "utan",
            "inom",
            "hos",
            "vid",
            "eller",
            "samt",
            "med",
            "från",
            "under",
            "över",
            "mellan",
            "efter",
            "före",
            "redan",
            "inte",
            "sedan",
            "mot",
            "genom",
            "enligt",
            "stycken",
            "personer",
            "åringar",
            "klockan",
            "kronor",
            "meter",
            "kilometer");

    /** What is said of any sum of money: it tells none from another. */
    static final Set<String> OF_ANY_SUM = Set.of(
            "kost",
            "kostnad",
            "året",
            "åren",
            "kronor",
            "mnkr",
            "miljon",
            "betal",
            "summ",
            "belopp",
            "nämnd",
            "kommun",
            "medel",
            "pengar",
            "genomsnitt",
            "ligg",
            "uppgår",
            "årlig",
            "budget",
            "verksamhet");

    private QuantityWords() {}
}
