package se.rodatraden.matters.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.matters.domain.DiaryLine;

/**
 * Finds matters by words of their titles and of their documents' titles, the newest first. The rarest word is read
 * off the index, and each hit is looked up for the others, so that common words cost nothing.
 */
@Repository
public class DiarySearchStore {
    /** How far a word is counted: beyond this it is common, and how common makes no difference. */
    private static final int COMMON = 200;

    /** How much closer the matters of one common word may lie than another's, and both still be read side by side. */
    private static final int ALIKE = 8;

    /** How many words of the diary one part of a word stands for; with more, the search says that there are more. */
    private static final int COMPOUNDS = 60;

    /** What stands after every letter in the order of the index. */
    private static final String LAST_LETTER = Character.toString(Character.MAX_CODE_POINT);

    /** Of a word that stands for many: enough to tell how close its matters lie. */
    private static final int OF_EACH = 20;

    private static final Comparator<Word> RAREST_FIRST = Comparator.comparingInt(Word::hits)
            .thenComparing(Comparator.comparingInt(Word::days).reversed());

    private final JdbcClient jdbc;

    DiarySearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A typed word as the diary has it: one stem, or several that it is a part of.
     *
     * @param days over which the newest of its matters lie; fewer for a word that is more common
     */
    private record Word(List<String> terms, int hits, int days) {
        boolean isCommon() {
            return hits >= COMMON && terms.size() == 1;
        }

        boolean isAsCommonAs(Word other) {
            return isCommon() && other.isCommon() && days <= ALIKE * other.days && other.days <= ALIKE * days;
        }
    }

    private record Stem(String term, int hits, int days) {}

    /**
     * @param cut parts of words that more words of the diary hold than are searched for: there may be more matters
     */
    public record Found(List<DiaryLine> lines, List<String> cut) {}

    public Found find(
            List<CompartmentId> authorities,
            String typed,
            boolean openOnly,
            DiaryStore.@Nullable After after,
            int limit) {
        List<String> cut = new ArrayList<>();
        List<Word> words = stems(authorities, typed, openOnly).stream()
                .map(stem -> stem.hits > 0
                        ? new Word(List.of(stem.term), stem.hits, stem.days)
                        : compound(authorities, compounds(authorities, stem.term, cut), openOnly))
                .sorted(RAREST_FIRST)
                .toList();
        if (words.isEmpty() || words.stream().anyMatch(word -> word.terms.isEmpty())) {
            return new Found(List.of(), List.of());
        }
        return words.size() == 2 && words.getFirst().isAsCommonAs(words.getLast())
                ? new Found(withBoth(authorities, words, openOnly, after, limit), cut)
                : new Found(matching(authorities, words, openOnly, after, limit), cut);
    }

    private List<Stem> stems(List<CompartmentId> authorities, String typed, boolean openOnly) {
        return jdbc.sql("""
                        select w.term, least(newest.hits, :common) as hits, coalesce(newest.days, 0) as days
                        from matters.terms_of(:typed) w(term)
                        cross join lateral (
                            select count(*) as hits, max(hit.registered_on) - min(hit.registered_on) + 1 as days
                            from unnest(:authorities::int[]) a(id) cross join unnest(:states::bool[]) o(open)
                            cross join lateral (
                                select t.registered_on from matters.diary_term t
                                where t.compartment_id = a.id and t.term = w.term and t.open = o.open
                                order by t.registered_on desc
                                limit :common) hit) newest
                        """)
                .param("authorities", numbers(authorities))
                .param("typed", typed)
                .param("states", openOnly ? new Boolean[] {true} : new Boolean[] {true, false})
                .param("common", COMMON)
                .query((row, _) -> new Stem(row.getString("term"), row.getInt("hits"), row.getInt("days")))
                .list();
    }

    /** How common they are together is told by how close the newest of each lie. */
    private Word compound(List<CompartmentId> authorities, List<String> terms, boolean openOnly) {
        if (terms.isEmpty()) {
            return new Word(terms, 0, 0);
        }
        return jdbc.sql("""
                        select case when bool_or(newest.hits >= :of_each) then :common
                                    else coalesce(sum(newest.hits), 0) end as hits,
                               coalesce(ceil(:common / sum(newest.hits / newest.days::numeric)), 0) as days
                        from unnest(:terms::text[]) w(term)
                        cross join lateral (
                            select count(*) as hits, max(hit.registered_on) - min(hit.registered_on) + 1 as days
                            from unnest(:authorities::int[]) a(id) cross join unnest(:states::bool[]) o(open)
                            cross join lateral (
                                select t.registered_on from matters.diary_term t
                                where t.compartment_id = a.id and t.term = w.term and t.open = o.open
                                order by t.registered_on desc
                                limit :of_each) hit) newest
                        where newest.hits > 0
                        """)
                .param("authorities", numbers(authorities))
                .param("terms", terms.toArray(String[]::new))
                .param("states", openOnly ? new Boolean[] {true} : new Boolean[] {true, false})
                .param("common", COMMON)
                .param("of_each", OF_EACH)
                .query((row, _) -> new Word(terms, Math.min(COMMON, row.getInt("hits")), row.getInt("days")))
                .single();
    }

    /** The shortest first: they are nearest to what was typed. */
    private List<String> compounds(List<CompartmentId> authorities, String part, List<String> cut) {
        List<String> found = jdbc.sql("""
                        select p.term from matters.diary_word_part p
                        where p.compartment_id = any (:authorities::int[]) and p.part >= :part and p.part < :beyond
                        group by p.term order by length(p.term), p.term
                        limit :most
                        """)
                .param("authorities", numbers(authorities))
                .param("part", part)
                .param("beyond", part + LAST_LETTER)
                .param("most", COMPOUNDS + 1)
                .query((row, _) -> row.getString("term"))
                .list();
        if (found.size() <= COMPOUNDS) {
            return found;
        }
        cut.add(part);
        return found.subList(0, COMPOUNDS);
    }

