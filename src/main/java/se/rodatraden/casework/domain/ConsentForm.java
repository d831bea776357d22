package se.rodatraden.casework.domain;

import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.MethodCategory;

/** The forms of intervention that the consent ladder tells apart. */
public enum ConsentForm {
    ASSESSED,
    NON_ASSESSED,
    /** The child is to live somewhere else. */
    PLACEMENT;

    /** What may be had either way is given by decision here, as an assessed intervention. */
    public static ConsentForm of(Intervention intervention) {
        if (intervention.method() == MethodCategory.TREATMENT_FOSTER_CARE) {
            return PLACEMENT;
        }
        return switch (intervention.legalForm()) {
            case NON_ASSESSED -> NON_ASSESSED;
            case ASSESSED, EITHER, COOPERATION -> ASSESSED;
        };
    }
}
