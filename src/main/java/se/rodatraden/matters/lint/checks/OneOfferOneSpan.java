package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.AGE_SPANS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Ages;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/** One offer has one span, wherever the report tells it: before or after its name, in a table, in the name; and one limit. */
final class OneOfferOneSpan {
    private static final Set<String> GENERAL =
            words("barn elev ungdom flick pojk person åld årskurs grupp vänd rikt erbjud föräldr ung kommun insats "
                    + "arbet månad vuxn antal deltag socialstyrels målgrupp verksamhet målgruppe åldersgräns "
                    + "åldersgränse gräns gränse åldersspann");

    /** "SIG", "SSPF-gruppen", "Öppen hall": an acronym or a name within a sentence or at its beginning. */
    private static final Pattern ACRONYM = Patterns.exact("(?<![\\p{L}\\d/-])(\\p{Lu}{3,6})(?![\\p{L}\\d/]|-V?\\d)");

    private static final Pattern NOUN = Patterns.exact(
            "(?<![\\p{L}-])(\\p{L}\\p{Ll}{5,40}?(?:en|et|an|orna|arna|erna|ena|stöd|skola))(?![\\p{L}-])");

    private static final Pattern OFFER = Patterns.of(
            "\\b(?:vänder sig|riktar sig|är till för|är avsed\\p{L}|erbjuds|gäller för|är för|tar emot|finns för|öppen för|omfattar|gäller)\\b");
    private static final Pattern IT =
            Patterns.of("\\s*(?:det|den|de|projektet|programmet|insatsen|gruppen|verksamheten|kursen|satsningen)\\s*");
    private static final Pattern GOES_ON = Patterns.of(
            "^(?:det|den|stödet|kursen|programmet|insatsen|gruppen|föräldrastödet) (?:är (?:öppe[tn]|till|avse\\p{L}{1,3}) |riktar sig |vänder sig |erbjuds |ges )");
    private static final int SHORTEST_NAME = 6;

    /** What may stand between an offer and its ages. */
    private static final Set<String> BETWEEN =
            words("till för mot barn barnet unga unge ungdomar ungdomarna elever den det de dem som är i åldern "
                    + "åldrarna ålder en när personer flickor pojkar föräldrar vårdnadshavare familjer med och riktar "
                    + "vänder sig omfattar erbjuds ges används gäller avser avsett avsedd avsedda tar emot enligt "
                    + "riktlinjen dag öppen öppet finns mellan från alla lämnas nu deltagare betalas har arbetar "
                    + "verksamhet bara nämndens beslut medlemmar ska bestämd kommunens hos seniorer äldre ett medan "
                    + "håller målgruppen möter om yngre tonåringar kommunen");

    private static final Pattern AFTER = Patterns.of(
            "\\s?(?:med [\\p{L} ]{1,40} )?(?:erbjuds|används|ges|finns|omfattas av|gäller)\\s(?:(?:instrumentet|metoden|insatsen|programmet)\\s)?");

    private static final Pattern CHANGES = Patterns.of(
            "\\b(?:föreslå|förslag|i stället för|sänk|höj|ändra|tidigare (?!nivå|steg|stadium|skede|insats)|utöka|utvidga|motion|bör\\b|vill\\b|flytta|dåvarande|varav|procent|skulle|blir\\b|bli\\b|förändra|påverka|oförändra|berörs|gynna)");

    private record Told(String offer, Ages.Span span, Place place, boolean changes) {
        boolean sameSpan(Told other) {
            return span.sameAs(other.span) || span.schoolYears() != other.span.schoolYears();
        }
    }

    private OneOfferOneSpan() {}

    private static Set<String> words(String written) {
        return Set.of(written.split(" ", -1));
    }

    static List<Finding> in(LintedReport report) {
        List<Told> told = new ArrayList<>();
        report.sentences().forEach(sentence -> read(sentence, told));
        report.text().blocks().forEach(block -> {
            if (block.part() instanceof Part.Table table) {
                rows(block, table, told);
            }
        });
        ProgrammeMentions programmes = new ProgrammeMentions(report.knowledge());
        Map<String, List<Told>> byOffer = new LinkedHashMap<>();
        told.stream()
                .filter(one -> !one.changes() && !isAnotherThanTheCatalogue(one, programmes))
                .forEach(one -> byOffer.computeIfAbsent(one.offer(), _ -> new ArrayList<>())
                        .add(one));
        List<Finding> findings = new ArrayList<>();
        byOffer.values().forEach(uses -> contradiction(report, uses, findings));
        inTheName(report, programmes, findings);
        List<AgeLimitHeld.Held> held = told.stream()
                .filter(one -> !one.changes() && !one.span().schoolYears())
                .map(one -> new AgeLimitHeld.Held(one.offer(), one.span(), one.place()))
                .toList();
        AgeLimitHeld.in(report, held, findings);
        AgeFloor.in(report, held, findings);
        return findings;
    }