    /**
     * Most searches are of one word or two: the second has a question of its own, and only what comes after is listed. One
     * that is a single term is asked for as such, as the server prepares a list of terms anew for every hit.
     */
    private List<DiaryLine> matching(
            List<CompartmentId> authorities,
            List<Word> words,
            boolean openOnly,
            DiaryStore.@Nullable After after,
            int limit) {
        List<Word> others = new ArrayList<>(words.subList(1, words.size()));
        Optional<Word> single =
                others.stream().filter(word -> word.terms.size() == 1).findFirst();
        Optional<Word> compound =
                others.stream().filter(word -> word.terms.size() > 1).findFirst();
        single.ifPresent(others::remove);
        compound.ifPresent(others::remove);
        Integer[] otherWord =
                new Integer[others.stream().mapToInt(word -> word.terms.size()).sum()];
        String[] otherTerm = new String[otherWord.length];
        int at = 0;
        for (int word = 0; word < others.size(); word++) {
            for (String term : others.get(word).terms) {
                otherWord[at] = word;
                otherTerm[at++] = term;
            }
        }
        return jdbc.sql("""
                        select m.id, m.number, m.title, m.kind, m.state, m.registered_on, m.officer_name,
                               case when m.reply_not_awaited_on is null then m.reply_due_on end as reply_due_on,
                               a.name as authority, s.name as sender
                        from (
                            select distinct hit.registered_on, hit.matter_id
                            from unnest(:authorities::int[]) a(id)
                            cross join unnest(:rarest::text[]) r(term)
                            cross join unnest(:states::bool[]) o(open)
                            cross join lateral (
                                select t.registered_on, t.matter_id
                                from matters.diary_term t
                                where t.compartment_id = a.id and t.term = r.term and t.open = o.open
                                  and (t.registered_on, t.matter_id) < (:after_on::date, :after_id::uuid)
                                  and (:single::text is null or exists (
                                    select from matters.diary_term x
                                    where x.compartment_id = a.id and x.term = :single
                                      and x.open = o.open and x.registered_on = t.registered_on
                                      and x.matter_id = t.matter_id))
                                  and (:compound::text[] is null or exists (
                                    select from matters.diary_term x
                                    where x.compartment_id = a.id and x.term = any (:compound)
                                      and x.open = o.open and x.registered_on = t.registered_on
                                      and x.matter_id = t.matter_id))
                                  and (:others < 1 or not exists (
                                    select from generate_series(0, :others - 1) w
                                    where not exists (
                                        select from unnest(:other_word::int[], :other_term::text[]) also(word, term)
                                        join matters.diary_term x
                                          on x.compartment_id = a.id and x.term = also.term and x.open = o.open
                                         and x.registered_on = t.registered_on and x.matter_id = t.matter_id
                                        where also.word = w)))
                                order by t.registered_on desc, t.matter_id desc
                                limit :limit) hit
                            order by hit.registered_on desc, hit.matter_id desc
                            limit :limit) found
                        join matters.matter m on m.id = found.matter_id
                        join matters.authority a on a.compartment_id = m.compartment_id
                        left join matters.authority s on s.compartment_id = m.sender_id
                        order by m.registered_on desc, m.id desc
                        """)
                .param("authorities", numbers(authorities))
                .param("rarest", words.getFirst().terms.toArray(String[]::new))
                .param("others", others.size())
                .param("single", single.map(word -> word.terms.getFirst()).orElse(null))
                .param(
                        "compound",
                        compound.map(word -> word.terms.toArray(String[]::new)).orElse(null))
                .param("other_word", otherWord)
                .param("other_term", otherTerm)
                .param("states", openOnly ? new Boolean[] {true} : new Boolean[] {true, false})
                .param("after_on", DiaryStore.on(after))
                .param("after_id", DiaryStore.id(after))
                .param("limit", limit)
                .query(DiaryStore::line)
                .list();
    }

    private List<DiaryLine> withBoth(
            List<CompartmentId> authorities,
            List<Word> two,
            boolean openOnly,
            DiaryStore.@Nullable After after,
            int limit) {
        return jdbc.sql("""
                        select m.id, m.number, m.title, m.kind, m.state, m.registered_on, m.officer_name,
                               case when m.reply_not_awaited_on is null then m.reply_due_on end as reply_due_on,
                               a.name as authority, s.name as sender
                        from (
                            select hit.registered_on, hit.matter_id
                            from unnest(:authorities::int[]) a(id)
                            cross join unnest(:states::bool[]) o(open)
                            cross join lateral matters.with_both(
                                a.id, :one, :other, o.open, :after_on::date, :after_id::uuid, :limit) hit
                            order by hit.registered_on desc, hit.matter_id desc
                            limit :limit) found
                        join matters.matter m on m.id = found.matter_id
                        join matters.authority a on a.compartment_id = m.compartment_id
                        left join matters.authority s on s.compartment_id = m.sender_id
                        order by m.registered_on desc, m.id desc
                        """)
                .param("authorities", numbers(authorities))
                .param("one", two.getFirst().terms.getFirst())
                .param("other", two.getLast().terms.getFirst())
                .param("states", openOnly ? new Boolean[] {true} : new Boolean[] {true, false})
                .param("after_on", DiaryStore.on(after))
                .param("after_id", DiaryStore.id(after))
                .param("limit", limit)
                .query(DiaryStore::line)
                .list();
    }

    static Integer[] numbers(List<CompartmentId> authorities) {
        return authorities.stream().map(CompartmentId::value).toArray(Integer[]::new);
    }
}
