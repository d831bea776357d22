package se.rodatraden.matters.domain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that a report builds on. It is cited in the text as {@code [^källa-2]}, which becomes a footnote in print.
 *
 * @param number within the report; never given to another source
 * @param author a person or a body
 * @param date as it is known: {@code 2023}, {@code 12 mars 2024}; may be empty
 * @param address where it can be read; may be empty
 */
public record ReportSource(int number, String author, String title, String date, String address) {
    private static final Pattern CITED = Pattern.compile("\\[\\^(källa-\\d+)]");

    public String mark() {
        return "källa-" + number;
    }

    /** {@code Socialstyrelsen: Insatser för barn, 2023. https://…} */
    public String printed() {
        String where = Stream.of(title, date).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        String said = author.isEmpty() ? where : author + ": " + where;
        String whole = said.endsWith(".") ? said : said + ".";
        return address.isEmpty() ? whole : whole + " " + address;
    }

    /** The text without what cites a source, where no note can stand. */
    static String unmarked(String text) {
        return CITED.matcher(text).replaceAll("");
    }

    /** The text with a note for each source that it cites. */
    public static String noted(String text, List<ReportSource> sources) {
        Matcher cited = CITED.matcher(text);
        List<String> marks =
                cited.results().map(mark -> mark.group(1)).distinct().toList();
        String notes = sources.stream()
                .filter(source -> marks.contains(source.mark()))
                .map(source -> "\n\n[^" + source.mark() + "]: " + source.printed())
                .collect(Collectors.joining());
        return text + notes;
    }
}
