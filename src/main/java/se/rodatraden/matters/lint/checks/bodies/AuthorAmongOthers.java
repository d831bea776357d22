package se.rodatraden.matters.lint.checks.bodies;

import static se.rodatraden.matters.lint.Category.AUTHOR_AMONG_OTHERS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Bodies;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** Who answers is not among the others that are asked, nobody is asked twice, and every body has its name of the day. */
public final class AuthorAmongOthers implements Check {
    private static final String ALSO = "(?:även|också|dessutom|likaså|därutöver|därtill|samtidigt|parallellt)";
    private static final String SENT =
            "(?:skicka(?:ts|t|s|des|de)?|remittera(?:ts|t|s|des|de|d)?|sänts?|sändes?|gått|gick|går|ställts?|ställdes|översänts?|översändes|lämnats|lämnades|tillställts|distribuerats|delgivits|delgavs|överlämnats|överlämnades|riktats|riktades)";
    private static final String ASKED =
            "(?:fått|fick|får|getts|gavs|ges|beretts|ombetts|ombads|ombeds|bjudits|tillfrågats|tillfrågades|tillfrågas|svarar|svara|yttra(?:r|t)? sig|lämnar|lämna|ska|skall|remitterats)";

    /** After it stand the others. */
    private static final Pattern OTHERS = Patterns.of(
            "\\b(?:samma (?:remiss|motion|medborgarförslag|förslag|rapport|fråga|underlag) har (?:gått|skickats|sänts|ställts|lämnats)[^.;]{0,30}? till\\s|"
                    + ALSO + "[^.;]{0,40}?" + SENT + "[^.;]{0,50}?\\still(?:\\s|:?$)|"
                    + SENT + "[^.;]{0,50}?" + ALSO + "[^.;]{0,30}?till\\s|"
                    + "(?:övriga|andra|resterande) (?:\\p{L}*instanser|tillfrågade|mottagare|adressater|nämnder|förvaltningar|kontor|parter|som (?:har )?(?:fått|tillfrågats|ombetts|svarar|ska|skall))[^.;:]{0,60}?(?:\\s(?:är|var|utgörs av|utgjordes av)\\b:?|:)|"
                    + "(?:utöver|förutom|vid sidan av|jämte) (?:oss|nämnden|vår nämnd|styrelsen)[^.;]{0,40}?\\s(?:har|tillfrågas|ska|skall|svarar|fick|till)\\s|"
                    + ALSO + " (?:har|fick|får|ska|skall) (?=[^.;]{3,160}\\b" + ASKED + "\\b)|"
                    + "\\bbland (?:andra|övriga) (?:berörda )?(?:\\p{L}*instanser|nämnder|kontor|förvaltningar) |"
                    + "\\b(?:övriga|andra) (?:berörda |tillfrågade )?(?:\\p{L}*instanser|nämnder|kontor|förvaltningar),? (?:däribland|bland annat|såsom|som) |"
                    + "även (?=[^.;]{3,120} " + "(?:har|ska|skall|fick|tillfrågas|svarar|ombeds)\\b))");

    /** Before it stand the others: "kulturnämnden och omsorgsnämnden har också fått remissen". */
    private static final Pattern OTHERS_BEFORE = Patterns.of("\\s(?:(?:har|ska|skall|fick|får) " + ALSO + " " + ASKED
            + "?|(?:har|ska|skall) " + ASKED + " [^.;]{0,40}" + ALSO + "|är (?:de )?(?:övriga|andra) )");

    /** Nobody sends its own decision to itself. */
    private static final Pattern SENDS = Patterns.of(
            "\\b(?:skicka|sänd|översänd|överlämna|expediera|delge)\\p{L}* (?:\\p{L}+ )?(?:beslut|utdrag|protokoll)\\p{L}*[^.;]{0,40}? till ");

    private static final Pattern SPARED = Patterns.of("\\b(?:utöver|förutom|utom|jämte|vid sidan av|undantag av)\\s$");
    private static final Pattern LIST = Patterns.of(
            "(?:remitterats|skickats på remiss|skickats ut på remiss|sänts på remiss|sänts ut på remiss|(?:remissinstanser|mottagare)[^.;]{0,10}är|gått på remiss|(?:remissen|planen|förslaget|motionen) (?:har )?(?:gått|skickats|sänts|ställts|skickades|sändes|gick))[^.;]{0,30}");
    /** "Övriga som ska svara", in a table of the head. */
    private static final Pattern OTHERS_IN_HEAD = Patterns.of(
            "^(?:övriga|andra|även)\\b[^,]{0,40}\\b(?:svara|svarar|remi\\p{L}+|instans\\p{L}*|tillfråga\\p{L}*|mottagare|hörda|yttra\\p{L}*)|^(?:övriga|andra) (?:nämnder|mottagare|instanser)\\b");

