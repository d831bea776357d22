package se.rodatraden.matters.lint.checks.sources;

import static se.rodatraden.matters.lint.Category.CLAIMS_WITHOUT_SOURCE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/** "Research shows" and "has doubled" have a source and a year near by; an authority's recommendation its title and date. */
public final class ClaimsHaveSources implements Check {
    private static final Pattern RECOMMENDATION = Patterns.of(
            "\\b((?:socialstyrelsen|folkhälsomyndigheten|skolverket|boverket|naturvårdsverket|skolinspektionen|brottsförebyggande rådet|brå|trafikverket|livsmedelsverket|msb|skr|mucf|mfd|digg|imy|ivo|länsstyrelsen|energimyndigheten|konsumentverket|arbetsmiljöverket|riksantikvarieämbetet|barnombudsmannen|transportstyrelsen|jordbruksverket|kemikalieinspektionen|upphandlingsmyndigheten|konkurrensverket|polismyndigheten|sveriges kommuner och regioner|specialpedagogiska skolmyndigheten|myndigheten för [\\p{L} -]{5,60}|världshälsoorganisationen|who)s?)\\s"
                    + "(?:(?:har|allmänna|nationella|senaste|gällande|också|även|dessutom|numera|sedan|tydligt|starkt)\\s){0,2}(?:rekommenderar|rekommenderat|rekommendation(?:er|en|erna)?|råder|avråder|avrått|förordar|förordat|uppmanar|uppmanat)\\b");
    private static final Pattern RECOMMENDS =
            Patterns.of("rekommend|\\b(?:av)?råd(?:er|et|en)?\\b|vägledning|riktlinje");
    private static final Pattern YEAR = Patterns.of("(?<![\\d:])(?:19|20)\\d{2}(?![\\d:])");
    private static final Pattern SOURCE = Patterns.of(
            "\\bkälla\\b|\\benligt\\s(?!forskning|experter|forskare|flera|studier|en \\p{L}+ (?:på|är|har|som|vill)|vissa|många|uppgift\\b|uppgifter\\b(?! från)|undersökningar|en undersökning\\b(?! (?:av|från|som)))|\\brapport\\p{L}*|\\bSCB\\b|\\bstatistik från|\\bbilaga \\d|"
                    + "\\benkät\\p{L}*|\\bmätning\\p{L}*|\\bprognos\\p{L}*|\\butredning\\p{L}*|\\buppföljning\\p{L}*|\\bbokslut\\p{L}*|\\bårsredovisning\\p{L}*|\\bdiarium|"
                    + "\\p{L}{3,}(?:enkät|mätning|undersökning|redovisning|rapport|uppföljning|inventering|kartläggning|räkning|databas|register|utvärdering|prognos)\\p{L}*|(?:uppgifter|siffror|underlag|data) från|\\p{L}+statistik\\p{L}*|\\p{L}{3,}s (?:\\p{L}{3,12} )?(?:statistik|siffror|uppgifter|underlag|redovisning|sammanställning)\\b|\\bKolada\\b|\\böppna jämförelser\\b|\\([^()]{4,160}(?:19|20)\\d{2}[^()]{0,40}\\)");

    /** One source for two sentences stands at the end of the second. */
    private static final Pattern ENDS_WITH_SOURCE = Patterns.of("\\([^()]{3,120}(?:19|20)\\d{2}[^()]{0,40}\\)[.]?$");

    private static final Pattern OF_THE_SOURCE = Patterns.of(
            "^(?:\\(|källa|uppgift|siffr|(?:det|detta|rådet) (?:framgår|står)|se |underlag|rekommendation)");

