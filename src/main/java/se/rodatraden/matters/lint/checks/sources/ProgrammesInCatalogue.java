package se.rodatraden.matters.lint.checks.sources;

import static se.rodatraden.matters.lint.Category.PROGRAMMES_AGAINST_CATALOGUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.StatedAges;

/** What the text says of a programme agrees with the catalogue: its ages, whether it is offered, whom it is recommended for. */
public final class ProgrammesInCatalogue implements Check {
    private static final Pattern RECOMMENDED = Patterns.of("rekommend\\p{L}*");
    private static final Pattern PROPOSED = Patterns.of(
            "föreslå|i stället för|sänk|höj|ändra|tidigare|utöka|utvidga|motionären|avslut|upphör|ersatt|ersätts|tog slut|ersattes");

    /** "Stödet ges till elever i årskurs 4–9", after a sentence that names one programme. */
    private static final Pattern IT = Patterns.of(
            "^(?:stödet|insatsen|insatserna|programmet|metoden|teamet|teamen|kursen|kurserna|behandlingen|instrumentet|det|den|de|grupperna|gruppen|verksamheten|målgruppen|arbetssättet|modellen|satsningen|erbjudandet|upplägget|platserna|träffarna|terapin|bidraget|kortet|deltagarna|målgrupp)\\s(?:är|ges|erbjuds|riktar|vänder|omfattar|finns|gäller|tar|används|arbetar|avser|hålls|leds|passar|har (?:prövats|använts|utvecklats|tagits fram)|prövas|utvecklades|är (?:till för|avse\\p{L}{1,3}|tänk\\p{L}{1,2}|utforma\\p{L}{1,2}))\\b");

    /** A cell of its own tells of the offer, and not that its ages change. */
    private static final Pattern STATUS = Patterns.of("(?<=\\t)(?:föreslås|föreslagen|förslag|ny|införs)(?=\\t|$)");

    /** What a thing has come in, and not what is offered. */
    private static final Pattern OF_VERSIONS = Patterns.of("\\b(?:version|upplag|utgåv|variant)(?:er|or|en|an|a)?\\b");

