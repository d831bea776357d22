package se.rodatraden.matters.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a compilation as an analyst writes it: paragraphs between empty lines, headings that begin with
 * {@code #}, and sources written {@code [12:3]} where the claim stands.
 */
public record CompilationDraft(String text) {
    private static final Pattern SOURCE = Pattern.compile("\\[(\\d{1,4}):(\\d{1,4})]");
    private static final String HEADING = "#";

    /** A paragraph as it is shown. */
    public record Passage(boolean heading, List<Piece> pieces) {
        public Passage {
            pieces = List.copyOf(pieces);
        }

        public List<SourceRef> sources() {
            return pieces.stream()
                    .filter(Piece.Source.class::isInstance)
                    .map(piece -> ((Piece.Source) piece).ref())
                    .toList();
        }

        public String words() {
            StringBuilder words = new StringBuilder();
            for (Piece piece : pieces) {
                words.append(
                        switch (piece) {
                            case Piece.Words(String text) -> text;
                            case Piece.Source(SourceRef ref) -> ref.toString();
                        });
            }
            return words.toString();
        }
    }

    /** Words, or the source of those before it. */
    public sealed interface Piece {
        record Words(String text) implements Piece {}

        record Source(SourceRef ref) implements Piece {}
    }

    public List<Passage> passages() {
        return Arrays.stream(text.strip().split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(CompilationDraft::passage)
                .toList();
    }

    /** Every source that the text names, in order, each once. */
    public Set<SourceRef> sources() {
        Set<SourceRef> sources = new LinkedHashSet<>();
        passages().forEach(passage -> sources.addAll(passage.sources()));
        return sources;
    }

    /** Paragraphs that say something and name no source. */
    public List<Passage> unsourced() {
        return passages().stream()
                .filter(passage -> !passage.heading() && passage.sources().isEmpty())
                .toList();
    }

    /** Sources that an earlier text named and this one no longer does. */
    public List<SourceRef> lostSince(CompilationDraft earlier) {
        Set<SourceRef> kept = sources();
        return earlier.sources().stream()
                .filter(source -> !kept.contains(source))
                .toList();
    }

    private static Passage passage(String paragraph) {
        boolean heading = paragraph.startsWith(HEADING);
        String words = heading ? paragraph.substring(1).strip() : paragraph;
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = SOURCE.matcher(words);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                pieces.add(new Piece.Words(words.substring(end, matcher.start())));
            }
            pieces.add(new Piece.Source(
                    new SourceRef(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))));
            end = matcher.end();
        }
        if (end < words.length()) {
            pieces.add(new Piece.Words(words.substring(end)));
        }
        return new Passage(heading, pieces);
    }
}
