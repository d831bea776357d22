package se.rodatraden.matters.lint.checks.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.ReportText.Note;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/** Where the mark of a note has probably stood: between the marks beside it, at what shares most words and years with it. */
final class LostMarks {
    private LostMarks() {}

    /**
     * "…årsmedeldygn.[1] … personskada.[1]", and a second note without a mark: where the mark before it is written once more.
     *
     * @return the sentence of the second
     */
    static Optional<String> twice(LintedReport report, Note note) {
        List<String> notes = report.text().notes().stream().map(Note::mark).toList();
        int at = notes.indexOf(note.mark());
        List<String> beside = new ArrayList<>();
        if (at > 0) {
            beside.add(notes.get(at - 1));
        }
        if (at + 1 < notes.size()) {
            beside.add(notes.get(at + 1));
        }
        List<Marked> all = report.sentences().stream()
                .flatMap(sentence -> marks(sentence).stream().map(mark -> new Marked(mark, sentence.text())))
                .toList();
        for (String mark : beside) {
            List<Marked> uses =
                    all.stream().filter(one -> one.mark().equals(mark)).toList();
            if (uses.size() == 2) {
                boolean first = beside.indexOf(mark) > 0 || at == 0;
                return Optional.of(uses.get(first ? 0 : 1).sentence());
            }
        }
        return Optional.empty();
    }

    private record Marked(String mark, String sentence) {}

    /** The sentence; empty when none shares anything. */
    static String place(LintedReport report, Note note) {
        List<Note> notes = report.text().notes();
        int at = notes.indexOf(note);
        String before = at > 0 ? notes.get(at - 1).mark() : "";
        String after = at + 1 < notes.size() ? notes.get(at + 1).mark() : "";
        Set<String> words = Words.content(note.text());
        words.remove("kommun");
        List<Sentence> between = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            List<String> marks = marks(sentence);
            if (marks.contains(after)) {
                break;
            }
            if (marks.contains(before)) {
                between.clear();
            } else if (marks.isEmpty()
                    && sentence.block().role() != SectionRole.PROPOSAL
                    && sentence.block().role() != SectionRole.HEAD) {
                between.add(sentence);
            }
        }
        String best = "";
        long most = 0;
        for (Sentence sentence : between) {
            long shared = Words.content(sentence.text()).stream()
                            .filter(word -> words.stream().anyMatch(own -> Words.akin(own, word)))
                            .count()
                    + (counts(sentence.text()) ? 4 : 0)
                    + years(sentence.text(), note.text());
            if (shared > most) {
                most = shared;
                best = sentence.text();
            }
        }
        return best;
    }

    /** A figure is what needs a source; a day needs none. */
    private static boolean counts(String text) {
        return Patterns.hasDigit(text)
                && Amounts.withWords(text).stream().anyMatch(amount -> Character.isDigit(text.charAt(amount.from())));
    }

    private static long years(String text, String note) {
        return java.util.regex.Pattern.compile("(?:19|20)\\d{2}")
                .matcher(text)
                .results()
                .filter(year -> note.contains(year.group()))
                .count();
    }

    private static List<String> marks(Sentence sentence) {
        return sentence.noteMarks().stream().map(Part.NoteMark::mark).toList();
    }
}