    private static void read(Sentence sentence, List<Told> told) {
        String text = sentence.text();
        List<Ages.Span> spans = Ages.in(text);
        if (spans.isEmpty()) {
            return;
        }
        boolean changes = CHANGES.matcher(text).find();
        int begin = 0;
        for (Ages.Span span : spans) {
            // Two ways of reading one span may share some of its words.
            int from = Math.min(begin, span.start());
            Place place = sentence.place(span.start(), span.end());
            List<String> offers = before(text, from, span.start())
                    .or(() -> after(text, span.end()))
                    .map(List::of)
                    .orElseGet(() -> spans.size() == 1 ? subjects(sentence, span.start()) : List.of());
            offers.forEach(name -> told.add(new Told(name, span, place, changes)));
            begin = span.end();
        }
    }

    /** "Almvik Läser vänder sig till …": whatever stands before the verb; and "Det vänder sig till …", after a sentence on it. */
    private static List<String> subjects(Sentence sentence, int end) {
        Matcher verb = OFFER.matcher(sentence.text()).region(0, end);
        if (!verb.find() || !isDirect(sentence.text().substring(verb.start(), end))) {
            return List.of();
        }
        String words = sentence.text().substring(0, verb.start());
        List<String> acronyms = ACRONYM.matcher(words)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        if (acronyms.size() == 1) {
            return acronyms;
        }
        if (IT.matcher(words).matches()) {
            return before(sentence).stream()
                    .filter(stem -> stem.length() >= SHORTEST_NAME && !GENERAL.contains(stem))
                    .toList();
        }
        String stems = stems(words);
        return stems.isEmpty() ? List.of() : List.of(stems);
    }

