package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.AUTHOR_AMONG_OTHERS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Bodies;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** Who answers is not among the others that are asked, nobody is asked twice, and every body has its name of the day. */
final class AuthorAmongOthers implements Check {
    private static final Pattern OTHERS = Patterns.of(
            "(?:har|är)?\\s?(?:även|också|dessutom)[^.;]{0,20}(?:skickats|remitterats|sänts|gått|remitterad)[^.;]{0,20}\\still\\s|"
                    + "(?:har|är) (?:skickats|remitterats|sänts|gått|remitterad)[^.;]{0,20}(?:även|också|dessutom)[^.;]{0,10}till\\s|"
                    + "(?:övriga|andra) (?:remissinstanser|instanser|tillfrågade|som har fått remissen|som har tillfrågats|nämnder som har tillfrågats)[^.;]{0,20}\\s(?:är|var)?:?|"
                    + "(?:utöver|förutom) (?:oss|nämnden)[^.;]{0,30}(?:har|tillfrågas)\\s");
    private static final Pattern LIST = Patterns.of(
            "(?:remitterats|skickats på remiss|sänts på remiss|remissinstanser[^.;]{0,10}är|gått på remiss)[^.;]{0,30}");
    private static final Pattern PAST = Patterns.of("dåvarande|tidigare|numera|gamla|före detta|föregångaren|hette");

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        Optional<String> own = report.ownBody();
        for (Sentence sentence : report.sentences()) {
            Matcher others = OTHERS.matcher(sentence.text());
            if (others.find()) {
                int from = others.end();
                own.ifPresent(body -> among(sentence, from, body, findings));
                twice(sentence, from, findings);
            } else {
                Matcher list = LIST.matcher(sentence.text());
                if (list.find()) {
                    twice(sentence, list.start(), findings);
                }
            }
            report.knowledge().bodies().forEach(body -> formerName(report, sentence, body, findings));
        }
        return findings;
    }

    private static void among(Sentence sentence, int from, String own, List<Finding> findings) {
        for (Bodies.Body body : Bodies.in(sentence.text())) {
            if (body.from() >= from && body.name().equals(own)) {
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
