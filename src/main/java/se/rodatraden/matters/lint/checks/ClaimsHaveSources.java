package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.CLAIMS_WITHOUT_SOURCE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** "Research shows" and "has doubled" have a source and a year near by; an authority's recommendation its title and date. */
final class ClaimsHaveSources implements Check {
    private static final Pattern CLAIM = Patterns.of(
            "\\b(?:forskning(?:en)? (?:visar|pekar|säger|tyder)|studier(?:na)? (?:visar|pekar|har visat)|undersökningar(?:na)? (?:visar|har visat)|statistik(?:en)? visar|"
                    + "(?:har|hade)\\s(?:mer än\\s|nästan\\s|ungefär\\s)?(?:fördubblats|dubblerats|tredubblats|halverats|mångdubblats|fyrdubblats)|"
                    + "(?:har )?(?:ökat|minskat|stigit|sjunkit|ökade|minskade) (?:med )?(?:mer än |nästan |ungefär |omkring )?\\d{1,3}(?:,\\d)? procent|"
                    + "enligt (?:forskning|experter|forskare|flera studier|studier)|det är (?:väl känt|vetenskapligt belagt|bevisat)|erfarenheter från andra kommuner visar|"
                    + "\\d{1,2}(?:,\\d)? procent av (?:barnen|eleverna|invånarna|ungdomarna|de äldre|alla barn|flickorna|pojkarna|hushållen|kommunens)|"
                    + "(?:(?:en|två|tre|fyra|fem|sex|sju|åtta|nio|[1-9]) av (?:tre|fyra|fem|tio|hundra|10|100)|(?:en|två) (?:tredjedel|femtedel|fjärdedel)(?:ar)?(?: av)?|hälften av|majoriteten av|de flesta|merparten av|mer än hälften av|(?:en|två|tre|fyra) fjärdedelar? av) (?:alla |de |kommunens )?(?:\\p{L}{3,15}a )?(?:barn|elev|invånar|ungdom|unga\\b|hushåll|flick|pojk|äldre\\b|föräldr|familj|kvinn|män\\b|svenskar|kommuner|brukar|personer|vuxna)\\p{L}*|"
                    + "(?:\\d|två|tre|fyra|fem|tio) gånger (?:så |fler|vanligare|högre|större|mer|dyrare|oftare)|dubbelt så (?:många|vanlig|stor|hög|ofta)\\p{L}*|"
                    + "(?:vetenskapen|forskare|forskarna|experter|experterna|evidensen) (?:visar|är överens|menar|anser|säger|har visat|pekar)|(?:internationella |nationella |flera |svenska |nya )(?:studier|undersökningar|utvärderingar) (?:visar|pekar|har visat|tyder)|"
                    + "det är (?:belagt|klarlagt|visat|vetenskapligt bevisat)|erfarenheten visar|(?:har|hade) (?:kraftigt |markant |dramatiskt )(?:ökat|minskat|stigit|sjunkit)|(?:har|hade) (?:ökat|minskat|stigit|sjunkit) (?:kraftigt|markant|dramatiskt|med (?:en tredjedel|hälften|en fjärdedel|det dubbla))|"
                    + "(?:fördubblades|halverades|tredubblades|fyrdubblades)|(?:ökar|minskar|sänker|höjer) \\p{L}{3,25} med \\d{1,3}(?:,\\d)? procent|"
                    + "(?:var|vart) (?:tredje|fjärde|femte|tionde) (?:barn|elev|invånare|ungdom|hushåll|flicka|pojke))");
    private static final Pattern RECOMMENDATION = Patterns.of(
            "\\b(socialstyrelsen|folkhälsomyndigheten|skolverket|boverket|naturvårdsverket|skolinspektionen|brottsförebyggande rådet|brå|trafikverket|livsmedelsverket|msb|skr|socialstyrelsens|folkhälsomyndighetens|skolverkets|boverkets)\\s"
                    + "(?:rekommenderar|rekommendation(?:er)?|råder|avråder)\\b");
    private static final Pattern YEAR = Patterns.of("(?<![\\d:])(?:19|20)\\d{2}(?![\\d:])");
    private static final Pattern SOURCE = Patterns.of(
            "\\bkälla\\b|\\benligt\\s(?!forskning|experter|forskare|flera|studier)|\\brapport\\p{L}*|\\bSCB\\b|\\bstatistik från|\\bbilaga \\d|"
                    + "\\benkät\\p{L}*|\\bmätning\\p{L}*|\\bprognos\\p{L}*|\\butredning\\p{L}*|\\buppföljning\\p{L}*|\\bbokslut\\p{L}*|\\bårsredovisning\\p{L}*|\\bdiarium|"
                    + "\\p{L}+statistik\\p{L}*|\\bKolada\\b|\\böppna jämförelser\\b|\\([^()]{4,160}(?:19|20)\\d{2}[^()]{0,40}\\)");

    /** One source for two sentences stands at the end of the second. */
    private static final Pattern ENDS_WITH_SOURCE = Patterns.of("\\([^()]{3,120}(?:19|20)\\d{2}[^()]{0,40}\\)[.]?$");

    private static final Pattern OF_THE_SOURCE =
            Patterns.of("^(?:\\(|källa|uppgift|siffr|det framgår|detta framgår|se |underlag|rekommendation)");

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().role() == SectionRole.REPLIES
                    || sentence.block().role() == SectionRole.ANNEXES) {
                continue; // what others say, and what things are called
            }
            Matcher claim = CLAIM.matcher(sentence.text());
            if (claim.find() && !Quotations.covers(sentence.text(), claim.start()) && !hasSource(sentence)) {
                findings.add(Finding.of(
                                "claim-without-source",
                                CLAIMS_WITHOUT_SOURCE,
                                Severity.WARNING,
                                sentence.place(claim.start(), claim.end()),
                                claim.group())
                        .remedied());
            }
            Matcher recommendation = RECOMMENDATION.matcher(sentence.text());
            if (recommendation.find() && !isDated(sentence)) {
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

    /** A note at the sentence, or a source with a year in it or in the one beside it. */
    private static boolean hasSource(Sentence sentence) {
        return hasNote(sentence)
                || near(sentence).stream()
                        .anyMatch(text -> SOURCE.matcher(text).find()
                                && YEAR.matcher(text).find());
    }

    private static boolean isDated(Sentence sentence) {
        return hasNote(sentence)
                || near(sentence).stream().anyMatch(text -> YEAR.matcher(text).find());
    }

    /** The sentence, and the one after it where that one speaks of the source. */
    private static List<String> near(Sentence sentence) {
        List<Sentence> all = Sentence.in(sentence.block());
        int at = all.indexOf(sentence);
        return all.subList(at, Math.min(all.size(), at + 2)).stream()
                .filter(one -> one.equals(sentence)
                        || OF_THE_SOURCE.matcher(one.text()).find()
                        || ENDS_WITH_SOURCE.matcher(one.text()).find())
                .map(Sentence::text)
                .toList();
    }

    private static boolean hasNote(Sentence sentence) {
        int from = sentence.from();
        int to = from + sentence.text().length();
        return marks(sentence.block()).stream().anyMatch(mark -> mark.at() > from && mark.at() <= to + 1);
    }

    private static List<Part.NoteMark> marks(Block block) {
        return switch (block.part()) {
            case Part.Paragraph paragraph -> paragraph.marks();
            case Part.Item item -> item.marks();
            case Part.Heading _, Part.Table _, Part.Picture _, Part.PageHead _, Part.PageFoot _ -> List.of();
        };
    }
}
