package se.rodatraden.guidelines.web;

import static java.util.Objects.requireNonNullElse;

/** What was typed about a file to bring in. */
public record ImportForm(String key, String title, String purpose) {
    /** A field that is not sent is empty. */
    public ImportForm {
        key = requireNonNullElse(key, "");
        title = requireNonNullElse(title, "");
        purpose = requireNonNullElse(purpose, "");
    }
}
