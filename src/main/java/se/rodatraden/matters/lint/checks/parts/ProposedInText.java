package se.rodatraden.matters.lint.checks.parts;

import static se.rodatraden.matters.lint.Category.CLAUSES;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/**
 * Every proposal of the text has a clause: one about the same thing, by which the same kind of work is to be done. A clause
 * about the fee for the swimming school is none for the evaluation of the swimming school.
 */
final class ProposedInText {
    private static final String OFFICE = "\\b\\p{L}{0,30}(?:förvaltningen|kontoret|avdelningen|enheten|sektorn|staben)";
    private static final String ALSO =
            "(?: (?:därför|också|även|vidare|dessutom|alltså|således|mot denna bakgrund|samtidigt))?";
    private static final Pattern PROPOSES = Patterns.of("(?:" + OFFICE + " föreslår" + ALSO
            + " att|\\b(?:vi|jag|förvaltningen|kontoret)\\b[^.;]{0,60}\\boch föreslår" + ALSO
            + " att(?= (?:[\\p{L}-]+ ){0,2}?\\p{L}{0,30}nämnden)|\\b(?:vi|jag) föreslår" + ALSO
            + " att(?= (?:[\\p{L}-]+ ){0,2}?\\p{L}{0,30}nämnden)|\\bföreslår " + OFFICE + ALSO + " att"
            + "|\\b\\p{L}{0,30}nämnden (?:föreslås|bör)" + ALSO
            + "(?= (?:att )?(?:ge|uppdra|beställa|inrätta|anta|teckna|avsätta)\\b)"
            + "|\\bsom nämnden bör(?= ge\\b)|\\bdet föreslås" + ALSO + " att"
            + "|\\b(?:behöver|måste|bör)" + ALSO + " (?:nämnden|styrelsen) (?:också |därför )?besluta om"
            + "|\\b(?:vi|förvaltningen|kontoret) vill" + ALSO
            + "(?= (?:starta|införa|inrätta|anställa|erbjuda|avsätta|teckna)\\b)"
            + "|\\bnämnden (?:behöver|måste|bör)" + ALSO + " besluta om"
            + "|" + OFFICE + "(?: (?:bör|föreslås|vill))?" + ALSO
            + " (?:få|får|ges|ha) (?:därför |också |även )?i uppdrag att)\\s(.{5,300})");

    /** "Förvaltningen föreslår en uppföljning av införandet." */
    private static final Pattern PROPOSES_A_THING = Patterns.of(
            "(?:" + OFFICE + "|\\bvi|\\bjag) föreslår" + ALSO
                    + "\\s(?:en|ett)\\s(\\p{L}{0,20}(?:uppföljning|utvärdering|utredning|översyn|kartläggning|redovisning|utbildning|inventering|undersökning)\\b.{0,200})");

    /** "Därför behövs den kartläggning som föreslås". */
    private static final Pattern AS_PROPOSED =
            Patterns.of("\\bdärför\\b[^.;]{0,60}\\b(\\p{L}{6,40}\\s(?:och \\p{L}{6,30}\\s)?som (?:här )?föreslås)\\b");

    /** "Planbeskrivningen bör därför kompletteras". */
    private static final Pattern OUGHT = Patterns.of(
            "\\bbör" + ALSO
                    + " (?:\\p{L}+ )?((?:kompletteras|förtydligas|revideras|utvärderas|kartläggas|utredas|inventeras|redovisas|följas upp|ses över|tas fram|kontrolleras|mätas|räknas|undersökas)\\b.{0,120})"
                    + "|((?:utvärdering|uppföljning|översyn|kartläggning|inventering|utredning|redovisning)\\p{L}{0,3}\\s[^.;]{0,50}\\bbör\\s(?:\\p{L}+\\s)?(?:göras|genomföras|ske|tas fram|lämnas)\\b.{0,80})");

    private static final Pattern ANSWERS_IT = Patterns.of(
            "^(?:[\\p{L}-]+ (?:och )?){0,3}?(?:nämnden|styrelsen) (?:till|av)styrker (?:det|den|förslaget|motionen|planen)\\b");

