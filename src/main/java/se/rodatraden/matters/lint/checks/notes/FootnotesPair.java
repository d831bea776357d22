package se.rodatraden.matters.lint.checks.notes;

import static se.rodatraden.matters.lint.Category.FOOTNOTES;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.ReportText.Note;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;

/** Marks and notes come in pairs and in order, and a note says what its source is. */
public final class FootnotesPair implements Check {
    private static final Pattern BARE_LINK = Patterns.of(
            "^\\s*(?:(?:se|källa|länk|webb|hämtat från|finns på)\\p{L}{0,3}:? )?(?:https?://|www\\.)\\S+\\s*$");

    /** A note that sends the reader on, to a place that moves, or to nothing that can be found. */
    private static final Pattern LEADS_NOWHERE = Patterns.of(
            "^\\W*(?:(?:se|jfr|jämför|enligt|samma som) )?(?:ovan|nedan|nedanstående|ovanstående|föregående|förra|not(?:en)? \\d{1,3}|fotnot(?:en)? \\d{1,3}|(?:a\\.?\\s?a|ibid(?:em)?|op\\.? cit)\\b|samma (?:källa|rapport|ställe)|källa (?:saknas|kommer|okänd)|okänd källa|xx+|kompletteras|kontrolleras|källan?$|internet|google|wikipedia|(?:se|finns|hämtat|hämtad|läs mer)\\b(?: \\p{L}+){1,4}\\.?$)");

    private static final Pattern KIND_OF_SOURCE = Patterns.of(
            "\\p{L}*(?:rapport|statistik|utredning|undersökning|enkät|uppföljning|utvärdering|mätning|uppgift|studie|forskning|sammanställning|källa|hemsida|webbplats|intern|muntlig|underlag|beräkning|kartläggning|inventering|översikt|analys|register|artikel|pm)\\p{L}{0,4}");
    /** So few words name no author and no work. */
    private static final int FEW_WORDS = 4;

    /** "Skolverket." names who, and neither what nor when. */
    private static final Pattern AUTHOR_ALONE = Patterns.exact(
            "^(?:Enligt )?(?:\\p{Lu}{2,6}|\\p{Lu}\\p{L}{1,40}(?:verket|myndigheten|styrelsen|rådet|institutet|inspektionen|kommittén|förvaltningen|kontoret|nämnden|polisen|kommun|stad)|Polisen|Region \\p{Lu}\\p{L}+)\\.?$");

    private static final Pattern POINTS_TO =
            Patterns.of("\\b(?:se|jfr|jämför|i|enligt) (?:fot)?not(?:en)? (\\d{1,2})\\b");

    private static final Pattern DATED = Patterns.of("(?:19|20)\\d{2}");
    private static final Pattern SOURCE_LIKE =
            Patterns.of("^[^.]{0,80},|rapport|statistik|utredning|myndighet|verket\\b|styrelsen\\b");

