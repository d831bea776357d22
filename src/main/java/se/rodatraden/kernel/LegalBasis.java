package se.rodatraden.kernel;

/**
 * The provision that a rule rests on, and when that provision is in force (lagrum).
 *
 * @param act short name and number: {@code SoL (2025:400)}
 * @param section chapter and section: {@code 20:2}
 * @param inForce from and to, chosen by the date of the case and never by "latest"
 * @param verified whether the wording was read; an assumed provision is shown as such
 */
public record LegalBasis(String act, String section, Period inForce, boolean verified) {
    public LegalBasis {
        if (act.isBlank() || section.isBlank()) {
            throw new IllegalArgumentException("a legal basis names its act and section");
        }
    }

    /** As it is cited in running text: {@code 20 kap. 2 § SoL (2025:400)}, {@code 23 kap. 1–5 §§ SoL (2025:400)}. */
    public String citation() {
        int colon = section.indexOf(':');
        String sign = section.indexOf('–') < 0 && section.indexOf(',') < 0 ? "§" : "§§";
        return colon < 0
                ? "%s %s %s".formatted(section, sign, act)
                : "%s kap. %s %s %s".formatted(section.substring(0, colon), section.substring(colon + 1), sign, act);
    }
}
