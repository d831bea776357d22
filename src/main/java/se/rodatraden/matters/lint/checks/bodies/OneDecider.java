package se.rodatraden.matters.lint.checks.bodies;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Actors;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Actors.BodyKind;
import se.rodatraden.matters.lint.text.Bodies;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/**
 * Who decides is the body that the report is written to, or one that the proposed decision names. Councils that are heard
 * and auditors decide nothing in a matter.
 */
final class OneDecider {
    private static final Pattern IS_PROPOSED = Patterns.of(
            "^(?:\\ssom)?\\s(?:föreslås|bör|rekommenderas|ska nu)\\s(?:därför |nu |att )?(?:besluta|godkänna|anta|avslå|bifalla|fastställa|ställa sig bakom|tillstyrka|avstyrka)\\b|^\\shar att (?:ta ställning|besluta|avgöra)\\b|^\\s(?:beslutar|avgör|fattar beslut)\\s(?:i|om)\\s(?:(?:detta|det här) ärende|ärendet|frågan|saken)\\b");
    private static final Pattern BY = Patterns.of(
            "\\b(?:den|det|ärendet|frågan|\\p{L}{0,20}(?:planen|riktlinjen|riktlinjerna|reglerna|policyn|strategin)|överenskommelsen|avtalet|programmet|förslaget|motionen|medborgarförslaget|reglementet|taxan)\\b[^;]{0,110}(?<!\\bsom\\s)\\b(?:beslutas|antas|fastställs|fastställas|godkänns|godkännas|avgörs|avgöras)\\sav\\s$"
                    + "|\\bbeslut(?:et)?\\s(?:i ärendet\\s|i frågan\\s|om (?:planen|förslaget|riktlinjen|motionen)\\s)?(?:ska\\s)?(?:fattas|tas)\\sav\\s$"
                    + "|\\bbeslutanderätten(?:\\si ärendet|\\si frågan)?\\s(?:ligger|finns)\\s(?:hos|på)\\s$");
    /** What a report is about, by what it is called in one. */
    private static final Pattern REMITTED = Patterns.of(
            "\\b(?:programmet|policyn|strategin|taxan|reglementet|\\p{L}{0,20}(?:planen|riktlinjen|riktlinjerna|reglerna))\\b[^;]{0,110}\\b(?:antas|fastställs|fastställas)\\sav\\s$");

    private static final String MATTER =
            "(?:ärendet|frågan|saken|förslaget|motionen|medborgarförslaget|överenskommelsen|avtalet|programmet|policyn|strategin|taxan|reglementet|\\p{L}{0,20}(?:planen|riktlinjen|riktlinjerna|ordningen|upphandlingen|organisationen))";

    private static final Pattern WHICH_DECIDES = Patterns.of(
            "^,?\\s(?:som|vilken)\\s(?:också |även |sedan |därefter )?(?:ska\\s)?(?:fattar? beslut(?:et)?|beslutar? om (?:riktlinj|plan|policy|program|ärend|förslag)\\p{L}*|(?:beslutar? (?:i|om)|fattar? beslut (?:i|om)|avgöra?|antar?|fastställer?) (?:det|den|"
                    + MATTER + "))\\b");
    /** "Kommunstyrelsen köper maten, ansvarar för den och beslutar i detta ärende". */
    private static final Pattern AND_DECIDES = Patterns.of(
            "^\\s[^.;]{0,120}\\b(?:och|samt)\\s(?:beslutar|fattar beslut)\\s(?:i|om)\\s(?:(?:detta|det här|det) ärende|ärendet|frågan)\\b");

