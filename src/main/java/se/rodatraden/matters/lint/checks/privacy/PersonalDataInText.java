package se.rodatraden.matters.lint.checks.privacy;

import static se.rodatraden.matters.lint.Category.PERSONAL_DATA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.kernel.Period;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.SwedishWords;

/** Numbers, homes and names of private persons, and what together points out one child. */
public final class PersonalDataInText implements Check {
    private static final LegalBasis IDENTITY_NUMBERS =
            new LegalBasis("Dataskyddslagen (2018:218)", "3:10", Period.from(LocalDate.of(2018, 5, 25)), false);
    private static final Pattern NUMBER = Patterns.of(
            "(?<![\\d/:.-])(?:(?:19|20)?\\d{2})(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01]|[678]\\d|9[01])[-+](?:\\d{4}|[Xx*]{4})(?![\\d/-])");
    private static final Pattern HOME = Patterns.of(
            "\\b(?:(?:mamma|pappa|förälder|familj|kvinna|pojke|flicka|elev|granne|låntagare|hyresgäst|patient|brukare|klient)\\p{L}{0,3}\\s(?:på|i|vid)\\s|bosatt|bor|boende|hemadress\\p{L}*|folkbokförd|bostad)\\b[^.;]{0,30}\\b\\p{L}{2,30}(?:gatan|gata|vägen|väg|gränd|gränden|stigen|stig|torget|torg|backen|backe|allén|allé|plan|esplanaden|slingan|ringen|kroken|leden|rundan)\\s\\d{1,3}(?:\\s?[A-H]\\b)?");
    /** "Gun-Britt Åsell, pensionär på Smedjegatan 14 B": no office has its address so. */
    private static final Pattern NAMED_AT_HOME = Patterns.exact(
            "(?<!\\p{L})\\p{Lu}\\p{Ll}{1,20}(?:-\\p{Lu}\\p{Ll}{1,20})?\\s\\p{Lu}\\p{Ll}{1,25},?\\s(?:\\p{Ll}{3,20}\\s){0,3}(?:på|i|vid|från)\\s\\p{Lu}\\p{Ll}{1,25}(?:gatan|vägen|gränd|gränden|stigen|torget|backen|allén|slingan|ringen|kroken)\\s\\d{1,3}(?:\\s?[A-H](?!\\p{L}))?");

