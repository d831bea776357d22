package se.rodatraden.matters.lint.checks.sources;

import static se.rodatraden.matters.lint.Category.PROGRAMMES_AGAINST_CATALOGUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * What a report says beside the name of a national programme that it is: who works together in it, who draws it up, which
 * kind of thing it is. Only where it is explained: "SSPF, samverkan mellan …", "Komet, som är ett …".
 */
final class ProgrammesDescribed {
    private static final Pattern BETWEEN = Patterns.of(
            "^(?:, (?:det vill säga |dvs\\.? |som är |en förkortning för |förkortning för )?| \\((?:det vill säga )?| är | står för )(?:en )?(samverkan mellan ([^.;()]{8,90}))");
    private static final Pattern BY = Patterns.of(
            "^(?:, som| är en plan som|, en plan som)? (?:ska )?(?:upprättas|görs|tas fram|skrivs|upprättad) av ((?:\\p{L}+[- ]?){1,3}(?:(?:,| och| tillsammans med) (?:\\p{L}+-? ?){1,3}){0,2})");
    private static final Pattern KIND =
            Patterns.of("^(?:, som är|,| är|, det vill säga) (?:en|ett) ((?:[\\p{L}-]+ ?){1,6})");
    private static final Pattern JOINED = Pattern.compile(",\\s|\\s(?:och|samt)\\s");
    private static final Pattern END =
            Patterns.of("^(?:som|där|i|på|för|från|sedan|enligt|riktar|är|har|sänks|vänder|startade|finns|ska)\\b");
    private static final int LONGEST_PART = 2;

    private ProgrammesDescribed() {}

    static void in(LintedReport report, List<Finding> findings) {
        for (Knowledge.Description known : report.knowledge().descriptions()) {
            boolean holds = report.date().map(known.validity()::contains).orElse(true);
            if (!holds || !report.mentions(known.name().toLowerCase(Locale.ROOT))) {
                continue;
            }
            Pattern name = Patterns.exact("(?<![\\p{L}\\d-])" + Pattern.quote(known.name()) + "(?![\\p{L}\\d-])");
            for (Sentence sentence : report.sentences()) {
                Matcher named = name.matcher(sentence.text());
                while (named.find()) {
                    int from = named.end();
                    wrong(known, sentence.text().substring(from))
                            .filter(_ -> !Quotations.covers(sentence.text(), named.start()))
                            .ifPresent(wrong -> findings.add(Finding.of(
                                            "programme-is-something-else",
                                            PROGRAMMES_AGAINST_CATALOGUE,
                                            Severity.WARNING,
                                            sentence.place(named.start(), from + wrong.end()),
                                            known.name(),
                                            wrong.words(),
                                            known.source())
                                    .against(known.source())));
                }
            }
        }
    }

    /** @param end in the text after the name */
    private record Wrong(String words, int end) {}

    private static Optional<Wrong> wrong(Knowledge.Description known, String after) {
        Matcher between = BETWEEN.matcher(after);
        if (!known.between().isEmpty() && between.find()) {
            List<String> parts = parts(between.group(2));
            boolean others = parts.size() > 2
                    && parts.stream().anyMatch(part -> known.between().stream().noneMatch(part::contains));
            return others ? Optional.of(new Wrong(between.group(1), between.end(1))) : Optional.empty();
        }
        Matcher by = BY.matcher(after);
        if (!known.by().isEmpty() && by.find()) {
            String who = by.group(1).toLowerCase(Locale.ROOT);
            return known.by().stream().noneMatch(who::contains)
                    ? Optional.of(new Wrong(by.group(1).strip(), by.end(1)))
                    : Optional.empty();
        }
        Matcher kind = KIND.matcher(after);
        if (!known.not().isEmpty() && kind.find()) {
            String what = kind.group(1).toLowerCase(Locale.ROOT);
            return Stream.of(what.split(" ", -1))
                            .anyMatch(word -> known.not().stream().anyMatch(word::startsWith))
                    ? Optional.of(new Wrong(kind.group(1).strip(), kind.end(1)))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** The first words of a list, up to where the sentence goes on about something else. */
    private static List<String> parts(String list) {
        List<String> parts = new ArrayList<>();
        for (String part : JOINED.split(list.toLowerCase(Locale.ROOT), -1)) {
            if (END.matcher(part).find() || part.strip().split(" ", -1).length > LONGEST_PART) {
                break;
            }
            parts.add(part.strip());
        }
        return parts;
    }
}
