package se.rodatraden.matters.lint.checks.parts;

import static se.rodatraden.matters.lint.Category.CLAUSES;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Actors;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** Each clause is numbered and has one action with somebody who does it. */
final class ClauseForm {
    private static final Pattern NUMBER = Patterns.of("\\d|^[a-z][.)]");
    private static final Pattern TYPED_NUMBER = Patterns.of("^\\s*(?:\\d{1,2}|[a-z])[.)]\\s");

    private static final String STEP =
            "(?:antar|godkänner|avslår|bifaller|överlämnar|uppdrar|ger|säljer|köper|upphäver|inrättar|skickar|avsätter|tillstyrker|avstyrker|begär|fastställer|översänder|sänder|lägger|förklarar|noterar|beslutar|utser|tecknar|höjer|sänker|avvecklar|bygger|inför|öppnar|stänger|anställer|får|blir|gör|utvidgas|utökas|startar|flyttar|avslutar|upphör|betalar|bildar|beviljar)";

    private static final Pattern TWO_ACTIONS = Patterns.of(
            "\\b(?:antar|godkänner|avslår|bifaller|överlämnar|uppdrar|ger|säljer|köper|upphäver|inrättar|skickar|avsätter|begär)\\b[^.;]{5,150}\\b(?:och|samt) (?:att )?"
                    // "godkänner planen och överlämnar den till fullmäktige" is one step.
                    + "(?:antar|godkänner|avslår|bifaller|överlämnar(?! (?:det|den|dem|ärendet|yttrandet|planen|förslaget)\\b)|uppdrar|ger (?:förvaltningen|kontoret)|säljer|köper|upphäver|inrättar|skickar|avsätter|fastställer|justerar|(?:översänder|sänder)(?! (?:det|den|dem|ärendet|yttrandet|planen|förslaget|svaret)\\b))\\b");

    /** "Uppdrar åt …, översänder … och lägger …": three steps. */
    private static final Pattern THREE_ACTIONS = Patterns.of(
            "\\b" + STEP + "\\b[^.;]{3,200},\\s" + STEP + "\\b[^.;]{3,160}\\b(?:och|samt)\\s" + STEP + "\\b");

    /** "Att redovisa …, att överväga … och att framöver se över …". */
    private static final Pattern THREE_THINGS = Patterns.of(
            "\\batt\\s(?!nämnden|kommun)[^.;,]{4,90},\\satt\\s[^.;,]{4,90},?\\s(?:och|samt)\\satt\\s(?:\\p{L}+\\s)?\\p{L}+");

    /** Work that somebody has to do, as if it did itself: no decision comes about by these words. */
    private static final Pattern WORK = Patterns.of(
            "\\b(?:utvärderas|följs (?:\\p{L}+ )?upp|redovisas|åter?rapporteras|avrapporteras|rapporteras|presenteras|annonseras|ses (?:\\p{L}+ )?över|tas (?:\\p{L}+ )?fram|görs (?:om|klar)|mäts|kartläggs|utreds|undersöks|inventeras|analyseras|kompletteras|revideras|uppdateras|sammanställs|byts|sätts upp|genomförs|upphandlas|informeras|utbildas|samordnas|åtgärdas|planeras|beaktas|övervägs|förbättras|utvecklas|prioriteras|påbörjas|startas|bereds|hanteras|ordnas|anordnas|arbetas fram|tecknas|skyltas|räknas|kontrolleras|granskas|renoveras|rustas|lagas|byggs|målas|köps in|tas (?:\\p{L}+ )?upp|fördjupas|stärks|förstärks|effektiviseras|intensifieras|sprids|marknadsförs|dokumenteras|testas|bevakas|studeras|diskuteras|inhämtas|skapas|anlitas|uppmärksammas|underhålls|installeras|anläggs|undertecknas|skrivs under|säljs)\\b"
                    + "|\\b(?:översyn|utvärdering|uppföljning|utredning|kartläggning|inventering|analys|redovisning|information|dialog|samråd)(?:en|et)? (?:\\p{L}+ ){0,4}?(?:ska göras|görs|sker|ska ske|lämnas|hålls|ska hållas|behövs|ska lämnas)\\b"
                    + "|\\bska (?:\\p{L}+ )?(?:utvärderas|redovisas|utredas|kartläggas|ses över|följas upp|tas fram|prioriteras|genomföras|kompletteras|göras om)\\b");

