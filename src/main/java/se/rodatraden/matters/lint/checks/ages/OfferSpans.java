package se.rodatraden.matters.lint.checks.ages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** Reads which offers a report says to be for which ages: before or after the name, and in the rows of tables. */
final class OfferSpans {
    /** A sentence with one tells of other ages than those that the offer has: what it had, or is to have. */
    private static final Pattern CHANGES = Patterns.of(
            "\\b(?:föreslå|förslag|i stället för|sänk|höj|ändra|tidigare (?!nivå|steg|stadium|skede|insats)|utöka|utvidga|motion|bör\\b|vill\\b|flytta|dåvarande|varav|procent|skulle|blir\\b|bli\\b|förändra|påverka|oförändra|berörs|gynna)");

    private final List<OfferSpan> told = new ArrayList<>();

    private OfferSpans() {}

    /** First those of the sentences, then those of the tables, each in reading order. */
    static List<OfferSpan> in(LintedReport report) {
        OfferSpans spans = new OfferSpans();
        report.sentences().forEach(spans::sentence);
        report.text().blocks().forEach(block -> {
            if (block.part() instanceof Part.Table table) {
                spans.rows(block, table);
            }
        });
        return spans.told;
    }

    static boolean tellsOfChanges(Sentence sentence) {
        return CHANGES.matcher(sentence.text()).find();
    }

    private void sentence(Sentence sentence) {
        List<Ages.Span> spans = Ages.in(sentence.text());
        if (spans.isEmpty() || tellsOfChanges(sentence)) {
            return;
        }
        int begin = 0;
        for (Ages.Span span : spans) {
            Place place = sentence.place(span.start(), span.end());
            // Two ways of reading one span may share some of its words.
            int from = Math.min(begin, span.start());
            OfferNames.of(span, sentence, from, spans.size() == 1)
                    .forEach(offer -> told.add(new OfferSpan(offer, span, place)));
            begin = span.end();
        }
    }

    /** "SIG | 13–20 år | …": an acronym in the first cell, and one span in the others. */
    private void rows(Block block, Part.Table table) {
        int from = 0;
        for (List<String> row : table.rows()) {
            String text = String.join("\t", row);
            int at = block.text().indexOf(text, from);
            if (row.size() < 2 || at < 0) {
                continue;
            }
            from = at + text.length();
            Matcher acronym = OfferNames.ACRONYM.matcher(row.getFirst());
            List<Ages.Span> spans = Ages.in(text);
            if (spans.size() == 1 && spans.getFirst().start() > row.getFirst().length() && acronym.find()) {
                Ages.Span span = spans.getFirst();
                told.add(new OfferSpan(acronym.group(1), span, block.place(at + span.start(), at + span.end())));
            }
        }
    }
}
