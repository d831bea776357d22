package se.rodatraden.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.casework.domain.Assessment;
import se.rodatraden.casework.domain.AssessmentTexts;
import se.rodatraden.casework.domain.CaseHeader;
import se.rodatraden.casework.domain.ConsentAnswer;
import se.rodatraden.casework.domain.OverallJudgement;
import se.rodatraden.casework.domain.TriedIntervention;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.people.PersonId;

/** The assessment with what was tried before, and the consents. */
@Repository
public class AssessmentStore {
    private final JdbcClient jdbc;

    AssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Assessment> find(ChildCaseId id) {
        List<Line> lines = jdbc.sql("""
                        select a.*, t.intervention, t.ruled_out, t.result, t.recorded_on
                        from casework.assessment a
                        left join casework.tried_intervention t on t.child_case_id = a.child_case_id
                        where a.child_case_id = :case
                        order by t.intervention
                        """)
                .param("case", id.value())
                .query((row, _) -> new Line(assessment(row), triedIfAny(row)))
                .list();
        return lines.stream()
                .findFirst()
                .map(Line::assessment)
                .map(found -> found.havingTried(
                        lines.stream().flatMap(line -> line.tried().stream()).toList()));
    }

    /**
     * As it was before each time that it was written over, the latest first; what was tried has {@link #earlierTried
     * its own}.
     */
    public List<Assessment> earlier(ChildCaseId id) {
        return jdbc.sql("select * from casework.earlier_assessment where child_case_id = :case order by version desc")
                .param("case", id.value())
                .query((row, _) -> assessment(row))
                .list();
    }

    /** What was recorded of the interventions that were tried before it was written anew, the latest of each first. */
    public List<TriedIntervention> earlierTried(ChildCaseId id) {
        return jdbc.sql("""
                        select * from casework.earlier_tried where child_case_id = :case
                        order by intervention, place desc
                        """)
                .param("case", id.value())
                .query((row, _) -> tried(row))
                .list();
    }

    /** The assessment beside one of the interventions that were tried, or beside none. */
    private record Line(Assessment assessment, Optional<TriedIntervention> tried) {}

