package se.rodatraden.casework;

/**
 * From whom a report of concern came. Whoever has a duty to report (SoL 19:1, before 2025-07-01 SoL (2001:453)
 * 14:1) is mandated; the rest report as members of the public.
 */
public enum ReporterCategory {
    SCHOOL(true),
    PRESCHOOL(true),
    HEALTH_CARE(true),
    POLICE(true),
    OTHER_SOCIAL_SERVICES(true),
    OTHER_AUTHORITY(true),
    GUARDIAN(false),
    CHILD(false),
    RELATIVE(false),
    PUBLIC(false),
    ANONYMOUS(false);

    private final boolean mandated;

    ReporterCategory(boolean mandated) {
        this.mandated = mandated;
    }

    public boolean isMandated() {
        return mandated;
    }
}