    @Override
    public List<Finding> check(LintedReport report) {
        if (report.text().file() == null) {
            // The workspace keeps marks and notes together and numbers them itself; what a note says is its writer's.
            return report.text().notes().stream()
                    .flatMap(note -> wording(note).stream())
                    .toList();
        }
        Map<String, Place> marks = marks(report);
        Map<String, Note> notes = report.text().notes().stream()
                .collect(Collectors.toMap(Note::mark, note -> note, (first, _) -> first, LinkedHashMap::new));
        if (marks.isEmpty() && notes.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        List<String> without =
                marks.keySet().stream().filter(mark -> !notes.containsKey(mark)).toList();
        List<Note> unread = notes.values().stream()
                .filter(note -> !marks.containsKey(note.mark()))
                .toList();
        // A wrong number leaves a mark without its note and a note without its mark: one slip, told once.
        boolean misnumbered = without.size() == 1 && unread.size() == 1;
        for (String mark : without) {
            findings.add(Finding.of(
                            "note-missing",
                            FOOTNOTES,
                            Severity.ERROR,
                            Objects.requireNonNull(marks.get(mark)),
                            mark,
                            misnumbered ? unread.getFirst().mark() : mark)
                    .against(
                            misnumbered
                                    ? unread.getFirst().mark() + ": "
                                            + unread.getFirst().text()
                                    : String.join(", ", notes.keySet())));
        }
        notes.forEach((mark, note) -> {
            if (!marks.containsKey(mark)) {
                if (misnumbered) {
                    return;
                }
                findings.add(
                        Finding.of("note-without-mark", FOOTNOTES, Severity.WARNING, note.place(), mark, note.text())
                                .against(LostMarks.twice(report, note).orElseGet(() -> LostMarks.place(report, note))));
            } else {
                wording(note)
                        .or(() -> note.equals(report.text().notes().getFirst()) ? ofNothing(note) : Optional.empty())
                        .ifPresent(findings::add);
            }
        });
        pointedTo(report, notes, findings);
        order(marks, notes.keySet(), findings);
        apart(report, findings);
        return findings;
    }

    /** "(se not 4)", where there is none. */
    private static void pointedTo(LintedReport report, Map<String, Note> notes, List<Finding> findings) {
        for (Block block : report.text().blocks()) {
            Matcher pointed = POINTS_TO.matcher(block.text());
            while (pointed.find()) {
                if (!notes.containsKey(pointed.group(1))) {
                    findings.add(Finding.of(
                                    "note-missing",
                                    FOOTNOTES,
                                    Severity.ERROR,
                                    block.place(pointed.start(), pointed.end()),
                                    pointed.group(1),
                                    pointed.group(1))
                            .against(String.join(", ", notes.keySet())));
                }
            }
        }
    }

    /** What is wrong with the words of a note, whatever its mark. */
    private static Optional<Finding> wording(Note note) {
        String text = note.text();
        if (BARE_LINK.matcher(text).find() || text.isBlank()) {
            return Optional.of(finding("note-is-a-bare-link", Severity.WARNING, note));
        }
        if (AS_BEFORE.matcher(text.strip()).find()) {
            return Optional.empty();
        }
        if (saysNoSource(text)) {
            return Optional.of(finding("note-without-source", Severity.WARNING, note));
        }
        boolean undated =
                SOURCE_LIKE.matcher(text).find() && !DATED.matcher(text).find() && !explains(text);
        return undated ? Optional.of(finding("note-without-year", Severity.NOTE, note)) : Optional.empty();
    }

    /** "Samtycket lämnas skriftligt, av båda föräldrarna.": a sentence of its own that points to nothing. */
    private static boolean explains(String text) {
        return EXPLAINS.matcher(text.strip()).find()
                && !NAMES_A_SOURCE.matcher(text).find();
    }

    /** A subject, and then what happens to it or what it is: no title of a work is written so. */
    private static final Pattern EXPLAINS = Patterns.exact(
            "^\\p{Lu}[^:]*?\\p{L} (?:är|var|har|hade|kan|ska|skall|får|fick|bör|måste|behöver|gäller|avser|omfattar|innebär|betyder|räknas|"
                    + "lämnas|ges|sker|görs|krävs|finns|sätts|tas|(?:\\p{Ll}{2,}(?:eras|nas|ras|las|tas|das)))\\b[^:]*\\.$");

    private static final Pattern NAMES_A_SOURCE = Patterns.of(
            "\\b(?:rapport|statistik|utredning|undersökning|enkät|studie|forskning|kartläggning|betänkande|proposition)\\p{L}*|\\p{L}*(?:myndighet\\p{L}*|verket|styrelsen|rådet|institutet|inspektionen)\\b|\\b(?:SOU|prop\\.|enligt|s\\. \\d|sid)");

    private static Finding finding(String rule, Severity severity, Note note) {
        return Finding.of(rule, FOOTNOTES, severity, note.place(), note.mark()).remedied();
    }

    /** "Samma rapport, s. 14": the source is told in the note before. */
    private static final Pattern AS_BEFORE =
            Patterns.of("^(?:samma\\s\\p{L}|ibid|a\\.\\s?a\\.|(?:ovan )?anför[dt]\\s)");

    /** "Ibid." in the first of all notes: there is none before it. */
    private static Optional<Finding> ofNothing(Note note) {
        return AS_BEFORE.matcher(note.text().strip()).find()
                ? Optional.of(finding("note-without-source", Severity.WARNING, note))
                : Optional.empty();
    }

    private static boolean saysNoSource(String text) {
        return !DATED.matcher(text).find()
                && (AUTHOR_ALONE.matcher(text.strip()).find()
                        || LEADS_NOWHERE.matcher(text).find()
                        || text.strip().split("\\s+", -1).length <= FEW_WORDS
                                && KIND_OF_SOURCE.matcher(text).find());
    }

    /** A mark stands at its word, and not after a blank. */
    private static void apart(LintedReport report, List<Finding> findings) {
        for (Block block : report.text().blocks()) {
            for (Part.NoteMark mark : block.noteMarks()) {
                int at = Math.min(mark.at(), block.text().length());
                if (at > 1 && Character.isWhitespace(block.text().charAt(at - 1))) {
                    int from = block.text().lastIndexOf(' ', Math.max(0, at - 25));
                    int to = Math.min(block.text().length(), at + 1);
                    findings.add(Finding.of(
                                    "note-mark-apart", FOOTNOTES, Severity.NOTE, block.place(from + 1, to), mark.mark())
                            .remedied());
                }
            }
        }
    }

    private static Map<String, Place> marks(LintedReport report) {
        Map<String, Place> marks = new LinkedHashMap<>();
        for (Block block : report.text().blocks()) {
            for (Part.NoteMark mark : block.noteMarks()) {
                int at = Math.min(mark.at(), block.text().length());
                int from = Math.max(0, at - 30);
                int words = block.text().indexOf(' ', from);
                marks.putIfAbsent(
                        mark.mark(),
                        block.place(
                                begin(report, block, from > 0 && words >= 0 && words < at ? words + 1 : from, at), at));
            }
        }
        return marks;
    }

    /** Where its sentence begins. */
    private static int begin(LintedReport report, Block block, int from, int at) {
        return report.sentencesOf(block).stream()
                .filter(sentence -> sentence.from() < at)
                .reduce((_, last) -> last)
                .map(sentence -> Math.min(from, sentence.from()))
                .orElse(from);
    }

    /** A mark without a note has been told of, and stands in no order. */
    private static void order(Map<String, Place> marks, Set<String> notes, List<Finding> findings) {
        int last = 0;
        String before = "";
        for (Map.Entry<String, Place> mark : marks.entrySet()) {
            if (!mark.getKey().matches("\\d{1,4}")) {
                return;
            }
            int number = Integer.parseInt(mark.getKey());
            if (number < last) {
                findings.add(Finding.of(
                                "notes-out-of-order",
                                FOOTNOTES,
                                Severity.WARNING,
                                mark.getValue(),
                                mark.getKey(),
                                Integer.toString(last))
                        .against(before));
                return;
            }
            if (notes.contains(mark.getKey())) {
                last = number;
                before = mark.getValue().quoted();
            }
        }
    }
}