    private static String stems(String words) {
        return Words.content(words).stream()
                .filter(stem -> stem.length() >= 4 && !GENERAL.contains(stem))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Set<String> before(Sentence sentence) {
        List<Sentence> all = Sentence.in(sentence.block());
        int at = all.indexOf(sentence);
        return at > 0 ? Words.content(all.get(at - 1).text()) : Set.of();
    }

    private static Optional<String> before(String text, int begin, int end) {
        String part = text.substring(begin, end);
        if (part.indexOf(';') >= 0) {
            return Optional.empty();
        }
        Optional<String> found = Optional.empty();
        for (Pattern pattern : List.of(ACRONYM, NOUN)) {
            Matcher matcher = pattern.matcher(part);
            int last = -1;
            String name = "";
            while (matcher.find()) {
                String stem = pattern == ACRONYM ? matcher.group(1) : Words.stem(matcher.group(1));
                if (pattern == ACRONYM
                        || !GENERAL.contains(stem)
                                && !BETWEEN.contains(matcher.group(1).toLowerCase(java.util.Locale.ROOT))) {
                    last = matcher.end();
                    name = stem;
                }
            }
            if (last >= 0 && isDirect(part.substring(last))) {
                found = Optional.of(name);
                break;
            }
        }
        return found;
    }

    /** Nothing between but for whom it is: no number of people, no other thing. */
    private static boolean isDirect(String between) {
        String plain = between.replaceFirst("^\\s?\\)", "").replaceFirst("^[^\\s(]{0,12}", "");
        List<Words.Word> words = Words.in(plain);
        return !Patterns.hasDigit(plain)
                && (words.isEmpty()
                        ? plain.indexOf('|') >= 0 || plain.indexOf('(') >= 0
                        : words.stream().allMatch(word -> BETWEEN.contains(word.lower())));
    }

    private static Optional<String> after(String text, int from) {
        Matcher link = AFTER.matcher(text).region(from, text.length());
        if (!link.lookingAt()) {
            return Optional.empty();
        }
        Matcher acronym = ACRONYM.matcher(text).region(link.end(), text.length());
        return acronym.lookingAt() ? Optional.of(acronym.group(1)) : Optional.empty();
    }

    private static void rows(Block block, Part.Table table, List<Told> told) {
        int from = 0;
        for (List<String> row : table.rows()) {
            String text = String.join("\t", row);
            int at = block.text().indexOf(text, from);
            if (row.size() < 2 || at < 0) {
                continue;
            }
            from = at + text.length();
            Matcher acronym = ACRONYM.matcher(row.getFirst());
            List<Ages.Span> spans = Ages.in(text);
            if (spans.size() == 1 && spans.getFirst().start() > row.getFirst().length() && acronym.find()) {
                Ages.Span span = spans.getFirst();
                told.add(new Told(acronym.group(1), span, block.place(at + span.start(), at + span.end()), false));
            }
        }
    }

    private static boolean isAnotherThanTheCatalogue(Told one, ProgrammeMentions programmes) {
        List<ProgrammeMentions.Named> named = programmes.in(one.offer());
        List<AgeSpan> ages =
                named.stream().flatMap(name -> name.ages().stream()).toList();
        return !ages.isEmpty()
                && ages.stream()
                        .noneMatch(span ->
                                span.from() <= one.span().from() && one.span().to() <= span.to());
    }

    private static void contradiction(LintedReport report, List<Told> uses, List<Finding> findings) {
        List<Told> distinct = new ArrayList<>();
        for (Told use : uses) {
            if (distinct.stream().allMatch(other -> !other.sameSpan(use))) {
                distinct.add(use);
            }
        }
        if (distinct.size() != 2) {
            return;
        }
        Told first = distinct.get(0);
        Told second = distinct.get(1);
        if (isMove(report, first.span(), second.span())) {
            return;
        }
        long one = uses.stream().filter(use -> use.sameSpan(first)).count();
        long other = uses.stream().filter(use -> use.sameSpan(second)).count();
        Told odd = one < other ? first : second;
        Told usual = one < other ? second : first;
        findings.add(
                finding(odd.place(), odd.span(), usual.span(), usual.place().quoted()));
    }

    /** Whether the report moves the limit by which the two differ. */
    static boolean isMove(LintedReport report, Ages.Span one, Ages.Span other) {
        Set<Integer> moved = new HashSet<>();
        if (one.from() != other.from()) {
            moved.addAll(Set.of(one.from(), other.from()));
        }
        if (one.to() != other.to()) {
            moved.addAll(Set.of(one.to(), other.to()));
        }
        return moved.size() == 2
                && report.sentences().stream()
                        .map(sentence -> AgeLimit.in(sentence.text()))
                        .flatMap(Optional::stream)
                        .anyMatch(limit -> moved.equals(Set.of(limit.before(), limit.after())));
    }

    /** "Komet 3–11 till föräldrar med barn 3–9 år". */
    private static void inTheName(LintedReport report, ProgrammeMentions programmes, List<Finding> findings) {
        for (Sentence sentence : report.sentences()) {
            List<Ages.Span> spans = Ages.in(sentence.text());
            if (spans.isEmpty() || CHANGES.matcher(sentence.text()).find()) {
                continue;
            }
            of(report, before(programmes, sentence, report), sentence, spans, findings);
            for (ProgrammeMentions.Named named : programmes.in(sentence.text())) {
                String name = sentence.text().substring(named.from(), named.to());
                Optional<Ages.Span> own = Ages.in(name.endsWith("år") ? name : name + " år").stream()
                        .findFirst();
                own.flatMap(ages -> spans.stream()
                                .filter(span -> span.start() >= named.to()
                                        && !span.schoolYears()
                                        && isDirect(" "
                                                + sentence.text()
                                                        .substring(named.to(), span.start())
                                                        .strip()))
                                .findFirst()
                                .filter(span ->
                                        !span.sameAs(ages) && ages.from() <= span.from() && span.to() <= ages.to()))
                        .ifPresent(span ->
                                findings.add(finding(sentence.place(span.start(), span.end()), span, own.get(), name)));
            }
        }
    }

    /** "Lyktan bygger på Komet 3–11. Det är öppet för alla som har barn mellan tre och nio år": the name that the sentence before ends with. */
    private static Optional<String> before(ProgrammeMentions programmes, Sentence sentence, LintedReport report) {
        List<Sentence> all = report.sentencesOf(sentence.block());
        int at = all.indexOf(sentence);
        if (at <= 0
                || !GOES_ON.matcher(sentence.text()).find()
                || !programmes.in(sentence.text()).isEmpty()) {
            return Optional.empty();
        }
        String text = all.get(at - 1).text();
        List<ProgrammeMentions.Named> named = programmes.in(text);
        return named.size() == 1
                ? Optional.of(
                        text.substring(named.getFirst().from(), named.getFirst().to()))
                : Optional.empty();
    }

    private static void of(
            LintedReport report,
            Optional<String> name,
            Sentence sentence,
            List<Ages.Span> spans,
            List<Finding> findings) {
        Optional<Ages.Span> own = name.flatMap(named ->
                Ages.in(named.endsWith("år") ? named : named + " år").stream().findFirst());
        if (own.isEmpty() || spans.size() != 1) {
            return;
        }
        Ages.Span span = spans.getFirst();
        if (!span.schoolYears()
                && !span.sameAs(own.get())
                && own.get().from() <= span.from()
                && span.to() <= own.get().to()
                && !isMove(report, span, own.get())) {
            findings.add(finding(sentence.place(span.start(), span.end()), span, own.get(), name.get()));
        }
    }

    private static Finding finding(Place place, Ages.Span span, Ages.Span other, String against) {
        return Finding.of("one-offer-two-spans", AGE_SPANS, Severity.ERROR, place, span.written(), other.written())
                .against(against);
    }
}