    /** In an answer too: what somebody is to bring before those who answer. */
    private static final Pattern TO_THE_COMMITTEE = Patterns.of(
            "\\b(?:redovisas|återrapporteras|rapporteras|presenteras|följas upp)\\s(?:\\p{L}+\\s)?(?:för|till|i|av) (?:nämnden|styrelsen|oss)\\b");

    private static final Pattern POST = Patterns.of(
            "\\b(?:får|förstärks med|utökas med|inrättas?|tillsätts)\\s((?:ytterligare|en ny|två nya|en extra)\\s[^.;]{0,20}\\p{L}{0,20}tjänst)");

    /** What is proposed was told in the sentence before. */
    private static final Pattern POINTS_BACK = Patterns.of(
            "\\b(?:ett|en) sådan[t]?\\b|\\b(?:samma|detta) (?:ärende|beslut)\\b|\\bdet(?:ta|ta uppdrag|sker|görs)?\\b|\\b(?:denna|dessa|den|de)\\b");

    private static final Pattern OF_OTHERS = Patterns.of(
            "\\b(?:region|stat|regering|utredning|motionär|kommunstyrels|kommunfullmäktig|budget|remissinstans|länsstyrels)");

    /** "Bör göras av skolan": somebody else is to do it. */
    private static final Pattern BY_OTHERS = Patterns.of(
            "\\b(?:\\p{L}{3,}as|ske)\\s(?:\\p{L}+\\s)?av\\s(?!(?:\\p{L}{0,30}(?:förvaltningen|kontoret|avdelningen)|oss)\\b)\\p{L}");

    private static final Pattern FOUNDS = Patterns.of(
            "\\b(inrättas|införs|tillsätts|avsätts|avvecklas|upphävs|bildas|startas)\\s(?!redan|inte|i dag)((?:\\p{L}+\\s){0,2}\\p{L}{3,}\\s?\\p{L}*)");
    private static final Pattern NOT_YET = Patterns.of(
            "\\b(?:föreslår|föreslås|föreslog|vill|skulle|kan|motion\\p{L}*|remiss\\p{L}*|utredning\\p{L}*|om)\\b");

    private static final Pattern OUGHT_TO_ASK = Patterns.of(
            "\\b(?:nämnden|\\p{L}{3,30}nämnden|kommunstyrelsen|kommunen)\\s(?:bör|behöver|måste)\\s(?:därför |också |även )?((?:begär|hemställ|uppman|uppdra)\\p{L}*)\\b");

    private static final Pattern PROPOSED_BY_OTHERS = Patterns.of(
            "^(?:[\\d.]+\\s)?\\p{L}{2,40}(?<!nämnden|förvaltningen|kontoret|avdelningen|enheten|utredaren)s\\s(?:rekommendationer|förslag|yrkanden|synpunkter|krav|slutsatser|iakttagelser|bedömning|kritik)$");

    private ProposedInText() {}

    static void check(LintedReport report, List<Block> clauses, List<Finding> findings) {
        DecidedByClauses decided = new DecidedByClauses(clauses);
        Set<Integer> ofOthers = ofOthers(report);
        for (Sentence sentence : report.sentences(
                SectionRole.SUMMARY,
                SectionRole.ASSESSMENT,
                SectionRole.FOLLOW_UP,
                SectionRole.OTHER,
                SectionRole.ECONOMY,
                SectionRole.CHILDREN)) {
            if (ofOthers.contains(sentence.block().number()) || ClausesAwaited.isByLaw(sentence)) {
                continue;
            }
            proposal(sentence, decided, findings);
            Matcher proposed = AS_PROPOSED.matcher(sentence.text());
            if (proposed.find()) {
                undone(sentence, proposed, decided, findings);
            }
            Matcher thing = PROPOSES_A_THING.matcher(sentence.text());
            if (thing.find() && !Quotations.covers(sentence.text(), thing.start())) {
                undone(sentence, thing, decided, findings);
            }
            Matcher asks = OUGHT_TO_ASK.matcher(sentence.text());
            if (asks.find() && !decided.asksOthers()) {
                add(sentence, asks.group(), findings);
            }
            Matcher post = POST.matcher(sentence.text());
            if (post.find() && !decided.has(Work.STAFF)) {
                undone(sentence, post, decided, findings);
            }
            if (sentence.block().role() == SectionRole.SUMMARY && !report.isReply()) {
                founded(sentence, decided, findings);
            }
            Matcher ought = OUGHT.matcher(sentence.text());
            if ((!report.isReply() || TO_THE_COMMITTEE.matcher(sentence.text()).find())
                    && sentence.block().role() != SectionRole.SUMMARY
                    && ought.find()
                    && !BY_OTHERS.matcher(sentence.text()).find()
                    && !OF_OTHERS.matcher(sentence.text()).find()) {
                undone(sentence, ought, decided, findings);
            }
        }
    }

