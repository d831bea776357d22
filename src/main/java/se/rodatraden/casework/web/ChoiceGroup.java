package se.rodatraden.casework.web;

/** How the page that lays out the interventions groups them; within a group the order is the catalogue's. */
public enum ChoiceGroup {
    RECOMMENDED("success"),
    POSSIBLE("info"),
    JUDGEMENT("neutral"),
    OUTSIDE("warning"),
    BARRED("danger"),
    /** Whatever the guideline says: without the consent it may have fallen silent, which is no leave. */
    REFUSED("danger"),
    OPEN("neutral");

    private final String tone;

    ChoiceGroup(String tone) {
        this.tone = tone;
    }

    public String tone() {
        return tone;
    }

    public String titleKey() {
        return "casework.group." + name();
    }

    public String hintKey() {
        return "casework.group." + name() + ".hint";
    }
}
