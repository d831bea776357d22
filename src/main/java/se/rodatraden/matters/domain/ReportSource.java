package se.rodatraden.matters.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.matters.lint.text.Days;

/**
 * Something that a report builds on. It is cited in the text as {@code [^källa-2]}, which becomes a footnote in print.
 *
 * @param number within the report; never given to another source
 * @param author a person or a body
 * @param date as it is known: {@code 2023}, {@code 12 mars 2024}; may be empty
 * @param address where it can be read; may be empty
 */
public record ReportSource(int number, String author, String title, String date, String address) {
    private static final Pattern WEB = Pattern.compile("https?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SERVER =
            Pattern.compile("[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,9}(?:[/?#].*)?");
    private static final Pattern FIGURES = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?");
    private static final Pattern CITED = Pattern.compile("\\[\\^(källa-\\d+)]");

    /**
     * An address as it is kept: one that a reader can open, and that does nothing else.
     *
     * @param typed may begin with the name of the server
     * @return empty for anything but http and https
     */
    public static Optional<String> address(String typed) {
        String stripped = typed.strip();
        String whole = SERVER.matcher(stripped).matches() ? "https://" + stripped : stripped;
        try {
            URI address = new URI(whole);
            String scheme = address.getScheme();
            return scheme != null && WEB.matcher(scheme).matches() && address.getRawAuthority() != null
                    ? Optional.of(whole)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether a date as it is typed may be one: in figures or with the name of its month, it is a day or a month that there is. */
    public static boolean mayBeDate(String typed) {
        if (Days.in(typed).stream().anyMatch(day -> day.completeness() == Days.Completeness.IMPOSSIBLE)) {
            return false;
        }
        Matcher figures = FIGURES.matcher(typed.strip());
        if (!figures.matches()) {
            return true;
        }
        try {
            LocalDate.of(
                    Integer.parseInt(figures.group(1)),
                    Integer.parseInt(figures.group(2)),
                    figures.group(3) == null ? 1 : Integer.parseInt(figures.group(3)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

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