    private static final Pattern DECIDES_ON = Patterns.of(
            "^\\s(?:har\\s)?(?:beslutar|beslutade|beslutat|fattar beslut|antar|antog|fastställer|avgör)\\s(?:om\\s)?(?:(?:riktlinj|plan|policy|program|ärende|förslag|motion|fråga)\\p{L}*|den|det)\\b");
    private static final Pattern NOW_DECIDES =
            Patterns.of("^\\s(?:beslutar om|fattar beslut om|avgör|prövar)\\s(?:i\\s)?" + MATTER + "\\b");
    private static final Pattern HANDS_OVER = Patterns.of(
            "\\b(?:överlåtit|överlät|överlåta|överlåtits|lämnat över|lämnade över|delegerat|delegerade|hänskjutit)\\b[^.;]{0,60}\\s(?:till|åt)\\s$");
    private static final Pattern AUDIT = Patterns.of(
            "^(?:,\\ssom)?\\s(?:har\\s)?(?:beslutade|beslutat|beslutar|bestämde|bestämt)\\b(?!\\som\\s(?:att\\s)?(?:en\\s)?(?:\\p{L}+\\s)?gransk|[^.;]{0,60}\\satt\\s(?:granska|genomföra|inleda|göra|följa|rikta|lämna|påtala|uppmana))");
    private static final Pattern AUDITED = Patterns.of(
            "\\b(?:rekommendation\\p{L}*|kritik(?:en)?|anmärkning\\p{L}*|rapporten|granskningen)\\s(?:till|mot)\\s$");
    /** To the body that answers, and to others too. */
    private static final Pattern ALSO = Patterns.of("\\b(?:också|även|dessutom|därtill)\\b");

    private static final Pattern OFFICE_PROPOSES =
            Patterns.of("(?:kontoret|förvaltningen|avdelningen)\\sföreslår(?:\\s(?:därför|alltså|nu))?\\satt\\s$");
    private static final Pattern IS_TO = Patterns.of("^\\s(?:antar|beslutar|godkänner|fastställer|avslår|bifaller)\\b");
    private static final Pattern PROPOSES_TO = Patterns.of(
            "^\\sföreslår(?:\\s(?:därför|alltså|nu))?\\s(?:att\\s)?(?=(?:\\p{L}+-?\\s){0,3}?\\p{L}{0,30}(?:nämnden|styrelsen)\\s(?:att\\s|ska\\s)?(?:anta|besluta|godkänn|fastställ|avsl|bifall|ställ|tillstyrk|avstyrk))");
    private static final Pattern CLAUSE = Patterns.of(
            "^\\s(?:godkänner|antar|uppdrar|ger|tillstyrker|avstyrker|avslår|bifaller|beslutar|skickar|sänder|överlämnar|förklarar|lämnar|översänder|fastställer|föreslår|begär|ställer|höjer|inför|ålägger|beviljar|medger|upplåter|avsätter|beställer|inrättar|sänker|lägger|noterar|instämmer|ansluter|avstår|utser|upphäver)\\b");
    private static final Pattern NAMELESS = Patterns.of("^(?:att\\s)?(?:nämnden|styrelsen)\\s\\p{L}+(?:r|s)\\b");

    /** Only the own committee gives its office an assignment; the board and the council may. */
    private static final Pattern ASSIGNS = Patterns.of(
            "^\\s(?:har\\s)?(?:gav|gett|uppdrog|bad)\\b[^.;]{0,50}\\b(?:förvaltningen|kontoret)\\s(?:i uppdrag\\s|uppdraget\\s)?att\\b");

    private static final Pattern GIVEN = Patterns.of("\\b(?:uppdrar åt|uppdra åt|ger|ge)\\s$");

    private static final Pattern LEADS_IN = Patterns.of("besluta|föreslå|hemställ");
    private static final Pattern DISPATCH = Patterns.of("\\b(?:skicka|sänd|översänd|expediera|delge|kännedom)");

    private static final Pattern DECIDED_BY = Patterns.of(
            "\\b(?:beslut(?:et)? om (?:motionen|medborgarförslaget|förslaget) (?:ska )?(?:fattas|tas)|(?:motionen|medborgarförslaget) (?:avgörs|beslutas|prövas slutligt)) av $");
    private static final Pattern SETTLES = Patterns.of(
            "^ (?:ska )?(?:avgöra?r?|fattar (?:det slutliga )?beslut(?:et)? om|beslutar slutligt om) (?:motionen|medborgarförslaget)\\b|^ fattar (?:det slutliga )?beslut(?:et)? [^.;]{0,60}\\bnär (?:alla )?(?:remissvaren|svaren|yttrandena) (?:har|är)\\b");
    private static final Pattern AWAITED = Patterns.of("\\b(?:beräknas|väntas|planeras|avses|förväntas|bedöms)\\b");

    private static final Pattern OF_THE_COUNCIL =
            Patterns.of("^[^.;]{0,40}\\b(?:motionen|medborgarförslaget|folkinitiativet)\\b");

    private OneDecider() {}