    private static final Pattern PRIVATE = Patterns.exact(
            "\\b(?:[Ee]leven|[Bb]rukaren|[Kk]lienten|[Ss]onen|[Dd]ottern|[Bb]arnet|[Pp]ojken|[Ff]lickan|[Pp]atienten|[Mm]odern|[Ff]adern|[Ss]yskonet|[Hh]yresgästen|[Ff]amiljen|[Gg]rannen|[Pp]appan|[Mm]amman|[Ff]öräldern|[Vv]årdnadshavaren|[Ss]ökanden|[Kk]laganden|[Ff]örslagsställaren|[Aa]nmälaren|[Ff]örfattaren till skrivelsen|[Mm]ormodern|[Ff]armodern|[Mm]orfadern|[Mm]akan|[Mm]aken|[Aa]nhörige?|[Gg]ranne|[Ff]öräldrarna|[Ss]ystern|[Bb]rodern|(?:[Ee]n|[Hh]ennes|[Hh]ans|[Dd]eras) (?:förälder|mamma|pappa|son|dotter|elev|granne|brukare|boende|klient|kund)|(?:[Ee]n|[Nn]ågra|[Ee]tt par) av (?:grannarna|föräldrarna|eleverna|brukarna|de boende|hyresgästerna|klienterna|kunderna|barnen))(?:,? |, )(\\p{Lu}\\p{Ll}{1,20}(?:-\\p{Lu}\\p{Ll}{1,20})?(?:\\s\\p{Lu}[\\p{L}-]{1,25})?)");
    private static final Pattern SCHOOL = Patterns.exact(
            "\\b\\p{Lu}\\p{Ll}{1,25}s?(?:skolan|skola|förskolan|gymnasiet)\\b|\\b\\p{Lu}\\p{Ll}{2,25} (?:skola|förskola|gymnasium)\\b|\\b(?:[Ff]örskolan|[Ss]kolan)\\s\\p{Lu}\\p{Ll}{2,20}");
    private static final Pattern CLASS = Patterns.of(
            "\\b(?:årskurs|klass|åk) (?:\\d\\s?[A-Fa-f]?|[A-ZÅÄÖ]{2,4}\\s?\\d{0,2}[A-Ca-c]?)\\b(?!\\s?(?:–|-|till|och))|\\bi [1-9]\\s?[A-F]\\b");
    private static final Pattern ONE_CHILD = Patterns.of(
            "\\b(?:en|ett|den|vars|hennes|hans|deras|samma|ensamstående|två|tre|fyra|[1-4])\\s(?:enda\\s)?(?:(?:\\d{1,2}-årig|\\p{L}{2,8}årig)\\p{L}*\\s)?(?:elev|elever|eleven|flicka|flickor|flickan|pojke|pojkar|pojken|barn|barnet|syskon|son|sonen|dotter|dottern)\\b|\\b\\d{1,2}-årig[ae]?\\s(?:flicka|pojke|elev)|\\b(?:eleven|flickan|pojken)\\s(?:i|på|från|som|vars)\\b|\\b(?:syskonen|syskonparet|tvillingarna|bröderna|systrarna|\\d{1,2}-?åringen)\\b");
    private static final Pattern SENSITIVE = Patterns.of(
            "\\b(?:\\d{1,2}-|\\p{L}{2,8})årig|placera|diagnos|skada|mobba|polis|orosanmäl|frånvar|omhänderta|sjukdom|familjehem|våld|missbruk|avstäng|allergi|diabetes|epilepsi|adhd|autism|rullstol|häkta|misshand|hotad|skyddad|sjukskriv|ensamstående|varit hemma|funktionsnedsättning|straff|fängelse|rån\\b|stöld|permobil|fosterhem|dömd|knark|narkotika|självmord|hedersför|skilsmäss|avliden|avled|dog\\b|hemlös|vräk");
    private static final Pattern PHONE = Patterns.of(
            "\\b(?:hemtelefon|privat telefon|mobilnummer|pappan|mamman|modern|fadern|föräldern|vårdnadshavaren|sökanden|grannen|eleven|brukaren|klienten|kunden|den boende|den enskilde|kvinnan|mannen|flickan|pojken|barnet|familjen|hyresgästen|patienten)\\b"
                    + "[^.;]{0,40}\\b0\\d{1,3}[- ]\\d{2,3} ?\\d{2} ?\\d{2}");
    private static final Pattern NAMED_PHONE = Patterns.exact(
            "\\p{Lu}\\p{Ll}{1,20}(?:-\\p{Lu}\\p{Ll}{1,20})?\\s\\p{Lu}[\\p{L}-]{1,25}s?\\s?[,(]\\s?(?:\\p{Ll}{2,12}\\.?:?\\s){0,2}07\\d[- ]?\\d{2,3} ?\\d{2} ?\\d{2}\\b");
    private static final Pattern PRIVATE_MAIL = Patterns.of(
            "[\\w.-]{2,40}@(?:gmail|hotmail|outlook|telia|live|icloud|yahoo|spray|bredband|comhem|bahnhof)\\.[a-z.]{2,6}\\b");
    private static final Pattern NAMED_HOME = Patterns.exact(
            "\\p{Lu}\\p{Ll}{1,20}\\s\\p{Lu}[\\p{L}-]{1,25}(?:\\s?[,(]\\s?|\\s(?:på|i|vid|boende på|som bor på|bosatt på)\\s|,\\s(?:som bor|boende|bosatt)\\s(?:på|i|vid)\\s)\\p{Lu}\\p{Ll}{1,30}(?:gatan|gata|vägen|väg|gränd|gränden|stigen|stig|torget|torg|backen|backe|allén|allé|plan|esplanaden|slingan|ringen|kroken|leden|rundan)\\s\\d{1,3}(?:\\s?[A-H]\\b)?");

