package se.rodatraden.matters.usecase;

import java.util.List;
import java.util.stream.Stream;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.TextMark;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Place;

/**
 * Tells a finding and the words that it is about, so that what was dismissed stays so while those words stand, wherever in
 * the section they have moved to, and comes back when they change.
 */
final class FindingMark {
    private static final String SENTENCE_ENDS = ".!?\n";

    private FindingMark() {}

    /** @return 16 hexadecimal digits */
    static String of(Finding finding, OfficialReport.Content report) {
        Stream<String> about = switch (finding.place()) {
            case Place.Passage(String key, int _, int _, int from, int to, String quote) ->
                Stream.of(key, quote, sentence(report.text(key), from, to));
            case Place.Section(String key) -> Stream.concat(Stream.of(key, report.text(key)), reason(finding).stream());
            case Place.WholeReport _, Place.Hearings _ -> reason(finding).stream();
        };
        return TextMark.of(Stream.concat(Stream.of(finding.rule(), finding.comparedWith()), about));
    }

    private static List<String> reason(Finding finding) {
        return finding.reason().arguments().stream().map(Object::toString).toList();
    }

    /** What stands around the place; empty where it is not in a section. */
    private static String sentence(String text, int from, int to) {
        if (from < 0 || to > text.length() || from > to) {
            return "";
        }
        int begin = from;
        while (begin > 0 && SENTENCE_ENDS.indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        int end = to;
        while (end < text.length() && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(begin, end).strip();
    }
}