    /** Goes on about what the sentence before has named. */
    private static final Pattern GOES_ON = Patterns.of(
            "^(?:(?:samma|denna|den här|nämnda) )?(?:undersökningen|rapporten|enkäten|studien|mätningen|utvärderingen|uppföljningen|kartläggningen|inventeringen|statistiken|av dem|av dessa|samma|den visar|där |det motsvarar|detta motsvarar|skillnaden|motsvarande)");

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().role() == SectionRole.REPLIES
                    || sentence.block().role() == SectionRole.ANNEXES) {
                continue; // what others say, and what things are called
            }
            Claims.in(sentence.text())
                    .filter(claim -> !report.isOfSnapshot(sentence.block())
                            && !Quotations.covers(sentence.text(), claim.start())
                            && !hasSource(sentence, claim.start())
                            && !ESTIMATE.matcher(sentence.text()).find()
                            && !WORKED_OUT.matcher(sentence.text()).find()
                            && !(DRAWN.matcher(sentence.text()).find() && isBelowATable(sentence, report))
                            && !isOfATable(sentence, report)
                            && !isOfTheTableBeside(sentence, report))
                    .ifPresent(claim -> findings.add(Finding.of(
                                    "claim-without-source",
                                    CLAIMS_WITHOUT_SOURCE,
                                    Severity.WARNING,
                                    sentence.place(),
                                    claim.group())
                            .remedied()));
            Matcher recommendation = RECOMMENDATION.matcher(sentence.text());
            if (recommendation.find()
                    && !isDated(sentence)
                    && !isDatedBefore(sentence, recommendation.group(1), report)) {
                findings.add(Finding.of(
                                "recommendation-without-date",
                                CLAIMS_WITHOUT_SOURCE,
                                Severity.WARNING,
                                sentence.place(recommendation.start(), recommendation.end()),
                                recommendation.group(1))
                        .remedied());
            }
        }
        return findings;
    }

    /** Of the numbers just before. */
    private static final Pattern WORKED_OUT =
            Patterns.of("^(?:det|detta) (?:är|blir|ger|motsvarar|innebär|utgör) (?:\\p{L}+ ){0,2}\\d");

    /** Drawn of what stands in the table above it. */
    private static final Pattern DRAWN = Patterns.of("\\b(?:alltså|således|därmed)\\b");

    /** What the writer guesses is said to be a guess. */
    private static final Pattern ESTIMATE = Patterns.of(
            "\\b(?:uppskattning\\p{L}*|uppskattas|uppskattat|uppskattar(?! att)|uppskattningsvis|antagande\\p{L}*|antas|antar|räkneexempel\\p{L}*|väntas|förväntas)\\b");

    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\d,])(?!(?:19|20)\\d{2}\\b)\\d{1,3}(?:[ \\u00a0]\\d{3}){0,3}(?:,\\d{1,2})?(?![\\d,]\\d)");
    private static final int SOURCE_WITHIN = 4;

    /** A note at the sentence, or a source with a year in it or in the one beside it. */
    private static boolean hasSource(Sentence sentence, int claim) {
        return hasNoteOf(sentence, claim)
                || goesOn(sentence)
                || near(sentence).stream()
                        .anyMatch(text -> SOURCE.matcher(text).find()
                                && YEAR.matcher(text).find());
    }

    /** Figures that a table of the report has: it is the table that needs a source. */
    private static boolean isBelowATable(Sentence sentence, LintedReport report) {
        int before = sentence.block().number() - 2;
        return FIGURE.matcher(sentence.text()).results().count() <= 1
                && before >= 0
                && report.text().blocks().get(before).part() instanceof Part.Table;
    }

    /** "Besöken i Brygghamn ökade med 20 procent", beside a table with a row for Brygghamn: worked out from it. */
    private static boolean isOfTheTableBeside(Sentence sentence, LintedReport report) {
        int at = sentence.block().number() - 1;
        Set<String> about = Words.content(sentence.text());
        return Stream.of(at - 1, at + 1)
                .filter(number -> number >= 0 && number < report.text().blocks().size())
                .map(number -> report.text().blocks().get(number).part())
                .filter(Part.Table.class::isInstance)
                .map(Part.Table.class::cast)
                .flatMap(table -> table.rows().stream())
                .filter(row -> !row.isEmpty())
                .flatMap(row -> Words.content(row.getFirst()).stream())
                .anyMatch(label -> about.stream().anyMatch(word -> Words.akin(label, word)));
    }

    private static boolean isOfATable(Sentence sentence, LintedReport report) {
        List<String> figures = FIGURE.matcher(sentence.text())
                .results()
                .map(result -> result.group().strip())
                .toList();
        return figures.size() >= 2
                && report.text().blocks().stream()
                        .map(Block::part)
                        .filter(Part.Table.class::isInstance)
                        .map(Part.Table.class::cast)
                        .map(table -> table.rows().stream()
                                .flatMap(List::stream)
                                .map(String::strip)
                                .toList())
                        .anyMatch(cells ->
                                figures.stream().filter(cells::contains).count() >= 2);
    }

    /** The source stands in the sentence before, and this one says so. */
    private static boolean goesOn(Sentence sentence) {
        return GOES_ON.matcher(sentence.text()).find()
                && sentence.before()
                        .filter(before -> hasNote(before)
                                || SOURCE.matcher(before.text()).find()
                                        && YEAR.matcher(before.text()).find())
                        .isPresent();
    }

    /** The same authority's recommendations have been named with their day or a note, and are spoken of again. */
    private static boolean isDatedBefore(Sentence sentence, String authority, LintedReport report) {
        String name = authority.toLowerCase(java.util.Locale.ROOT).replaceFirst("s$", "");
        return report.sentences().stream()
                .takeWhile(one -> !one.equals(sentence))
                .filter(one -> one.text().toLowerCase(java.util.Locale.ROOT).contains(name)
                        && RECOMMENDS.matcher(one.text()).find())
                .anyMatch(ClaimsHaveSources::isDated);
    }

    private static boolean isDated(Sentence sentence) {
        return hasNote(sentence)
                || near(sentence).stream().anyMatch(text -> YEAR.matcher(text).find());
    }

    /** The sentence, and the one after it where that one speaks of the source. */
    private static List<String> near(Sentence sentence) {
        List<Sentence> all = Sentence.in(sentence.block());
        int at = all.indexOf(sentence);
        return all.subList(at, Math.min(all.size(), at + SOURCE_WITHIN)).stream()
                .filter(one -> one.equals(sentence)
                        || OF_THE_SOURCE.matcher(one.text()).find()
                        || all.indexOf(one) == at + 1
                                && ENDS_WITH_SOURCE.matcher(one.text()).find())
                .map(Sentence::text)
                .toList();
    }

    private static boolean hasNote(Sentence sentence) {
        return !sentence.noteMarks().isEmpty();
    }

    /** A note covers what stands before it, or goes with the source that is named before it. */
    private static boolean hasNoteOf(Sentence sentence, int claim) {
        int from = sentence.from();
        return sentence.noteMarks().stream()
                .anyMatch(mark -> mark.at() > from + claim
                        || SOURCE.matcher(sentence.text().substring(0, mark.at() - from))
                                .find());
    }
}
