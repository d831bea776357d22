package se.rodatraden.people;

import java.util.List;

/** The child and those who have custody. */
public record Household(Child child, List<Guardian> guardians) {
    public Household {
        guardians = List.copyOf(guardians);
    }
}