    /** A part of the text that is read by itself, and where what it says stands. */
    private record Read(String text, Function<Ages.Span, Place> place) {}

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        ProgrammeMentions mentions = new ProgrammeMentions(report.knowledge());
        Sentence before = null;
        for (Sentence sentence : report.sentences()) {
            List<ProgrammeMentions.Named> named = mentions.in(sentence.text());
            if (named.isEmpty() && before != null && before.block().equals(sentence.block())) {
                itsAges(sentence, mentions.in(before.text()), findings);
            }
            ended(report, sentence, named, findings);
            MadeForOthers.in(sentence, named, findings);
            ages(new Read(sentence.text(), span -> sentence.place(span.start(), span.end())), named, findings);
            before = sentence;
        }
        for (Block block : report.text().blocks()) {
            if (block.part() instanceof Part.Table table) {
                rows(block, table, mentions, findings);
            }
        }
        ProgrammesDescribed.in(report, findings);
        RecommendedForRisk.in(report, findings);
        ProgrammesEnded.in(report, findings);
        ProgrammesAdvisedAgainst.in(report, findings);
        return findings;
    }

    private static void rows(Block block, Part.Table table, ProgrammeMentions mentions, List<Finding> findings) {
        int from = 0;
        for (List<String> row : table.rows()) {
            String text = String.join("\t", row);
            int at = block.text().indexOf(text, from);
            List<ProgrammeMentions.Named> named = row.size() < 2 || at < 0 ? List.of() : mentions.in(name(row));
            if (at >= 0) {
                from = at + text.length();
                int offset = at;
                ages(new Read(text, span -> block.place(offset + span.start(), offset + span.end())), named, findings);
            }
        }
    }

    /** What the row is about; a number before it is that of a step. */
    private static String name(List<String> row) {
        String first = row.getFirst();
        return row.size() > 2 && first.strip().matches("\\d{0,2}[.)]?") ? row.get(1) : first;
    }

    private static void itsAges(Sentence sentence, List<ProgrammeMentions.Named> before, List<Finding> findings) {
        boolean one = before.stream()
                        .map(ProgrammeMentions.Named::programmes)
                        .distinct()
                        .count()
                == 1;
        List<Ages.Span> spans = Ages.in(sentence.text());
        if (one
                && spans.size() == 1
                && IT.matcher(sentence.text()).find()
                && !PROPOSED.matcher(sentence.text()).find()) {
            compare(
                    before.getFirst(),
                    spans.getFirst(),
                    false,
                    sentence.place(spans.getFirst().start(), spans.getFirst().end()),
                    findings);
        }
    }

    private static void ended(
            LintedReport report, Sentence sentence, List<ProgrammeMentions.Named> named, List<Finding> findings) {
        Optional<LocalDate> date = report.date();
        if (date.isEmpty()
                || OF_VERSIONS.matcher(sentence.text()).find()
                || PROPOSED.matcher(sentence.text()).find()) {
            return;
        }
        boolean tellsApart = named.stream()
                        .filter(one -> one.programmes().getFirst().whose().isPresent())
                        .count()
                > 1;
        named.stream()
                // Which version is for whom is told of both at once, and offers neither.
                .filter(one ->
                        !(tellsApart && one.programmes().getFirst().whose().isPresent()))
                .filter(one -> one.programmes().stream().allMatch(programme -> hasEnded(programme, date.get())))
                .forEach(one -> {
                    Knowledge.Programme programme = one.programmes().getFirst();
                    findings.add(Finding.of(
                                    "programme-has-ended",
                                    PROGRAMMES_AGAINST_CATALOGUE,
                                    Severity.WARNING,
                                    sentence.place(one.from(), one.to()),
                                    programme.names().getFirst(),
                                    programme.period().lastDay().orElse(date.get()),
                                    programme.source())
                            .against(programme.source()));
                });
    }

    private static void ages(Read read, List<ProgrammeMentions.Named> named, List<Finding> findings) {
        if (named.isEmpty()
                || PROPOSED.matcher(STATUS.matcher(read.text()).replaceAll("")).find()) {
            return;
        }
        boolean recommended = RECOMMENDED.matcher(read.text()).find();
        List<StatedAges.Mention> mentions =
                named.stream().map(ProgrammeMentions.Named::mention).toList();
        List<Ages.Span> told = new ArrayList<>();
        for (StatedAges stated : StatedAges.in(read.text(), mentions)) {
            if (!told.contains(stated.span())
                    && compare(
                            named.get(stated.who()),
                            stated.span(),
                            recommended,
                            read.place().apply(stated.span()),
                            findings)) {
                told.add(stated.span());
            }
        }
    }

    /** @return whether something was found */
    private static boolean compare(
            ProgrammeMentions.Named named, Ages.Span span, boolean recommended, Place place, List<Finding> findings) {
        if (recommended && !named.isFamily() && named.nationalAges().isPresent()) {
            AgeSpan national = named.nationalAges().get();
            if (covers(national, span)) {
                return false;
            }
            findings.add(Finding.of(
                            "recommended-for-other-ages",
                            PROGRAMMES_AGAINST_CATALOGUE,
                            Severity.WARNING,
                            place,
                            named.name(),
                            written(national),
                            span.written())
                    .against(written(national)));
            return true;
        }
        List<AgeSpan> ages = named.ages();
        if (ages.isEmpty() || ages.stream().anyMatch(one -> covers(one, span)) || coverTogether(ages, span)) {
            return false;
        }
        String right = ages.stream().map(ProgrammesInCatalogue::written).collect(Collectors.joining(", "));
        findings.add(Finding.of(
                        "programme-for-other-ages",
                        PROGRAMMES_AGAINST_CATALOGUE,
                        Severity.WARNING,
                        place,
                        named.name(),
                        right,
                        span.written(),
                        named.programmes().getFirst().source())
                .against(right));
        return true;
    }

    private static boolean hasEnded(Knowledge.Programme programme, LocalDate date) {
        return programme.status() == Knowledge.Programme.Status.ENDED
                        && !programme.period().contains(date)
                || programme.period().lastDay().filter(date::isAfter).isPresent();
    }

    /** A child of school year n turns n + 6 or n + 7: two axes are compared only where they cannot meet. */
    private static boolean covers(AgeSpan ages, Ages.Span stated) {
        return switch (ages) {
            case AgeSpan.FullYears(int from, int to) ->
                stated.schoolYears()
                        ? stated.from() + 6 <= to && from <= stated.to() + 7
                        : from <= stated.from() && stated.to() <= to;
            case AgeSpan.SchoolYears(int from, int to) ->
                stated.schoolYears()
                        ? from <= stated.from() && stated.to() <= to
                        : stated.from() <= to + 7 && from + 6 <= stated.to();
        };
    }

    /** "Från 3 till 18 år" of a family whose one variant is for 3–11 and whose other for 12–18. */
    private static boolean coverTogether(List<AgeSpan> ages, Ages.Span stated) {
        return !stated.schoolYears()
                && ages.stream().anyMatch(one -> one.from() == stated.from())
                && ages.stream().anyMatch(one -> one.to() == stated.to())
                && IntStream.rangeClosed(stated.from(), stated.to())
                        .allMatch(age -> ages.stream()
                                .anyMatch(one -> one instanceof AgeSpan.FullYears(int from, int to)
                                        && from <= age
                                        && age <= to));
    }

    private static String written(AgeSpan ages) {
        return ages.from() + "–" + ages.to();
    }
}
