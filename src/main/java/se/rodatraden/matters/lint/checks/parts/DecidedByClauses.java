package se.rodatraden.matters.lint.checks.parts;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.text.Amounts;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Words;

/** What a report's clauses decide, held against what its text proposes. */
final class DecidedByClauses {
    private static final Pattern ADOPTS = Patterns.of("\\b(?:anta|godkänn|fastställ)");

    /** "Inrättar en telefonrådgivning": what is new, by its name. */
    private static final Pattern NEW_THING = Patterns.of(
            "\\b(?:inrättar?|startar?|öppnar?|inför|införa|anställer|anställa|köper in|köpa in|bygger|bygga|skapar?|bildar?)\\s(?:en|ett)\\s(?:ny\\s|nytt\\s|egen\\s|eget\\s|särskild\\s|särskilt\\s|gemensam\\s|gemensamt\\s)?(\\p{L}{5,40})\\b");

    private static final Pattern BEGINS =
            Patterns.exact("^(?:starta|införa|inrätta|erbjuda|öppna)\\s(?:en |ett )?(\\p{Lu}\\p{Ll}{3,20})\\b");

    /** What says what shall be done from then on, unlike an account of what has been. */
    private static final Pattern ADOPTS_RULES = Patterns.of(
            "\\b(?:anta|godkänn|fastställ)\\p{L}*\\b[^.;]{0,120}\\b\\p{L}{0,30}(?:riktlinje|policy|(?<!års)plan\\b|planen|program|regler|reglement|ordning|strategi|tax[ao]|avtal|överenskommelse|dokument|organisation|underlag|handling|modell)");

    private static final Pattern A_DECISION_OF_ITS_OWN = Patterns.of("\\bi uppdrag\\b|\\bbesluta om\\b");

    private static final Pattern NAMED = Patterns.exact(
            "^(\\p{Lu}\\p{Ll}{2,20}(?:\\s(?:på|i|för|med|till|och)\\s\\p{Ll}{2,20})?)\\s(?:erbjuds|startas?|startar|införs|öppnas|öppnar|utökas|byggs ut|inrättas)\\b");

    /** Words that a clause has in common with what it is about. */
    private static final int SHARED = 2;

    /** What a body asks of others, which needs a clause of its own. */
    private static final Pattern ASKS = Patterns.of("\\b(begär|hemställ|uppman|uppdra)\\p{L}*");

    private final List<Block> clauses;
    private final Set<Work> work = EnumSet.noneOf(Work.class);

    DecidedByClauses(List<Block> clauses) {
        this.clauses = List.copyOf(clauses);
        clauses.forEach(clause -> work.addAll(Work.in(clause.text())));
    }

    boolean has(Work asked) {
        return work.contains(asked);
    }

    boolean asksOthers() {
        return !ClausesAreWhole.none(clauses, ASKS);
    }

    boolean adopts() {
        return !ClausesAreWhole.none(clauses, ADOPTS);
    }

    /** A clause is the answer that is given. */
    boolean answers() {
        return !ClausesAreWhole.none(clauses, ClausesAreWhole.ANSWERS);
    }

    /** A clause is about the same thing, or is of the kind that the proposal is of. */
    boolean answers(String proposed, Set<String> wanted) {
        return clauses.stream()
                        .anyMatch(clause ->
                                shared(wanted, Words.content(clause.text())) >= Math.min(SHARED, wanted.size()))
                || ADOPTS.matcher(proposed).find() && adopts()
                || ClausesAreWhole.ANSWERS.matcher(proposed).find() && answers();
    }

    /** A clause is so much about it that it stands for all of it. */
    boolean isWhollyAbout(Set<String> wanted) {
        return clauses.stream().anyMatch(clause -> shared(wanted, Words.content(clause.text())) > SHARED);
    }

    /** A clause does the same, or is about the same thing. */
    boolean does(String verb, Set<String> thing) {
        return clauses.stream()
                .anyMatch(clause -> clause.text().toLowerCase(Locale.ROOT).contains(verb)
                        || shared(thing, Words.content(clause.text())) > 0);
    }

    /** "Att 900 000 kronor omfördelas, så att två grupper kan starta": the clause that has the sum is its clause. */
    boolean isDecidedByItsFigures(String proposed) {
        return Amounts.in(proposed).stream()
                .filter(Amounts.Amount::isMoney)
                .anyMatch(amount -> clauses.stream()
                        .flatMap(clause -> Amounts.in(clause.text()).stream())
                        .anyMatch(other -> other.isMoney() && other.value().compareTo(amount.value()) == 0));
    }

    /**
     * What is to be done by a day, or something with a name from a day on, and no clause has that day, or that name: the
     * clauses are about something else.
     */
    boolean isDatedInNone(String proposed, Set<String> wanted) {
        List<LocalDate> days = days(proposed);
        if (days.isEmpty() || ClausesAreWhole.ANSWERS.matcher(proposed).find()) {
            return false;
        }
        boolean dated =
                clauses.stream().anyMatch(clause -> days(clause.text()).stream().anyMatch(days::contains));
        boolean alike = clauses.stream().anyMatch(clause -> {
            long shared = shared(wanted, Words.content(clause.text()));
            return shared >= SHARED || shared * 10 >= wanted.size() * 6;
        });
        Matcher name = NAMED.matcher(proposed);
        boolean named = name.find()
                && clauses.stream().noneMatch(clause -> clause.text().contains(name.group(1)));
        return named || !dated && !alike;
    }

    private static List<LocalDate> days(String text) {
        return Days.in(text).stream()
                .flatMap(day -> Optional.ofNullable(day.day()).stream())
                .toList();
    }

    /** What is to begin has a name, and no clause has it. */
    boolean isNamedInNone(String proposed) {
        Matcher thing = NEW_THING.matcher(proposed);
        if (thing.find()
                && ClausesAreWhole.none(clauses, ADOPTS_RULES)
                && clauses.stream()
                        .flatMap(clause -> Words.content(clause.text()).stream())
                        .noneMatch(word -> Words.akin(word, Words.stem(thing.group(1))))) {
            return true;
        }
        Matcher begins = BEGINS.matcher(proposed);
        return begins.find()
                && clauses.stream().noneMatch(clause -> clause.text().contains(begins.group(1)))
                && ClausesAreWhole.none(clauses, ADOPTS_RULES);
    }

    /** What a document that is adopted shall say is decided by its adoption; work is not. */
    boolean isInWhatIsAdopted(Matcher proposes) {
        if (A_DECISION_OF_ITS_OWN.matcher(proposes.group()).find()) {
            return false;
        }
        String proposed = proposes.group(1);
        Matcher asks = ASKS.matcher(proposed);
        boolean asked = asks.find()
                && clauses.stream()
                        .noneMatch(clause -> clause.text()
                                .toLowerCase(Locale.ROOT)
                                .contains(asks.group(1).toLowerCase(Locale.ROOT)));
        return !asked && Work.in(proposed).isEmpty() && !ClausesAreWhole.none(clauses, ADOPTS_RULES);
    }

    private static long shared(Set<String> wanted, Set<String> clause) {
        return wanted.stream()
                .filter(stem -> clause.stream().anyMatch(other -> Words.akin(stem, other)))
                .count();
    }
}