    static void check(LintedReport report, List<Finding> findings) {
        String own = report.ownBody().orElse("");
        if (own.isEmpty()) {
            return;
        }
        Set<String> deciders = deciders(report);
        clauseOfAnother(report, own, findings);
        headOfAnother(report, own, findings);
        clauseForAnother(report, own, findings);
        for (Sentence sentence : report.sentences()) {
            if (sentence.block().role() == SectionRole.PROPOSAL
                    || sentence.block().role() == SectionRole.REPLIES) {
                continue;
            }
            List<Actor> actors = report.actors(sentence.text());
            if (report.isReply() && decidesWhatItAnswers(sentence, actors, report)) {
                findings.add(RoleDisagrees.in(sentence, own));
                continue;
            }
            for (Actor actor : actors) {
                if (!actor.genitive()
                        && !isALaterStep(sentence, report)
                        && !report.isOwn(actor.name())
                        && isWrong(actor, actors, sentence.text(), deciders, report)) {
                    findings.add(RoleDisagrees.in(sentence, own));
                    break;
                }
            }
        }
    }

    /** Whoever is asked what it thinks decides about its answer, and not about the motion or the proposal itself. */
    private static boolean decidesWhatItAnswers(Sentence sentence, List<Actor> actors, LintedReport report) {
        String text = sentence.text();
        return actors.stream()
                .filter(actor -> !actor.genitive() && actor.kind() == BodyKind.COMMITTEE && report.isOwn(actor.name()))
                .anyMatch(actor ->
                        DECIDED_BY.matcher(text.substring(0, actor.from())).find()
                                || SETTLES.matcher(text.substring(actor.to())).find());
    }

    /** "Planen beräknas kunna antas av kommunfullmäktige den 30 november": what comes after this meeting is another's. */
    private static boolean isALaterStep(Sentence sentence, LintedReport report) {
        return AWAITED.matcher(sentence.text()).find()
                && report.timeline()
                        .meeting(report.date().orElse(null))
                        .filter(meeting -> Days.in(sentence.text()).stream()
                                .flatMap(day -> java.util.Optional.ofNullable(day.day()).stream())
                                .anyMatch(day -> day.isAfter(meeting.day())))
                        .isPresent();
    }

    /** An office at the head of the page that is not the author's, whose own office is spoken of in the text. */
    private static void headOfAnother(LintedReport report, String own, List<Finding> findings) {
        report.text().blocks().stream()
                .filter(Block::isMargin)
                .forEach(block -> report.actors(block.text()).stream()
                        .filter(actor -> actor.kind() == BodyKind.OFFICE && !Bodies.sameOffice(actor.name(), own))
                        .filter(_ -> report.sentences().stream()
                                .flatMap(sentence -> report.actors(sentence.text()).stream())
                                .anyMatch(other ->
                                        other.kind() == BodyKind.OFFICE && Bodies.sameOffice(other.name(), own)))
                        .filter(actor -> !signs(actor, report))
                        .forEach(actor -> findings.add(
                                RoleDisagrees.at(block.place(actor.from(), actor.to()), block.text(), own))));
    }

    /** The head of the page is that of whoever signs: the board's own office writes for a committee too. */
    private static boolean signs(Actor office, LintedReport report) {
        return report.blocks(SectionRole.SIGNATURES).stream()
                .flatMap(block -> report.actors(block.text()).stream())
                .anyMatch(signing -> signing.is(office.name()));
    }

    /** A clause in which another committee decides than in the clauses beside it. */
    private static void clauseOfAnother(LintedReport report, String own, List<Finding> findings) {
        boolean ours = report.clauses().stream()
                .anyMatch(clause -> NAMELESS.matcher(clause.text().strip()).find()
                        || OneDecider.decides(clause.text()).filter(own::equals).isPresent());
        report.clauses().stream()
                .filter(clause -> ours
                        && OneDecider.decides(clause.text())
                                .filter(name -> !report.isOwn(name) && !name.equals("kommunfullmäktige"))
                                .isPresent())
                .forEach(clause -> findings.add(RoleDisagrees.at(clause.place(), clause.text(), own)));
    }

    /** A committee gives work to its own office; where it does, another's office beside it is a slip. */
    private static void clauseForAnother(LintedReport report, String own, List<Finding> findings) {
        if (!own.endsWith("nämnden")) {
            return;
        }
        boolean toOurs = report.clauses().stream()
                .anyMatch(clause -> given(clause, report).anyMatch(report::isOwn));
        report.clauses().stream()
                .filter(clause -> toOurs && given(clause, report).anyMatch(name -> !report.isOwn(name)))
                .forEach(clause -> findings.add(RoleDisagrees.at(clause.place(), clause.text(), own)));
    }