    private static final Pattern FORM_OF_A_NOUN =
            Patterns.exact("^(\\p{Lu}\\p{Ll}+(?:ar|er|or|arna|erna|orna|en|et))\\s\\p{Ll}");

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        report.text().blocks().stream().filter(block -> !block.isProse()).forEach(block -> {
            Matcher number = NUMBER.matcher(block.text());
            while (number.find()) {
                findings.add(identity(block.place(number.start(), number.end())));
            }
        });
        for (Sentence sentence : report.sentences()) {
            List<Found> found = new ArrayList<>();
            if (Patterns.hasDigit(sentence.text())) {
                find(HOME, "home-address", sentence, found);
                find(NAMED_HOME, "home-address", sentence, found);
                find(NAMED_AT_HOME, "home-address", sentence, found);
                find(NUMBER, "identity-number", sentence, found);
                find(PHONE, "private-telephone", sentence, found);
            }
            find(PRIVATE, "private-person-named", sentence, found);
            if (sentence.block().role() != SectionRole.HEAD && sentence.block().role() != SectionRole.SIGNATURES) {
                find(NAMED_PHONE, "private-telephone", sentence, found);
                find(PRIVATE_MAIL, "private-telephone", sentence, found);
            }
            PointedOut.in(sentence.text()).stream()
                    .filter(match -> !beginsWithAThing(match, sentence.text(), report.words()))
                    .forEach(match -> found.add(new Found("private-person-named", match.start(), match.end())));
            if (found.isEmpty()) {
                combination(sentence, findings);
            } else if (found.stream().anyMatch(one -> one.rule().equals("identity-number"))) {
                findings.add(identity(one(sentence, found).place()));
            } else {
                findings.add(one(sentence, found));
            }
        }
        return findings;
    }

    /** "Skolvägar i klass A": the sentence begins with a noun in a form that no name has. */
    private static boolean beginsWithAThing(MatchResult match, String text, SwedishWords words) {
        Matcher noun = FORM_OF_A_NOUN.matcher(text);
        return match.start() == 0 && noun.find() && words.isWord(noun.group(1).toLowerCase(Locale.ROOT));
    }

    private static Finding identity(Place place) {
        return Finding.of("identity-number", PERSONAL_DATA, Severity.ERROR, place)
                .by(IDENTITY_NUMBERS)
                .remedied();
    }

    private record Found(String rule, int from, int to) {}

    private static void find(Pattern pattern, String rule, Sentence sentence, List<Found> found) {
        Matcher matcher = pattern.matcher(sentence.text());
        while (matcher.find()) {
            // "Förslagsställaren, Maj-Lis Ek": who it is may be said, the name may not.
            boolean apart = matcher.groupCount() > 0
                    && matcher.start(1) >= 2
                    && sentence.text().charAt(matcher.start(1) - 2) == ',';
            int from = apart ? matcher.start(1) : matcher.start();
            found.add(new Found(rule, from, matcher.end()));
        }
    }

    /** One person in a sentence is one thing to mend, told from the name to the telephone number. */
    private static Finding one(Sentence sentence, List<Found> found) {
        int from = found.stream().mapToInt(Found::from).min().orElse(0);
        int to = found.stream().mapToInt(Found::to).max().orElse(0);
        Place place = isOneChild(sentence.text()) ? sentence.place() : sentence.place(from, to);
        return Finding.of(found.getFirst().rule(), PERSONAL_DATA, Severity.WARNING, place)
                .remedied();
    }

    private static boolean isOneChild(String text) {
        return ONE_CHILD.matcher(text).find()
                && SCHOOL.matcher(text).find()
                && (CLASS.matcher(text).find() || SENSITIVE.matcher(text).find());
    }

    /** A school, a class and one child in a sentence: whoever lives near knows who it is. */
    private static void combination(Sentence sentence, List<Finding> findings) {
        if (isOneChild(sentence.text())) {
            findings.add(Finding.of("one-child-pointed-out", PERSONAL_DATA, Severity.WARNING, sentence.place())
                    .remedied());
        }
    }
}
