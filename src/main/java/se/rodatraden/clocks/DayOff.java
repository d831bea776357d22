package se.rodatraden.clocks;

/**
 * Why a day is not a working day. Public holidays follow lag (1989:253) om allmänna helgdagar; the days
 * put on a level with them follow 2 § lag (1930:173) om beräkning av lagstadgad tid and lengthen a time
 * for acting just the same, though the calendar prints them black.
 */
public enum DayOff {
    NEW_YEARS_DAY(Kind.PUBLIC_HOLIDAY),
    EPIPHANY(Kind.PUBLIC_HOLIDAY),
    GOOD_FRIDAY(Kind.PUBLIC_HOLIDAY),
    EASTER_DAY(Kind.PUBLIC_HOLIDAY),
    EASTER_MONDAY(Kind.PUBLIC_HOLIDAY),
    MAY_DAY(Kind.PUBLIC_HOLIDAY),
    ASCENSION_DAY(Kind.PUBLIC_HOLIDAY),
    WHIT_SUNDAY(Kind.PUBLIC_HOLIDAY),
    /** A public holiday until 2004; the national day took its place. */
    WHIT_MONDAY(Kind.PUBLIC_HOLIDAY),
    /** A public holiday from 2005. */
    NATIONAL_DAY(Kind.PUBLIC_HOLIDAY),
    MIDSUMMER_EVE(Kind.EQUATED),
    MIDSUMMER_DAY(Kind.PUBLIC_HOLIDAY),
    ALL_SAINTS_DAY(Kind.PUBLIC_HOLIDAY),
    CHRISTMAS_EVE(Kind.EQUATED),
    CHRISTMAS_DAY(Kind.PUBLIC_HOLIDAY),
    BOXING_DAY(Kind.PUBLIC_HOLIDAY),
    NEW_YEARS_EVE(Kind.EQUATED),
    SATURDAY(Kind.EQUATED),
    SUNDAY(Kind.PUBLIC_HOLIDAY);

    private final Kind kind;

    DayOff(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Which act makes the day a day off. */
    public enum Kind {
        /** Lag (1989:253) om allmänna helgdagar. */
        PUBLIC_HOLIDAY,
        /** 2 § lag (1930:173): Saturday, midsummer eve, Christmas eve and New Year's eve. */
        EQUATED
    }
}
