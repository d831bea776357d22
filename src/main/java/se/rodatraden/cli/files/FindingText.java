package se.rodatraden.cli.files;

import java.util.Objects;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Wording;
import se.rodatraden.shell.Texts;

/** A finding in the reader's words. */
record FindingText(Texts texts) {

    String in(Wording wording) {
        return texts.get(wording.key(), wording.arguments().toArray());
    }

    /** The provision with the days between which it holds. */
    String source(Finding finding) {
        LegalBasis basis = Objects.requireNonNull(finding.source());
        return texts.get("cli.lint.source", basis.citation(), basis.inForce());
    }

    String place(Place place) {
        return switch (place) {
            case Place.Passage(String key, int page, int paragraph, int _, int _, String quote) -> {
                String where = page > 0
                        ? texts.get("cli.lint.place.page", Integer.toString(page), Integer.toString(paragraph))
                        : texts.get("cli.lint.place.paragraph", Integer.toString(paragraph));
                yield (key.isEmpty() ? where : where + ", " + key)
                        + (quote.isEmpty() ? "" : ": ”" + shortened(quote) + "”");
            }
            case Place.Section(String key) -> key;
            case Place.WholeReport _, Place.Hearings _ -> texts.get("cli.lint.place.whole");
        };
    }

    private static String shortened(String quote) {
        String line = quote.replaceAll("\\s+", " ");
        return line.length() <= 120 ? line : line.substring(0, 119) + "…";
    }
}
