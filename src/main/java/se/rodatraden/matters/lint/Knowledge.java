package se.rodatraden.matters.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.kernel.Period;

/** What a report is measured by: data with from and to dates, which a municipality may replace by its own. */
public record Knowledge(
        SectionHeadings headings,
        List<Statute> statutes,
        List<Body> bodies,
        List<Programme> programmes,
        List<Description> descriptions,
        List<Plan> plans,
        List<MatterType> matterTypes,
        List<Term> terms,
        Elements elements,
        List<Idiom> idioms,
        Set<String> acronyms,
        Set<String> words,
        Signatories signatories) {

    public Knowledge {
        statutes = List.copyOf(statutes);
        bodies = List.copyOf(bodies);
        programmes = List.copyOf(programmes);
        descriptions = List.copyOf(descriptions);
        plans = List.copyOf(plans);
        matterTypes = List.copyOf(matterTypes);
        terms = List.copyOf(terms);
        idioms = List.copyOf(idioms);
        acronyms = Set.copyOf(acronyms);
        words = Set.copyOf(words);
    }

    /**
     * An act that reports cite.
     *
     * @param number in the statute book: {@code 2001:453}
     * @param replacedBy the act that took its place, where one did
     * @param assumed whether its dates are from general knowledge
     */
    public record Statute(
            String name,
            String number,
            Period inForce,
            @Nullable String replacedBy,
            boolean assumed) {}

    /** @param former the names it had, each with the last day on which it had it */
    public record Body(String name, List<FormerName> former, boolean assumed) {
        public Body {
            former = List.copyOf(former);
        }
    }

    public record FormerName(String name, LocalDate until) {}

    /**
     * A method, an instrument or an offer with the ages that it is for.
     *
     * @param names as they are written, the usual one first
     * @param nationalAges the ages of the national recommendation; apart from the offer's own
     * @param whose how the word for those begins whom alone it is made for: {@code flick}
     */
    public record Programme(
            List<String> names,
            Optional<AgeSpan> ages,
            Optional<AgeSpan> nationalAges,
            Status status,
            Period period,
            String source,
            Optional<String> whose) {
        public Programme {
            names = List.copyOf(names);
        }

        public enum Status {
            OFFERED,
            BEING_INTRODUCED,
            ENDED
        }
    }

    /**
     * What a national programme or way of working is, by how the words begin that tell it.
     *
     * @param between those who work together in it
     * @param by of whom one draws it up
     * @param not what it is not
     * @param validity the days of reports of which it is so
     */
    public record Description(
            String name, List<String> between, List<String> by, List<String> not, Period validity, String source) {
        public Description {
            between = List.copyOf(between);
            by = List.copyOf(by);
            not = List.copyOf(not);
        }
    }

    /** A strategy or plan of the register, where its period is not in its name. */
    public record Plan(String name, Period validity) {}

    /**
     * A kind of matter: which sections its report has, and who is normally heard.
     *
     * @param titleWords how words in the title begin; empty for a kind that is told in another way
     * @param requires sections of which each set needs one
     */
    public record MatterType(
            String key, List<String> titleWords, List<Set<SectionRole>> requires, List<NormallyHeard> heard) {
        public MatterType {
            titleWords = List.copyOf(titleWords);
            requires = List.copyOf(requires);
            heard = List.copyOf(heard);
        }
    }

    /**
     * Who is heard in a kind of matter, on conditions that must all hold.
     *
     * @param mentions how the names that it goes by begin
     * @param among asked for only where the report tells of so many others: who lists the round lists all of it
     * @param alongside asked for only where these are told of, by their names in this list
     * @param notIn the keys of the kinds of matter in which it is not asked for
     */
    public record NormallyHeard(
            String body,
            List<String> mentions,
            boolean assumed,
            int among,
            List<String> alongside,
            List<String> notIn) {
        public NormallyHeard {
            mentions = List.copyOf(mentions);
            alongside = List.copyOf(alongside);
            notIn = List.copyOf(notIn);
        }
    }

    /** One preferred term and what else is said for the same. */
    public record Term(String preferred, List<String> variants) {
        public Term {
            variants = List.copyOf(variants);
        }
    }

    /**
     * Parts of compounds that say the same.
     *
     * @param first as they begin a compound: {@code samverkans}, {@code samarbets}
     * @param last as they end one, without endings: {@code grupp}, {@code team}
     * @param whole words and phrases of which either may be the report's own
     */
    public record Elements(List<List<String>> first, List<List<String>> last, List<List<String>> whole) {
        public Elements {
            first = List.copyOf(first);
            last = List.copyOf(last);
            whole = List.copyOf(whole);
        }
    }

    public record Idiom(String wrong, String right) {}

    /**
     * @param titles how the titles of officials end
     * @param heads those that a delegation order usually asks for at the end of a report
     */
    public record Signatories(List<String> titles, List<String> heads) {
        public Signatories {
            titles = List.copyOf(titles);
            heads = List.copyOf(heads);
        }
    }

    /** The type that a title tells; the first in the file when it tells several. */
    public List<MatterType> typesOf(String title) {
        String lower = " " + title.toLowerCase(java.util.Locale.ROOT);
        return matterTypes.stream()
                .filter(type -> type.titleWords().stream().anyMatch(lower::contains))
                .toList();
    }

    public Optional<MatterType> type(String key) {
        return matterTypes.stream().filter(type -> type.key().equals(key)).findFirst();
    }
}