    private static final Pattern WISH =
            Patterns.of("\\bser gärna\\b|\\bvore\\b|\\bönskvärt\\b|\\bhoppas\\b|\\bangeläget att\\b");

    /** What ought to be is no decision. */
    private static final Pattern OUGHT = Patterns.of("\\bbör\\b|\\bborde\\b|\\bskulle behöva\\b");

    private static final Pattern DOER = Patterns.of(
            "\\b(?:nämnden|styrelsen|utskottet|förvaltningen|kontoret|bolaget|vi|kommunen|\\p{L}{0,30}(?:chef|direktör|rektor|sekreterare|samordnare|jurist|arkitekt|ordförande|handläggare|ledare|strateg|enhet|avdelning)(?:en|n|s|er|erna|na|or)?)\\b"
                    + "|\\buppdra|(?:as|ds|ks|ts|gs)\\sav\\s\\p{L}{2,}");
    private static final Pattern DECIDES = Patterns.of(
            "^(?:att\\s)?(?:\\p{L}+\\s){0,2}?(?:beslut|godkänn|anta|avsl|bifall|tillstyrk|avstyrk|fastställ|förklar|begär|föreslå|hemställ|ge\\b|uppdra|tills|instämm|ställ|anse|notera|lägg)");

    private static final Pattern POINTS_TO = Patterns.of(
            "\\b(?:beslutspunkt|beslutssats|att-sats)(?:en|erna)?\\s(\\d{1,2})\\b(?!\\si\\s(?:motion|remiss|medborgar))");

    private static final Pattern COUNTED = Patterns.of("^(\\d{1,2})[.)]?(?:\\s|$)");

    /** "Nämnden ger enheten i uppdrag." */
    private static final Pattern NOTHING_TO_DO = Patterns.of("\\bi uppdrag\\s?[.,;]?$");

    /** How things are, and no decision about them: "Väntetiden är en viktig fråga." */
    private static final Pattern TELLS_HOW_IT_IS = Patterns.of(
            "^(?:att\\s)?(?:[\\p{L}-]+\\s){1,8}?(?:är|finns|utgör|innebär|behövs|handlar om|visar|ökar|minskar|fungerar)\\b(?!\\s(?:att anse som|härmed|därmed)?\\s?(?:besvarad|avslutad|omedelbart))");

    /** "En uppföljning av teamet.", "SIP.": a thing without a verb. */
    private static final Pattern A_THING_ALONE = Patterns.of(
            "^(?:[\\p{L}-]+\\s?){1,2}\\.?$|^(?:en|ett)\\s(?:uppföljning|utvärdering|redovisning|översyn|utredning|kartläggning|rapport|plan|rutin)\\p{L}{0,3}\\s(?![^.;]*\\b\\p{L}{3,}(?:as|ds|gs|ls|ns|rs|ks|ts|es)\\b)[^.;]{3,120}\\.?$");

    private static final Pattern ANY_DECISION = Patterns.of(
            "\\b(?:beslut|godkänn|anta[rs]?\\b|avsl|bifall|tillstyrk|avstyrk|fastställ|förklar|begär|föreslå|hemställ|ge[rs]?\\b|uppdra|ställ|anse[rs]?\\b|notera|lägg|överlämna|översänd|skicka|sänd|avstå|instäm|besvara|juster|får\\b|ska\\b|skall\\b|till handlingarna)");

    private ClauseForm() {}