    /**
     * Saves over the version that the assessment follows on.
     *
     * @return false when another version is stored
     */
    public boolean save(CaseHeader header, Assessment assessment, StaffId by) {
        Optional<OverallJudgement> judgement = assessment.judgement();
        return jdbc.sql("""
                        insert into casework.assessment as a
                            (child_case_id, compartment_id, version, development, parenting, environment, child_statement,
                             school_year, judged_level, rationale, judged_by, judged_on, others_tried,
                             written_on, written_by)
                        values (:case, :unit, :version, :development, :parenting, :environment, :statement,
                                :schoolYear, :level, :rationale, :judgedBy, :judgedOn, :othersTried,
                                :on, :by)
                        on conflict (child_case_id) do update
                        set version = excluded.version, development = excluded.development,
                            parenting = excluded.parenting, environment = excluded.environment,
                            child_statement = excluded.child_statement, school_year = excluded.school_year,
                            judged_level = excluded.judged_level, rationale = excluded.rationale,
                            judged_by = excluded.judged_by, judged_on = excluded.judged_on,
                            others_tried = excluded.others_tried,
                            written_on = excluded.written_on, written_by = excluded.written_by
                        where a.version = excluded.version - 1
                        """)
                        .param("case", header.id().value())
                        .param("unit", header.compartment().value())
                        .param("version", assessment.version())
                        .param("development", assessment.texts().development())
                        .param("parenting", assessment.texts().parenting())
                        .param("environment", assessment.texts().environment())
                        .param("statement", assessment.texts().childStatement())
                        .param("schoolYear", assessment.schoolYear().orElse(null))
                        .param(
                                "level",
                                judgement.map(stated -> stated.level().name()).orElse(null))
                        .param(
                                "rationale",
                                judgement.map(OverallJudgement::rationale).orElse(null))
                        .param(
                                "judgedBy",
                                judgement
                                        .map(stated -> stated.statedBy().value())
                                        .orElse(null))
                        .param(
                                "judgedOn",
                                judgement.map(OverallJudgement::statedOn).orElse(null))
                        .param("othersTried", assessment.othersTried().orElse(null))
                        .param("on", assessment.writtenOn())
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** Adds to what was tried, or tells of it anew; what was recorded before is kept ({@link #earlierTried}). */
    public void saveTried(CaseHeader header, List<TriedIntervention> tried, StaffId by) {
        if (tried.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into casework.tried_intervention as t
                            (child_case_id, compartment_id, intervention, ruled_out, result, recorded_on, recorded_by)
                        select :case, :unit, intervention, ruled_out, result, recorded_on, :by
                        from unnest(:interventions::text[], :ruledOut::boolean[], :results::text[], :days::date[])
                             as n (intervention, ruled_out, result, recorded_on)
                        on conflict (child_case_id, intervention) do update
                        set ruled_out = excluded.ruled_out, result = excluded.result,
                            recorded_on = excluded.recorded_on, recorded_by = excluded.recorded_by
                        where (t.ruled_out, t.result) is distinct from (excluded.ruled_out, excluded.result)
                        """)
                .param("case", header.id().value())
                .param("unit", header.compartment().value())
                .param(
                        "interventions",
                        tried.stream().map(t -> t.intervention().value()).toArray(String[]::new))
                .param(
                        "ruledOut",
                        tried.stream().map(TriedIntervention::ruledOut).toArray(Boolean[]::new))
                .param("results", tried.stream().map(TriedIntervention::result).toArray(String[]::new))
                .param(
                        "days",
                        tried.stream().map(t -> t.recordedOn().toString()).toArray(String[]::new))
                .param("by", by.value())
                .update();
    }

    public void saveConsents(CaseHeader header, List<ConsentAnswer> answers, StaffId by) {
        jdbc.sql("""
                        insert into casework.consent as c
                            (child_case_id, compartment_id, person_id, kind, giver, given, answered_on, recorded_by)
                        select :case, :unit, person, kind, giver, given, answered_on, :by
                        from unnest(:persons::uuid[], :kinds::text[], :givers::text[], :given::boolean[],
                                    :days::date[]) as n (person, kind, giver, given, answered_on)
                        on conflict (child_case_id, person_id, kind) do update
                        set given = excluded.given, answered_on = excluded.answered_on,
                            recorded_by = excluded.recorded_by, lapsed = false
                        where c.given <> excluded.given or c.lapsed
                        """)
                .param("case", header.id().value())
                .param("unit", header.compartment().value())
                .param("persons", answers.stream().map(a -> a.person().value()).toArray(UUID[]::new))
                .param("kinds", answers.stream().map(a -> a.kind().name()).toArray(String[]::new))
                .param("givers", answers.stream().map(a -> a.giver().name()).toArray(String[]::new))
                .param("given", answers.stream().map(ConsentAnswer::given).toArray(Boolean[]::new))
                .param(
                        "days",
                        answers.stream().map(a -> a.answeredOn().toString()).toArray(String[]::new))
                .param("by", by.value())
                .update();
    }

    /** What they have answered counts no more, also when they are asked again later. */
    public void lapse(ChildCaseId id, Collection<PersonId> persons) {
        jdbc.sql("""
                        update casework.consent set lapsed = true
                        where child_case_id = :case and person_id = any (:persons::uuid[]) and not lapsed
                        """)
                .param("case", id.value())
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    public List<ConsentAnswer> consents(ChildCaseId id) {
        return jdbc.sql("""
                        select * from casework.consent where child_case_id = :case and not lapsed
                        order by giver, person_id, kind
                        """)
                .param("case", id.value())
                .query((row, _) -> new ConsentAnswer(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        ConsentGiver.valueOf(row.getString("giver")),
                        ConsentKind.valueOf(row.getString("kind")),
                        row.getBoolean("given"),
                        row.getObject("answered_on", LocalDate.class)))
                .list();
    }

    private static Optional<TriedIntervention> triedIfAny(ResultSet row) throws SQLException {
        return row.getString("intervention") == null ? Optional.empty() : Optional.of(tried(row));
    }

    private static TriedIntervention tried(ResultSet row) throws SQLException {
        return new TriedIntervention(
                new InterventionKey(row.getString("intervention")),
                row.getBoolean("ruled_out"),
                row.getString("result"),
                row.getObject("recorded_on", LocalDate.class));
    }

    private static Assessment assessment(ResultSet row) throws SQLException {
        String level = row.getString("judged_level");
        return new Assessment(
                row.getInt("version"),
                new AssessmentTexts(
                        row.getString("development"),
                        row.getString("parenting"),
                        row.getString("environment"),
                        row.getString("child_statement")),
                Optional.ofNullable(row.getObject("school_year", Integer.class)),
                level == null
                        ? Optional.empty()
                        : Optional.of(new OverallJudgement(
                                RiskLevel.valueOf(level),
                                row.getString("rationale"),
                                new StaffId(row.getObject("judged_by", UUID.class)),
                                row.getObject("judged_on", LocalDate.class))),
                Optional.ofNullable(row.getObject("others_tried", Boolean.class)),
                List.of(),
                row.getObject("written_on", LocalDate.class));
    }
}
