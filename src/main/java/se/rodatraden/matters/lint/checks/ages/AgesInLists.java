package se.rodatraden.matters.lint.checks.ages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;

/** Spans of ages down a list, one in each of its lines. */
final class AgesInLists {
    /** "Barn till och med 12 år …", "Unga från 16 år …", at the beginning of a line. */
    private static final Pattern OPEN = Patterns.of(
            "^\\p{L}{2,20} (till och med|upp till och med|upp till|under|yngre än|från och med|från|som har fyllt|som fyllt) "
                    + Ages.NUMBER + " år\\b");
    /** How far from the beginning of a line its ages may stand for it to begin with them. */
    private static final int LEAD = 40;

    private final List<PlacedSpan> list = new ArrayList<>();
    /** Whether the lines are told apart by age, and by nothing else. */
    private boolean byAge = true;

    /**
     * Takes the next block of the report.
     *
     * @return what is wrong with the list that it ends
     */
    Optional<Finding> next(Block block) {
        List<Ages.Span> spans = block.part() instanceof Part.Item ? withOpenEnds(block.text()) : List.of();
        if (spans.size() != 1) {
            return end();
        }
        byAge &= beginsWithAge(block.text(), spans.getFirst());
        list.add(PlacedSpan.in(block, 0, spans.getFirst()));
        return Optional.empty();
    }

    /** @return what is wrong with the list that the report ends with, or that another block has ended */
    Optional<Finding> end() {
        AgeRow row = new AgeRow(List.copyOf(list));
        boolean ofTwo = list.size() == 2
                && (list.getFirst().span().to() == list.getLast().span().from() || byAge && row.isNearlyMet());
        Optional<Finding> broken = isOfOthers() ? Optional.empty() : row.broken(ofTwo ? 2 : AgeRow.FEWEST, true);
        list.clear();
        byAge = true;
        return broken;
    }

    /** Who is told of with an open end may be somebody else, as pensioners are, where more than a few ages lie between. */
    private boolean isOfOthers() {
        return IntStream.range(1, list.size()).anyMatch(i -> list.get(i - 1).agesTo(list.get(i)) > AgeRow.SMALL_GAP)
                && (list.getFirst().span().from() == 0 || list.getLast().span().to() == AgeRow.NO_END);
    }

    /** "- För barn i åldern 6–11 år …". */
    private static boolean beginsWithAge(String text, Ages.Span span) {
        String lead = text.substring(0, span.start());
        return lead.length() <= LEAD && OfferNames.inCapitals(lead).isEmpty();
    }

    private static List<Ages.Span> withOpenEnds(String text) {
        List<Ages.Span> spans = Ages.in(text);
        Matcher open = OPEN.matcher(text);
        if (!spans.isEmpty() || !open.find()) {
            return spans;
        }
        int age = Ages.number(open.group(2));
        return switch (open.group(1).toLowerCase(Locale.ROOT)) {
            case "till och med", "upp till", "upp till och med" -> List.of(openEnded(0, age, open));
            case "under", "yngre än" -> List.of(openEnded(0, age - 1, open));
            default -> List.of(openEnded(age, AgeRow.NO_END, open));
        };
    }

    private static Ages.Span openEnded(int from, int to, Matcher written) {
        return new Ages.Span(from, to, false, written.start(1), written.end());
    }
}
