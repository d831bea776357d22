package se.rodatraden.people;

/** How a person's data are protected in the population register (skyddade personuppgifter). */
public enum ProtectionLevel {
    NONE,
    /** A warning flag (sekretessmarkering, OSL 22:1). */
    CONFIDENTIALITY_MARKING,
    /** Registered elsewhere than where the person lives (skyddad folkbokföring, FOL 16 §). */
    PROTECTED_REGISTRATION,
    /** A new identity (fingerade personuppgifter, lag 1991:483). */
    ASSUMED_IDENTITY;

    public boolean isProtected() {
        return this != NONE;
    }
}