    /** The offices that a clause gives work to. */
    private static Stream<String> given(Block clause, LintedReport report) {
        return report.actors(clause.text()).stream()
                .filter(actor -> actor.kind() == BodyKind.OFFICE
                        && !actor.genitive()
                        && GIVEN.matcher(clause.text().substring(0, actor.from()))
                                .find())
                .map(Actor::name);
    }

    private static Optional<String> decides(String clause) {
        String text = clause.strip().replaceFirst("^(?:\\d{1,2}[.)]\\s)?(?:att )?", "");
        return Actors.in(text).stream()
                .findFirst()
                .filter(actor -> actor.from() == 0
                        && !actor.genitive()
                        && (actor.kind() == BodyKind.COMMITTEE || actor.kind() == BodyKind.COUNCIL)
                        && CLAUSE.matcher(text.substring(actor.to())).find())
                .map(Actor::name);
    }

    /** Those that the proposed decision names, but for those that it is only sent to. */
    private static Set<String> deciders(LintedReport report) {
        Set<String> names = new TreeSet<>();
        for (Sentence sentence : report.sentences(SectionRole.PROPOSAL, SectionRole.HEAD)) {
            if (LEADS_IN.matcher(sentence.text()).find()
                    && !DISPATCH.matcher(sentence.text()).find()) {
                report.actors(sentence.text()).forEach(actor -> names.add(actor.name()));
            }
        }
        return names;
    }

    /** Whoever answers, it is the council that decides a motion (KL 5:35) and what an inhabitant has proposed to it. */
    private static boolean isOfTheCouncil(Actor actor, String after, LintedReport report) {
        return actor.name().equals("kommunfullmäktige")
                && report.isReply()
                && OF_THE_COUNCIL.matcher(after).find();
    }

    private static boolean isWrong(
            Actor actor, List<Actor> actors, String text, Set<String> deciders, LintedReport report) {
        String before = text.substring(0, actor.from());
        String after = text.substring(actor.to());
        boolean committee = actor.kind() == BodyKind.COMMITTEE || actor.kind() == BodyKind.COUNCIL;
        if (actor.kind() == BodyKind.AUDITORS) {
            return AUDIT.matcher(after).find();
        }
        if (actor.kind() == BodyKind.HEARD) {
            return WHICH_DECIDES.matcher(after).find()
                    || DECIDES_ON.matcher(after).find();
        }
        if (actor.kind() == BodyKind.OFFICE) {
            return PROPOSES_TO.matcher(after).find()
                    && actors.stream()
                            .anyMatch(other ->
                                    other.name().equals(report.ownBody().orElse("")));
        }
        if (!report.isReply()
                && (actor.kind() == BodyKind.STATE || actor.kind() == BodyKind.REGION)
                && before.toLowerCase(java.util.Locale.ROOT).endsWith("det är ")) {
            return WHICH_DECIDES.matcher(after).find();
        }
        if (!committee || deciders.contains(actor.name()) || isOfTheCouncil(actor, after, report)) {
            return false;
        }
        boolean alone = actors.stream().noneMatch(other -> report.isOwn(other.name()));
        return IS_PROPOSED.matcher(after).find()
                || OFFICE_PROPOSES.matcher(before).find()
                        && IS_TO.matcher(after).find()
                || !(report.isReply() && (REMITTED.matcher(before).find() || actor.kind() == BodyKind.COUNCIL))
                        && BY.matcher(before).find()
                || alone
                        && actor.kind() == BodyKind.COMMITTEE
                        && !before.endsWith("åvarande ")
                        && ASSIGNS.matcher(after).find()
                || alone && AND_DECIDES.matcher(after).find()
                || alone && !report.isReply() && NOW_DECIDES.matcher(after).find()
                || alone && WHICH_DECIDES.matcher(after).find()
                || alone
                        && actor.kind() == BodyKind.COMMITTEE
                        && HANDS_OVER.matcher(before).find()
                || alone
                        && AUDITED.matcher(before).find()
                        && !ALSO.matcher(before).find()
                        && before.toLowerCase(java.util.Locale.ROOT).contains("revis");
    }
}
