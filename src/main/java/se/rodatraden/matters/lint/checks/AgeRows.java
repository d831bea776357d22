package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * Spans of ages that divide one thing: in a sentence, down a list and down a column of a table. Three or more in a row are
 * its parts; two are so only where the sentence says it ("en för … och en för …"), where they lie within two years of each
 * other, or where the one begins with the very age that the other ends with.
 */
final class AgeRows {
    static final int FEWEST = 3;
    /** Two offers may lie far apart by right; who leaves out one or two ages has most often forgotten them. */
    private static final int SMALL_GAP = 2;
    /** "85 år eller äldre" ends a row. */
    private static final int NO_END = 150;

    private static final Pattern AND_OLDER = Patterns.of(
            "(?<![\\d–-])(\\d{1,3}) år (?:och|eller) (?:äldre|uppåt|över)\\b|(?<![\\d–-])(\\d{1,3}) år och uppåt");
    private static final Pattern PARTED = Patterns.of(
            "\\b(?:en|ett) för\\b[^.;]{0,60}\\b(?:en|ett) för\\b|\\bdels\\b[^.;]{0,80}\\bdels\\b|\\bindela|\\bdelas? (?:in|upp)\\b|\\buppdela|\\bgrupper\\b[^.;]{0,20}:");
    static final Pattern YEARS_COLUMN = Patterns.of("^\\s?(?:årskurs|ålder|åldersgrupp|åldrar|åk)\\b");
    private static final Pattern BARE = Pattern.compile("\\s?(F|\\d{1,3})\\s?[–-]\\s?(\\d{1,3})\\s?");
    private static final Pattern RECEIVES = Patterns.of(
            "\\b(?:tar emot|vänder sig|riktar sig|är till för|är öpp\\p{L}{1,2} för|hänvisas|erbjuds|erbjuder|omfattar|går till|får plats)\\b");
    private static final int LEAD = 40;
    private static final Pattern NAME = Patterns.exact(
            "(?<![\\p{L}\\d-])(?:\\p{Lu}{3,6}(?![\\p{L}])|(?<=\\s)(?<!\\b(?:vid|i|på|till|från) )\\p{Lu}\\p{Ll}{2,30}(?![\\p{L}]))");
    /** "SSPF för ungdomar i åldern 10–17 år": a name, and then whom it is for. */
    private static final Pattern OFFER = Patterns.exact("^\\p{Lu}[^.;]{2,60}? (?:för|till) [^.;]{0,60}\\d");

    private static final Pattern CHANGES =
            Patterns.of("föreslå|i stället för|sänk|höj|ändra|utöka|utvidga|flytta|(?:nuvarande|tidigare|dagens) ");

    private AgeRows() {}

    record Placed(Ages.Span span, Place place) {}

    static void in(LintedReport report, List<Finding> findings) {
        Sentence before = null;
        for (Sentence sentence : report.sentences()) {
            sentence(sentence, findings);
            if (before != null && before.block().equals(sentence.block())) {
                sideBySide(before, sentence, findings);
            }
            before = sentence;
        }
        List<Placed> list = new ArrayList<>();
        boolean byAge = false;
        String lead = "";
        for (Block block : report.text().blocks()) {
            List<Ages.Span> spans = block.part() instanceof Part.Item ? withOpenEnds(block.text()) : List.of();
            if (spans.size() == 1) {
                Ages.Span span = spans.getFirst();
                byAge = (list.isEmpty() || byAge) && beginsWithAge(block.text(), span);
                list.add(new Placed(span, block.place(span.start(), span.end())));
            } else {
                list(list, byAge, findings);
            }
            if (block.part() instanceof Part.Table table) {
                column(block, table, findings);
                if (PARTED.matcher(lead).find() || AgeGroups.areTold(lead)) {
                    AgeGroups.column(block, table, findings);
                }
            }
            lead = block.isProse() ? block.text() : "";
        }
        list(list, byAge, findings);
    }

    /** "Barn till och med 12 år …", "Unga från 16 år …", at the beginning of a line. */
    private static List<Ages.Span> withOpenEnds(String text) {
        List<Ages.Span> spans = Ages.in(text);
        Matcher open = OPEN.matcher(text);
        if (!spans.isEmpty() || !open.find()) {
            return spans;
        }
        int age = Ages.number(open.group(2));
        String word = open.group(1).toLowerCase(java.util.Locale.ROOT);
        return switch (word) {
            case "till och med", "upp till", "upp till och med" ->
                List.of(new Ages.Span(0, age, false, open.start(1), open.end()));
            case "under", "yngre än" -> List.of(new Ages.Span(0, age - 1, false, open.start(1), open.end()));
            case "från", "från och med", "som har fyllt", "som fyllt" ->
                List.of(new Ages.Span(age, NO_END, false, open.start(1), open.end()));
            default -> List.of();
        };
    }

