package se.rodatraden.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import se.rodatraden.DatabaseTest;
import se.rodatraden.OlderModule;
import se.rodatraden.TestDatabase;

/** Figures that were taken before: what their draft changed is read as that of those that are taken today. */
@DatabaseTest
class EvidenceUpgradeTest {
    /** Parts that have the signs and the words of the sentences themselves among them. */
    @Test
    void a_change_that_was_kept_as_a_sentence_is_data(TestDatabase database) {
        OlderModule older = asItWasAt(database, "9");
        keep(
                database,
                "Rad 1, Ålder: 12–20 ändras till 8–20",
                "Rad 12, Vad {0} är: \"a, b: c\" ändras till -",
                "Rad 3 är ny",
                "Rad 3 i gällande version tas bort",
                "Rad 4 flyttas till plats 2",
                "Kolumnen Risk är ny",
                "Kolumnen Risk tas bort",
                "Kolumnen Risk: text ändras till tal",
                "Träffregeln FIRST ändras till UNIQUE",
                "Texten runt tabellen är ändrad",
                "Filens uppgifter till andra program är ändrade");

        older.bringUpToDate();

        assertThat(database.asSuperuser().sql("""
                        select change ->> 'kind' || coalesce(' | ' || nullif(string_agg(part, ' | ' order by at), ''), '')
                        from evidence.snapshot, jsonb_array_elements(changes) with ordinality as c (change, place)
                             left join lateral jsonb_array_elements_text(change -> 'parts')
                                 with ordinality as p (part, at) on true
                        group by place, change order by place
                        """).query(String.class).list())
                .containsExactly(
                        "CELL | 1 | Ålder | 12–20 | 8–20",
                        "CELL | 12 | Vad {0} är | \"a, b: c\" | -",
                        "ROW_NEW | 3",
                        "ROW_GONE | 3",
                        "ROW_MOVED | 4 | 2",
                        "COLUMN_NEW | Risk",
                        "COLUMN_GONE | Risk",
                        "COLUMN | Risk | text | tal",
                        "POLICY | FIRST | UNIQUE",
                        "FRAME",
                        "REST");
    }

    @Test
    void figures_of_a_draft_that_changed_nothing_still_say_so(TestDatabase database) {
        OlderModule older = asItWasAt(database, "9");
        keep(database);

        older.bringUpToDate();

        assertThat(database.asSuperuser()
                        .sql("select changes::text from evidence.snapshot")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("[]"));
    }

    @Test
    void a_sentence_that_no_version_has_written_stops_the_upgrade(TestDatabase database) {
        OlderModule older = asItWasAt(database, "9");
        keep(database, "Något annat");

        assertThatThrownBy(older::bringUpToDate)
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("Något annat");
    }

    private static void keep(TestDatabase database, String... changes) {
        database.asSuperuser().sql("""
                        with release as (
                            insert into evidence.release_ledger (released_at, receipt, receipt_hash, question_hash,
                                population_id, population_hash, facts_as_of, synthetic, baseline_hash, baseline_answers,
                                draft_hash, draft_answers, districts, threshold, zeros, smallest_denominator, figures,
                                earlier, counting, suppression)
                            values (timestamptz '2024-04-01 08:00Z', 'kvitto', 'a', 'b', gen_random_uuid(), 'c',
                                date '2024-03-31', true, 'd', '', 'e', '', '{}', 5, 'HIDDEN', 10, '', '{}', 'what-if/1', '')
                            returning id
                        )
                        insert into evidence.snapshot (release_id, title, saved_at, saved_by, saved_by_name, guideline,
                            guideline_title, baseline_id, baseline_number, draft_id, draft_number, draft_title, changes)
                        select id, 'Siffror till motionen', timestamptz '2024-04-02 08:00Z', gen_random_uuid(), 'Eva Lind',
                            'stod', 'Stöd', gen_random_uuid(), 1, gen_random_uuid(), 2, 'Från åtta år', :changes::text[]
                        from release
                        """).param("changes", changes).update();
    }

    private static OlderModule asItWasAt(TestDatabase database, String version) {
        return OlderModule.asItWasAt(database, "evidence", version);
    }
}
