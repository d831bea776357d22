package se.rodatraden.guidelines;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of method that the national recommendations of 8 November 2021 name, and all others. */
public enum MethodCategory {
    PARENTING_PROGRAMME("beteendebaserat föräldraskapsstödsprogram", true),
    CBT_SKILLS_TRAINING("multimodalt KBT-baserat färdighetsträningsprogram", true),
    FAMILY_TREATMENT("strukturerad familjebehandling i öppenvård", true),
    TREATMENT_FOSTER_CARE("Treatment Foster Care Oregon (TFCO)", true),
    INDIVIDUAL_CBT("strukturerad individuell KBT-baserad beteende- och färdighetsträning", true),
    CONSEQUENCE_PROGRAMME("konsekvensprogram (Scared Straight)", false),
    OTHER("annan insats", false);

    private final String inTable;
    private final boolean recommended;

    MethodCategory(String inTable, boolean recommended) {
        this.inTable = inTable;
        this.recommended = recommended;
    }

    /** Whether the recommendations say that it should be offered, at the ages that they name. */
    public boolean isRecommended() {
        return recommended;
    }

    public String inTable() {
        return inTable;
    }

    public static Optional<MethodCategory> read(String inTable) {
        return Arrays.stream(values())
                .filter(category -> category.inTable.equals(inTable))
                .findFirst();
    }
}
