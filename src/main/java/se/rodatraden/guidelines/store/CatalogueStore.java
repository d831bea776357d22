package se.rodatraden.guidelines.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.guidelines.CitedSource;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.MethodCategory;
import se.rodatraden.guidelines.domain.DatedSource;
import se.rodatraden.guidelines.domain.SourceBook;
import se.rodatraden.kernel.Period;

/** The catalogue of interventions, and the dates of cited sources. */
@Repository
public class CatalogueStore {
    private final JdbcClient jdbc;

    CatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Intervention> on(LocalDate day) {
        Map<UUID, List<CitedSource>> evidence = evidence(day);
        return jdbc.sql("""
                        select id, key, name, description, lower(offered) as offered_from,
                               upper(offered) - 1 as offered_to, status, local_unit, local_from, local_to,
                               bracket_from, bracket_to, method, legal_form, dose, evidence_summary,
                               next_group_on, free_seats, guideline_key
                        from guidelines.intervention where offered @> :day::date
                        order by name, key
                        """)
                .param("day", day)
                .query((row, number) ->
                        intervention(row, evidence.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<CitedSource>> evidence(LocalDate day) {
        Map<UUID, List<CitedSource>> evidence = new HashMap<>();
        jdbc.sql("""
                        select e.intervention_id, e.title, e.dated
                        from guidelines.intervention_evidence e
                        join guidelines.intervention i on i.id = e.intervention_id
                        where i.offered @> :day::date
                        order by e.intervention_id, e.ordinal
                        """).param("day", day).query(row -> {
            evidence.computeIfAbsent(row.getObject("intervention_id", UUID.class), id -> new ArrayList<>())
                    .add(new CitedSource(
                            row.getString("title"), Optional.ofNullable(row.getObject("dated", LocalDate.class))));
        });
        return evidence;
    }

    public boolean has(InterventionKey key, LocalDate day) {
        return jdbc.sql(
                        "select exists (select from guidelines.intervention where key = :key and offered @> :day::date)")
                .param("key", key.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    public void keep(Intervention intervention) {
        AgeSpan local = intervention.localOffer();
        UUID id = jdbc.sql("""
                        insert into guidelines.intervention
                            (key, name, description, offered, status, local_unit, local_from, local_to,
                             bracket_from, bracket_to, method, legal_form, dose, evidence_summary,
                             next_group_on, free_seats, guideline_key)
                        values (:key, :name, :description, daterange(:from::date, :to::date, '[]'), :status,
                                :unit, :localFrom, :localTo, :bracketFrom, :bracketTo, :method, :legalForm,
                                :dose, :summary, :nextGroup, :seats, :guideline)
                        returning id
                        """)
                .param("key", intervention.key().value())
                .param("name", intervention.name())
                .param("description", intervention.description())
                .param("from", intervention.offered().from())
                .param("to", intervention.offered().to())
                .param("status", intervention.status().name())
                .param("unit", local instanceof AgeSpan.SchoolYears ? "SCHOOL_YEARS" : "FULL_YEARS")
                .param("localFrom", local.from())
                .param("localTo", local.to())
                .param(
                        "bracketFrom",
                        intervention.nationalBracket().map(AgeSpan::from).orElse(null))
                .param(
                        "bracketTo",
                        intervention.nationalBracket().map(AgeSpan::to).orElse(null))
                .param("method", intervention.method().name())
                .param("legalForm", intervention.legalForm().name())
                .param("dose", intervention.dose())
                .param("summary", intervention.evidenceSummary())
                .param(
                        "nextGroup",
                        intervention
                                .nextGroup()
                                .map(Intervention.GroupStart::startsOn)
                                .orElse(null))
                .param(
                        "seats",
                        intervention
                                .nextGroup()
                                .map(Intervention.GroupStart::freeSeats)
                                .orElse(null))
                .param(
                        "guideline",
                        intervention.guideline().map(GuidelineKey::value).orElse(null))
                .query(UUID.class)
                .single();
        for (int i = 0; i < intervention.evidence().size(); i++) {
            CitedSource source = intervention.evidence().get(i);
            jdbc.sql("""
                            insert into guidelines.intervention_evidence (intervention_id, ordinal, title, dated)
                            values (:id, :ordinal, :title, :dated)
                            """)
                    .param("id", id)
                    .param("ordinal", i + 1)
                    .param("title", source.title())
                    .param("dated", source.dated().orElse(null))
                    .update();
        }
    }

    public void keepSource(DatedSource source) {
        jdbc.sql("""
                        insert into guidelines.cited_source (title, dated, ended_on, replaced_by)
                        values (:title, :dated, :ended, nullif(:replacedBy, ''))
                        on conflict (title) do update
                        set dated = excluded.dated, ended_on = excluded.ended_on, replaced_by = excluded.replaced_by
                        """)
                .param("title", source.title())
                .param("dated", source.dated())
                .param("ended", source.endedOn().orElse(null))
                .param("replacedBy", source.replacedBy())
                .update();
    }

    /** Every source whose dates are known. */
    public SourceBook book() {
        return new SourceBook(jdbc.sql("""
                        select title, dated, ended_on, coalesce(replaced_by, '') as replaced_by
                        from guidelines.cited_source
                        """)
                .query((row, _) -> new DatedSource(
                        row.getString("title"),
                        row.getObject("dated", LocalDate.class),
                        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                        row.getString("replaced_by")))
                .list());
    }

    private static Intervention intervention(ResultSet row, List<CitedSource> evidence) throws SQLException {
        int from = row.getInt("local_from");
        int to = row.getInt("local_to");
        @Nullable Integer bracketFrom = row.getObject("bracket_from", Integer.class);
        @Nullable LocalDate nextGroup = row.getObject("next_group_on", LocalDate.class);
        return new Intervention(
                new InterventionKey(row.getString("key")),
                row.getString("name"),
                row.getString("description"),
                new Period(
                        row.getObject("offered_from", LocalDate.class), row.getObject("offered_to", LocalDate.class)),
                Intervention.Status.valueOf(row.getString("status")),
                row.getString("local_unit").equals("SCHOOL_YEARS")
                        ? new AgeSpan.SchoolYears(from, to)
                        : new AgeSpan.FullYears(from, to),
                bracketFrom == null
                        ? Optional.empty()
                        : Optional.of(new AgeSpan.FullYears(bracketFrom, row.getInt("bracket_to"))),
                MethodCategory.valueOf(row.getString("method")),
                Intervention.LegalForm.valueOf(row.getString("legal_form")),
                row.getString("dose"),
                evidence,
                row.getString("evidence_summary"),
                nextGroup == null
                        ? Optional.empty()
                        : Optional.of(new Intervention.GroupStart(nextGroup, row.getInt("free_seats"))),
                Optional.ofNullable(row.getString("guideline_key")).map(GuidelineKey::new));
    }
}