    private static final Pattern OPEN = Patterns.of(
            "^\\p{L}{2,20} (till och med|upp till och med|upp till|under|yngre än|från och med|från|som har fyllt|som fyllt) "
                    + Ages.NUMBER + " år\\b");

    /** Who is told of with an open end may be somebody else, as pensioners are, where more than a few ages lie between. */
    private static boolean areFarApart(List<Placed> list) {
        return IntStream.range(1, list.size())
                        .anyMatch(i -> list.get(i).span().from()
                                        - list.get(i - 1).span().to()
                                        - 1
                                > SMALL_GAP)
                && (list.getFirst().span().from() == 0 || list.getLast().span().to() == NO_END);
    }

    private static void list(List<Placed> list, boolean byAge, List<Finding> findings) {
        if (areFarApart(list)) {
            list.clear();
            return;
        }
        if (list.size() == 2
                && (list.get(0).span().to() == list.get(1).span().from()
                        || byAge && isNearly(list.get(0).span(), list.get(1).span()))) {
            row(list, 2, true, findings);
        }
        row(list, FEWEST, true, findings);
        list.clear();
    }

    /** "- För barn i åldern 6–11 år …": the lines of the list are told apart by age, and by nothing else. */
    private static boolean beginsWithAge(String text, Ages.Span span) {
        String lead = text.substring(0, span.start());
        return lead.length() <= LEAD && !NAME.matcher(lead).find();
    }

    /** "Fritidshemmet tar emot barn 6–10 år. Ungdomar 13–15 år hänvisas till gården": who is 11 or 12 goes nowhere. */
    private static void sideBySide(Sentence before, Sentence sentence, List<Finding> findings) {
        List<Ages.Span> first = inYears(before);
        List<Ages.Span> second = first.size() == 1 ? inYears(sentence) : List.of();
        if (second.size() == 1
                && second.getFirst().from() > first.getFirst().to() + 1
                && isNearly(first.getFirst(), second.getFirst())
                && receives(before.text())
                && receives(sentence.text())) {
            row(
                    List.of(
                            new Placed(
                                    first.getFirst(),
                                    before.place(
                                            first.getFirst().start(),
                                            first.getFirst().end())),
                            new Placed(
                                    second.getFirst(),
                                    sentence.place(
                                            second.getFirst().start(),
                                            second.getFirst().end()))),
                    2,
                    false,
                    findings);
        }
    }

    private static List<Ages.Span> inYears(Sentence sentence) {
        return Ages.in(sentence.text()).stream()
                .filter(span -> !span.schoolYears())
                .toList();
    }

    private static boolean receives(String text) {
        return RECEIVES.matcher(text).find()
                && !CHANGES.matcher(text).find()
                && !NAME.matcher(text).find();
    }

    private static void sentence(Sentence sentence, List<Finding> findings) {
        String text = sentence.text();
        List<Placed> spans = new ArrayList<>(Ages.in(text).stream()
                .map(span -> new Placed(span, sentence.place(span.start(), span.end())))
                .toList());
        if (spans.isEmpty()) {
            return;
        }
        Matcher older = AND_OLDER.matcher(text);
        if (older.find() && older.start() > spans.getLast().span().start()) {
            int age = Integer.parseInt(older.group(1) == null ? older.group(2) : older.group(1));
            spans.add(new Placed(
                    new Ages.Span(age, NO_END, false, older.start(), older.end()),
                    sentence.place(older.start(), older.end())));
        }
        boolean parted = PARTED.matcher(text).find();
        boolean two = spans.size() == 2
                && !CHANGES.matcher(text).find()
                && !(eachHasItsName(text)
                        && spans.get(1).span().from() <= spans.get(0).span().to())
                && (parted || isNearly(spans.get(0).span(), spans.get(1).span()));
        List<Finding> found = new ArrayList<>();
        row(spans, two ? 2 : FEWEST, parted, found);
        found.forEach(finding -> findings.add(finding.against(text)));
    }

    /** Two offers with names, as "EARL … 6–12 år … SAVRY … 12–18 år", have their ages each for itself. */
    private static boolean eachHasItsName(String text) {
        return NAME.matcher(text)
                        .results()
                        .map(java.util.regex.MatchResult::group)
                        .distinct()
                        .count()
                >= 2;
    }