    private static final Pattern PAST = Patterns.of("dåvarande|tidigare|numera|gamla|före detta|föregångaren|hette");

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        Optional<String> own = report.ownBody();
        FormerNamesTold.in(report, findings);
        own.ifPresent(body -> report.rows().stream()
                .filter(row -> row.block().role() == SectionRole.HEAD
                        && OTHERS_IN_HEAD.matcher(row.text()).find())
                .forEach(row -> among(report, row, 0, row.text().length(), body, findings)));
        for (Sentence sentence : report.sentences()) {
            Matcher others = OTHERS.matcher(sentence.text());
            Matcher before = OTHERS_BEFORE.matcher(sentence.text());
            Matcher sends = SENDS.matcher(sentence.text());
            if (sentence.block().role() == SectionRole.PROPOSAL && sends.find()) {
                own.ifPresent(body ->
                        among(report, sentence, sends.end(), sentence.text().length(), body, findings));
            }
            if (others.find()) {
                int from = others.end();
                // "Även nämnden har fått frågan" speaks of one that is not among others.
                own.filter(_ -> several(sentence, sentence.text().length())
                                || !others.group().toLowerCase(Locale.ROOT).startsWith("även "))
                        .ifPresent(body -> {
                            among(report, sentence, from, sentence.text().length(), body, findings);
                            inList(report, sentence, body, findings);
                        });
                twice(sentence, from, findings);
            } else if (before.find() && several(sentence, before.start())) {
                own.ifPresent(body -> among(report, sentence, 0, before.start(), body, findings));
            } else {
                Matcher list = LIST.matcher(sentence.text());
                if (list.find()) {
                    twice(sentence, list.start(), findings);
                }
            }
            AmongAsked.in(sentence, report).ifPresent(actor -> {
                if (findings.stream()
                        .noneMatch(told -> told.place().equals(sentence.place(actor.from(), actor.to())))) {
                    findings.add(AmongAsked.finding(sentence.place(actor.from(), actor.to()), own.orElse("")));
                }
            });
            AmongAsked.twice(sentence, report)
                    .filter(actor -> findings.stream()
                            .noneMatch(told -> told.place().equals(sentence.place(actor.from(), actor.to()))))
                    .ifPresent(actor -> findings.add(Finding.of(
                                    "body-named-twice",
                                    AUTHOR_AMONG_OTHERS,
                                    Severity.WARNING,
                                    sentence.place(actor.from(), actor.to()),
                                    sentence.text().substring(actor.from(), actor.to()))
                            .remedied()));
            report.knowledge().bodies().forEach(body -> formerName(report, sentence, body, findings));
        }
        AmongAsked.inLists(report).stream()
                .filter(place ->
                        findings.stream().noneMatch(told -> told.place().equals(place)))
                .forEach(place -> findings.add(AmongAsked.finding(place, own.orElse(""))));
        return findings;
    }

    private static void among(
            LintedReport report, Sentence sentence, int from, int to, String own, List<Finding> findings) {
        for (Bodies.Body body : Bodies.in(sentence.text())) {
            if (body.from() >= from && body.to() <= to && isOwn(body, own, sentence.text(), report)) {
                findings.add(Finding.of(
                                "author-among-others",
                                AUTHOR_AMONG_OTHERS,
                                Severity.ERROR,
                                sentence.place(body.from(), body.to()),
                                sentence.text().substring(body.from(), body.to()))
                        .against(own)
                        .remedied());
            }
        }
    }

    private static boolean isOwn(Bodies.Body body, String own, String text, LintedReport report) {
        return body.name().equals(own)
                && !report.isElsewhere(text, body.to())
                && !SPARED.matcher(text.substring(Math.max(0, body.from() - 20), body.from()))
                        .find();
    }

    private static boolean several(Sentence sentence, int to) {
        return Bodies.in(sentence.text()).stream()
                        .filter(body -> body.to() <= to)
                        .count()
                > 1;
    }

    /** The others as lines of a list below the sentence. */
    private static void inList(LintedReport report, Sentence sentence, String own, List<Finding> findings) {
        if (!sentence.text().endsWith(":") && !sentence.text().endsWith(" till")) {
            return;
        }
        List<Block> blocks = report.text().blocks();
        for (int i = sentence.block().number();
                i < blocks.size() && blocks.get(i).part() instanceof Part.Item;
                i++) {
            Sentence.in(blocks.get(i))
                    .forEach(line -> among(report, line, 0, line.text().length(), own, findings));
        }
    }

    private static void twice(Sentence sentence, int from, List<Finding> findings) {
        Set<String> seen = new HashSet<>();
        for (Bodies.Body body : Bodies.in(sentence.text())) {
            if (body.from() >= from && !seen.add(body.name())) {
                findings.add(Finding.of(
                                "body-named-twice",
                                AUTHOR_AMONG_OTHERS,
                                Severity.WARNING,
                                sentence.place(body.from(), body.to()),
                                sentence.text().substring(body.from(), body.to()))
                        .remedied());
            }
        }
    }

    private static void formerName(
            LintedReport report, Sentence sentence, Knowledge.Body body, List<Finding> findings) {
        for (Knowledge.FormerName former : body.former()) {
            int at = sentence.text().indexOf(former.name());
            if (at >= 0
                    && report.date().filter(day -> day.isAfter(former.until())).isPresent()
                    && !PAST.matcher(sentence.text()).find()) {
                findings.add(Finding.of(
                                "former-name-of-body",
                                AUTHOR_AMONG_OTHERS,
                                Severity.WARNING,
                                sentence.place(at, at + former.name().length()),
                                former.name(),
                                body.name(),
                                former.until())
                        .against(body.name())
                        .remedied(body.name()));
            }
        }
    }
}