    static void check(LintedReport report, List<Block> clauses, List<Finding> findings) {
        boolean numbered = clauses.stream().allMatch(ClauseForm::isNumbered);
        boolean that = clauses.stream()
                .allMatch(
                        clause -> clause.text().strip().toLowerCase(Locale.ROOT).startsWith("att "));
        if (clauses.size() > 1 && !numbered && !that && report.isFile()) {
            findings.add(Finding.of(
                            "clauses-without-numbers",
                            CLAUSES,
                            Severity.WARNING,
                            clauses.getFirst().place())
                    .remedied());
        }
        pointsBeyond(report, clauses.size(), findings);
        for (Block clause : clauses) {
            Matcher two = TWO_ACTIONS.matcher(clause.text());
            Matcher three = THREE_THINGS.matcher(clause.text());
            Matcher steps = THREE_ACTIONS.matcher(clause.text());
            boolean severalThings = three.find();
            boolean severalSteps = steps.find();
            if (severalThings || severalSteps || two.find()) {
                int from = severalThings ? three.start() : severalSteps ? steps.start() : two.start();
                findings.add(Finding.of(
                                "two-actions-in-one-clause",
                                CLAUSES,
                                Severity.WARNING,
                                clause.place(from, clause.text().stripTrailing().length()))
                        .remedied());
            } else if (NOTHING_TO_DO.matcher(clause.text().strip()).find() || decidesNothing(clause.text())) {
                findings.add(Finding.of("clause-without-action", CLAUSES, Severity.WARNING, clause.place())
                        .remedied());
            } else if (hasNoActor(clause.text())) {
                findings.add(Finding.of("clause-without-actor", CLAUSES, Severity.WARNING, clause.place())
                        .remedied());
            }
        }
    }

    /** Numbers follow each other; a new list of them begins at one. */
    static Optional<Finding> outOfOrder(LintedReport report, List<Block> clauses) {
        int last = 0;
        for (Block clause : clauses) {
            Matcher number = clause.part() instanceof Part.Item item
                    ? COUNTED.matcher(item.mark())
                    : COUNTED.matcher(clause.text().strip());
            if (!number.find()) {
                return Optional.empty();
            }
            int next = Integer.parseInt(number.group(1));
            if (next != last + 1 && (next != 1 || last == 1)) {
                return Optional.of(Finding.of(
                                "clauses-out-of-order",
                                CLAUSES,
                                Severity.WARNING,
                                last == 0 ? before(report, clause) : clause.place(),
                                last + 1,
                                next)
                        .remedied());
            }
            last = next;
        }
        return Optional.empty();
    }

    /** The first has lost its number: it stands above the others. */
    private static Place before(LintedReport report, Block first) {
        return report.blocks(SectionRole.PROPOSAL).stream()
                .filter(block -> block.isProse() && block.number() == first.number() - 1)
                .map(Block::place)
                .findFirst()
                .orElse(first.place());
    }

    /** "Enligt beslutspunkt 4", and there are three. */
    private static void pointsBeyond(LintedReport report, int clauses, List<Finding> findings) {
        if (!report.mentions("beslutspunkt") && !report.mentions("sats")) {
            return;
        }
        for (Sentence sentence : report.sentences()) {
            Matcher to = POINTS_TO.matcher(sentence.text());
            if (to.find() && Integer.parseInt(to.group(1)) > clauses) {
                findings.add(Finding.of(
                                "proposal-without-clause", CLAUSES, Severity.WARNING, sentence.place(), sentence.text())
                        .remedied());
            }
        }
    }

    private static boolean decidesNothing(String clause) {
        String text = TYPED_NUMBER.matcher(clause).replaceFirst("").strip();
        // "Arrendet är 18 000 kronor" is a term of what is decided.
        boolean tells = TELLS_HOW_IT_IS.matcher(text).find() && !Patterns.hasDigit(text);
        return !ANY_DECISION.matcher(text).find()
                && !WORK.matcher(text).find()
                && !OUGHT.matcher(text).find()
                && !WISH.matcher(text).find()
                && (tells || A_THING_ALONE.matcher(text).find());
    }

    private static boolean hasNoActor(String clause) {
        String text = TYPED_NUMBER.matcher(clause).replaceFirst("");
        return WISH.matcher(text).find()
                || (WORK.matcher(text).find() || OUGHT.matcher(text).find())
                        && !DECIDES.matcher(text).find()
                        && !DOER.matcher(text).find()
                        && Actors.in(text).stream().allMatch(Actors.Actor::genitive);
    }

    /** By the file, or by whoever typed the number. */
    private static boolean isNumbered(Block clause) {
        return clause.part() instanceof Part.Item item
                ? NUMBER.matcher(item.mark()).find()
                : TYPED_NUMBER.matcher(clause.text()).find();
    }
}
