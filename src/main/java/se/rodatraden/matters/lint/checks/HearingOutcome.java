package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.HEARING_WITHOUT_OUTCOME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Hearings;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Timeline.Event;
import se.rodatraden.matters.lint.text.Timeline.Step;

/** A hearing has a day and a result. One that lies ahead cannot have a result yet, and is no fault. */
final class HearingOutcome implements Check {
    private static final Pattern OUTCOME = Patterns.of(
            "inga?t? (?:nytt|mer|särskilt) att|hade inga|lade inget|la inget|förord|uppskatta|delade|delar (?:bedömning|uppfattning|förvaltning)|oro\\b|lugn|bekräfta|hänvisa|varna|pekade|peka[rt]? på|lämnade (?:sina )?synpunkter|bad om|ber om|för sin del|avslutades|överens|medhåll|kritik|skeptisk|tveksam|emot|ja till|nej till|reserv|skriftlig|sade|säger|svarade|konstatera|avstod|beklaga|glada?\\b|hälsa|eniga|invänd|erinra|erinran|tillstyrk|avstyrk|ställ[de]{1,3}r? sig|ställt sig|synpunkt|framför|framhöll|anser\\b|ansåg|oenig|enig[ta]?\\b|enighet|"
                    + "välkomna|positiv|negativ|stöd(?:er|de|jer)\\b|önska|påpeka|tillägga|godkän|noterade|invände|motsatte|protokoll|lyfte|ville|"
                    + "framkom|efterlys|efterfråga|föreslog|betonade|instäm|anmärk|kommentar|resultat|bifall|menade|saknade|undra|ändra|tyck(?:er|te)|tror|trodde|befara|ifrågasat|begär|kräv|rekommender|avråd|"
                    + "understr[öy]k|tacka|\\bvill\\b|godtog|accepter|st(?:od|år|ått|å) bakom|oro(?:ad|lig|ade)|nöjd|samtyck|biträd|avvisa|höll med|hoppas|\\bfråg(?:a|ade|or)\\b|(?<!fick )upplyst|gärna|\\bemot\\b|"
                    + "\\b\\p{L}{2,20}(?:de|te|er|ar) att\\b");
    private static final Pattern UNDATED = Patterns.of(
            "\\b(" + Hearings.BODIES + ")\\s"
                    + "(?:har (?:hörts|informerats|behandlat|diskuterat|yttrat sig|tillfrågats|fått (?:ta del|information|yttra sig|lämna synpunkter|en föredragning))|hördes|informerades|yttrade sig|tillfrågades)\\b");
    /** The sentence after a hearing tells its outcome, but for one about somebody else. */
    private static final Pattern OF_SOMEBODY_ELSE = Patterns.of(
            "^(?:förvaltningen|kontoret|nämnden|kommunen|enheten|protokollet|kallelsen|motionen|förslaget|remissen|utlåtandet|\\p{L}{3,30}(?:nämnden|förvaltningen|kontoret|styrelsen))\\s(?!fick|var)|^ärendet (?:har|behandlas|avgörs)");

    private static final Pattern DATED_ROUGHLY = Patterns.of(
            "\\b(?:samma dag|dagen (?:efter|därpå|innan)|(?:i|under) (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) (?:19|20)\\d{2})\\b");
    private static final Pattern FUTURE =
            Patterns.of("\\b(?:ska|kommer att|planeras|hörs|höras|behandlar|informeras)\\b");
    private static final Pattern NOT = Patterns.of("\\b(?:inte|ej)\\b");

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        List<Event> heard = report.timeline().of(Step.HEARD);
        for (Event event : heard) {
            boolean ahead =
                    report.date().filter(day -> event.day().isAfter(day)).isPresent();
            boolean future = FUTURE.matcher(event.sentence().text()).find();
            if (!(ahead && future) && !hasOutcome(event, report)) {
                findings.add(Finding.of(
                                "hearing-without-outcome",
                                HEARING_WITHOUT_OUTCOME,
                                Severity.WARNING,
                                event.sentence().place(),
                                event.body(),
                                event.day(),
                                report.date().orElse(event.day()))
                        .remedied());
            }
        }
        undated(report, findings);
        report.context()
                .ifPresent(context -> context.hearings().stream()
                        // What a file says of it has been judged already.
                        .filter(hearing -> !report.isFile()
                                || report.timeline().of(Step.HEARD).stream()
                                        .noneMatch(event -> event.day().equals(hearing.heldOn())))
                        .forEach(hearing ->
                                kept(hearing, report.date().orElse(null)).ifPresent(findings::add)));
        return findings;
    }

    /** In the same sentence, or in the ones after it until somebody else is heard. */
    private static boolean hasOutcome(Event event, LintedReport report) {
        String text = event.sentence().text();
        int next = report.timeline().of(Step.HEARD).stream()
                .filter(other -> other.sentence().equals(event.sentence()) && other.from() > event.to())
                .mapToInt(Event::from)
                .min()
                .orElse(text.length());
        if (OUTCOME.matcher(text.substring(0, next)).find()
                || (next < text.length() && OUTCOME.matcher(text).find())) {
            return true;
        }
        List<Sentence> all = report.sentences();
        int at = all.indexOf(event.sentence());
        for (int i = at + 1; i < Math.min(all.size(), at + 3); i++) {
            Sentence after = all.get(i);
            boolean another = report.timeline().of(Step.HEARD).stream()
                    .anyMatch(other -> other.sentence().equals(after));
            if (another || after.block().number() != event.sentence().block().number()) {
                return false;
            }
            if (!OF_SOMEBODY_ELSE.matcher(after.text()).find()
                    && OUTCOME.matcher(after.text()).find()) {
                return true;
            }
        }
        return false;
    }

    private static void undated(LintedReport report, List<Finding> findings) {
        for (Sentence sentence : report.sentences()) {
            Matcher matcher = UNDATED.matcher(sentence.text());
            if (!matcher.find()) {
                continue;
            }
            boolean dated = Sentence.in(sentence.block()).stream()
                    .anyMatch(other -> Math.abs(other.from() - sentence.from()) < 400
                            && (other.equals(sentence) || other.from() > sentence.from())
                            && (!Days.in(other.text()).isEmpty()
                                    || DATED_ROUGHLY.matcher(other.text()).find()));
            if (!dated
                    && !NOT.matcher(after(sentence.text(), matcher.start())).lookingAt()
                    && !sentence.text().contains("har inte")) {
                findings.add(Finding.of(
                                "hearing-without-date",
                                HEARING_WITHOUT_OUTCOME,
                                Severity.WARNING,
                                sentence.place(matcher.start(), matcher.end()),
                                matcher.group(1))
                        .remedied());
            }
        }
    }

    private static String after(String text, int from) {
        return text.substring(from);
    }

    private static Optional<Finding> kept(
            MatterContext.Heard hearing, @org.jspecify.annotations.Nullable LocalDate date) {
        if (!hearing.outcome().isBlank() || date == null || hearing.heldOn().isAfter(date)) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                        "hearing-without-outcome",
                        HEARING_WITHOUT_OUTCOME,
                        Severity.WARNING,
                        new Place.Hearings(),
                        hearing.body(),
                        hearing.heldOn(),
                        date)
                .remedied());
    }
}
