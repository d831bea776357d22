package se.rodatraden.matters.lint.checks.signatures;

import se.rodatraden.matters.lint.Place;

/**
 * Somebody who signs a report.
 *
 * @param title in small letters, with what stands around it; empty where none is told
 * @param place the line with the name
 */
record Signer(String name, String title, Place place) {

    boolean hasTitle() {
        return !title.isEmpty();
    }

    /** The title without the comma or the bracket before it. */
    String bareTitle() {
        return title.replaceFirst("^\\W+", "");
    }
}
