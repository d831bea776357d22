package se.rodatraden.evidence.domain.disclosure;

/**
 * One value of a dimension, inside a wider one: age 9 inside 6–11, a district inside the city.
 *
 * @param parent the category that this one is a part of; {@link Dimension#TOTAL} for the widest
 * @param confidential never published however many it counts: persons with protected data have no district
 */
public record Category(String code, String parent, boolean confidential) {
    public Category {
        if (code.isBlank() || code.equals(Dimension.TOTAL) || code.matches("(?s).*[/\\t\\n].*")) {
            throw new IllegalArgumentException("a category needs a code of its own, not '" + code + "'");
        }
    }

    public static Category of(String code) {
        return new Category(code, Dimension.TOTAL, false);
    }

    public static Category within(String parent, String code) {
        return new Category(code, parent, false);
    }

    public static Category confidential(String code) {
        return new Category(code, Dimension.TOTAL, true);
    }
}