    /** The blocks of a section that tells what others propose: "Revisorernas rekommendationer", with all below it. */
    private static Set<Integer> ofOthers(LintedReport report) {
        Set<Integer> blocks = new HashSet<>();
        int level = 0;
        for (Block block : report.text().blocks()) {
            if (block.part() instanceof Part.Heading heading) {
                if (heading.level() <= level) {
                    level = 0;
                }
                if (level == 0
                        && PROPOSED_BY_OTHERS.matcher(heading.text().strip()).find()) {
                    level = heading.level();
                }
            } else if (level > 0) {
                blocks.add(block.number());
            }
        }
        return blocks;
    }

    /** A proposal of the text that shares too few words with any clause has none; nor has one whose work none asks for. */
    private static void proposal(Sentence sentence, DecidedByClauses decided, List<Finding> findings) {
        Matcher proposes = PROPOSES.matcher(sentence.text());
        if (!proposes.find() || Quotations.covers(sentence.text(), proposes.start())) {
            return;
        }
        if (ANSWERS_IT.matcher(proposes.group(1)).find() && decided.answers()) {
            return;
        }
        Set<String> wanted = new HashSet<>(Words.content(proposes.group(1)));
        if (POINTS_BACK.matcher(proposes.group()).find()) {
            // What it points to is told before it, and an assignment is one by whatever word.
            Sentence.in(sentence.block()).stream()
                    .filter(before -> before.from() < sentence.from())
                    .forEach(before -> wanted.addAll(Words.content(before.text())));
        }
        boolean answered = decided.answers(proposes.group(1), wanted);
        if (decided.isDecidedByItsFigures(proposes.group(1))) {
            return;
        }
        if (decided.isNamedInNone(proposes.group(1))
                || sentence.block().role() != SectionRole.SUMMARY && decided.isDatedInNone(proposes.group(1), wanted)) {
            add(sentence, proposes.group(1), findings);
            return;
        }
        // "Att minst tio grupper startas och att två utbildas": how it is to be done needs no clause beside the one
        // about what.
        boolean wholly = proposes.group(1).contains(" och att ") && decided.isWhollyAbout(wanted);
        if (wholly) {
            return;
        }
        // A summary says in other words what is proposed.
        if (answered || sentence.block().role() == SectionRole.SUMMARY) {
            undone(sentence, proposes, decided, findings);
        } else if (!decided.isInWhatIsAdopted(proposes)) {
            add(sentence, proposes.group(1), findings);
        }
    }

    /** "Därför inrättas team på båda skolorna", in the summary, and no clause that does it. */
    private static void founded(Sentence sentence, DecidedByClauses decided, List<Finding> findings) {
        Matcher founds = FOUNDS.matcher(sentence.text());
        if (!founds.find() || NOT_YET.matcher(sentence.text()).find() || decided.adopts()) {
            return;
        }
        String verb = founds.group(1).substring(0, 5).toLowerCase(Locale.ROOT);
        Set<String> thing = Words.content(founds.group(2));
        if (!thing.isEmpty() && !decided.does(verb, thing)) {
            add(sentence, founds.group(), findings);
        }
    }

    /** Nothing of the work that is proposed is asked for by any clause. */
    private static void undone(Sentence sentence, Matcher proposed, DecidedByClauses decided, List<Finding> findings) {
        Set<Work> work = Work.in(proposed.group());
        if (!work.isEmpty() && work.stream().noneMatch(decided::has)) {
            add(sentence, proposed.group(), findings);
        }
    }

    private static void add(Sentence sentence, String proposed, List<Finding> findings) {
        if (findings.stream().noneMatch(told -> told.place().equals(sentence.place()))) {
            findings.add(Finding.of("proposal-without-clause", CLAUSES, Severity.WARNING, sentence.place(), proposed)
                    .remedied());
        }
    }
}
