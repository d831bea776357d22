package se.rodatraden.guidelines;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of method that the national recommendations of 8 November 2021 name, and all others. */
public enum MethodCategory {
    PARENTING_PROGRAMME("beteendebaserat föräldraskapsstödsprogram"),
    CBT_SKILLS_TRAINING("multimodalt KBT-baserat färdighetsträningsprogram"),
    FAMILY_TREATMENT("strukturerad familjebehandling i öppenvård"),
    TREATMENT_FOSTER_CARE("Treatment Foster Care Oregon (TFCO)"),
    INDIVIDUAL_CBT("strukturerad individuell KBT-baserad beteende- och färdighetsträning"),
    CONSEQUENCE_PROGRAMME("konsekvensprogram (Scared Straight)"),
    OTHER("annan insats");

    private final String inTable;

    MethodCategory(String inTable) {
        this.inTable = inTable;
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