    private static boolean isNearly(Ages.Span one, Ages.Span other) {
        int between = other.from() - one.to() - 1;
        return between == -1 || between > 0 && between <= SMALL_GAP;
    }

    /** The first column, where every row has a span of its own. */
    private static void column(Block block, Part.Table table, List<Finding> findings) {
        List<Placed> column = new ArrayList<>();
        int from = 0;
        boolean ofYears = false;
        boolean first = true;
        for (List<String> row : table.rows()) {
            String cell = row.isEmpty() ? "" : row.getFirst();
            ofYears |= first && YEARS_COLUMN.matcher(cell).find();
            first = false;
            List<Ages.Span> spans = ofYears ? bare(cell) : Ages.in(cell);
            int at = block.text().indexOf(cell, from);
            if (at >= 0) {
                from = at + cell.length();
            }
            if (spans.size() == 1 && at >= 0) {
                column.add(new Placed(
                        spans.getFirst(),
                        block.place(
                                at + spans.getFirst().start(),
                                at + spans.getFirst().end())));
            }
        }
        if (!areOffers(table, column)) {
            row(column, ofYears || areAllAges(table, column) ? 2 : FEWEST, true, findings);
        }
    }

    /** "Förskoleklass och årskurs 1–3", "Årskurs 4–6", "Summa": the rows are told apart by nothing else. */
    private static boolean areAllAges(Part.Table table, List<Placed> column) {
        return table.rows().stream()
                        .skip(1)
                        .filter(row ->
                                !row.isEmpty() && !SUM.matcher(row.getFirst()).find())
                        .filter(row -> Ages.in(row.getFirst()).stream()
                                .noneMatch(span -> span.end() - span.start()
                                        == row.getFirst().strip().length()))
                        .findAny()
                        .isEmpty()
                && column.size() >= 2;
    }

    private static final Pattern SUM = Patterns.of("^\\s?(?:summa|totalt?|tillsammans|samtliga|alla|hela)\\b");

    /** Rows that name an offer each have their ages each for itself, in whatever order they stand. */
    private static boolean areOffers(Part.Table table, List<Placed> column) {
        long named = table.rows().stream()
                .skip(1)
                .filter(row -> !row.isEmpty() && OFFER.matcher(row.getFirst()).find())
                .count();
        return named * 2 > column.size();
    }

    private static List<Ages.Span> bare(String cell) {
        Matcher bare = BARE.matcher(cell);
        return bare.matches()
                ? List.of(new Ages.Span(
                        bare.group(1).equals("F") ? 0 : Integer.parseInt(bare.group(1)),
                        Integer.parseInt(bare.group(2)),
                        true,
                        0,
                        cell.length()))
                : Ages.in(cell);
    }

    /**
     * In a row or not at all: a span that begins before the one above it is of something else. One finding for the row.
     *
     * @param parted whether they are said to be parts of one thing; offers that are named together may share ages by right
     */
    static void row(List<Placed> spans, int fewest, boolean parted, List<Finding> findings) {
        if (spans.size() < fewest
                || spans.stream()
                                .map(one -> one.span().schoolYears())
                                .distinct()
                                .count()
                        > 1
                || isOutOfOrder(spans)) {
            return;
        }
        for (int i = 1; i < spans.size(); i++) {
            Ages.Span before = spans.get(i - 1).span();
            Ages.Span after = spans.get(i).span();
            String rule = after.from() <= before.to() ? "spans-overlap" : "spans-leave-a-gap";
            if (after.from() < before.to() && !parted) {
                return;
            }
            if (after.from() != before.to() + 1) {
                String row = spans.stream().map(one -> one.place().quoted()).collect(Collectors.joining(", "));
                List<String> ages = after.from() <= before.to()
                        ? ages(after.from(), before.to())
                        : ages(before.to() + 1, after.from() - 1);
                findings.add(Finding.of(
                                rule,
                                AGE_SPANS,
                                Severity.WARNING,
                                spans.get(i).place(),
                                before.written(),
                                spans.get(i).place().quoted(),
                                ages)
                        .against(row));
                return;
            }
        }
    }

    /** "Årskurs 1–3 och 7–9 … men årskurs 4–6": told by what is done with them, and not one after the other. */
    private static boolean isOutOfOrder(List<Placed> spans) {
        return IntStream.range(1, spans.size())
                .anyMatch(i ->
                        spans.get(i).span().from() <= spans.get(i - 1).span().from());
    }

    private static List<String> ages(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
    }
}
