package se.rodatraden.matters.lint.checks.parts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Category;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;

/** What is told by a colour alone is not told to everybody (WCAG 2.2, 1.4.1): "det som är rött är nytt". */
final class ToldByColour {
    private static final String COLOUR =
            "(?:röd|rött|röda|grön|grönt|gröna|gul|gult|gula|blå|blått|blåa|orange|lila|rosa|skär)";

    private static final Pattern TOLD = Patterns.of(
            "\\b(?:det|de|den|text(?:en)?|rader(?:na)?|celler(?:na)?|fält(?:en)?) som (?:är|står i|har) "
                    + COLOUR + "\\b[^.;]{0,40}\\b(?:är|visar|betyder|innebär|har|gäller|ska)\\b"
                    + "|\\b(?:markera\\p{L}*|anges|visas|skriv\\p{L}{1,3}|står) (?:i|med) " + COLOUR
                    + "(?: (?:text|färg|markering))?\\b"
                    + "|\\b" + COLOUR
                    + " (?:text|färg|markering|staplar(?:na)?|stapeln|fält(?:et|en)?|rader(?:na)?|celler(?:na)?|prickar(?:na)?|linjen?) (?:visar|betyder|är|innebär|anger|markerar)\\b");

    private ToldByColour() {}

    static Optional<Finding> in(Sentence sentence) {
        Matcher told = TOLD.matcher(sentence.text());
        return told.find() && !Quotations.covers(sentence.text(), told.start())
                ? Optional.of(Finding.of(
                                "told-by-colour",
                                Category.ACCESSIBILITY,
                                Severity.WARNING,
                                sentence.place(told.start(), told.end()),
                                told.group())
                        .remedied())
                : Optional.empty();
    }
}
