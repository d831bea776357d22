package se.rodatraden.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.rodatraden.Acting;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.StaffId;

/**
 * Accounts from before it was refused to give the one besides the other: whoever reviews the log and handles cases as well
 * keeps what the appointments open, and keeps no review until one of them has ended.
 */
@DatabaseTest
class NoReviewOfOneselfTest {
    private static final LocalDate TODAY = TestClock.TODAY;
    private static int made;

    private final TestDatabase database;
    private final Acting acting;
    private int unit;
    private StaffId both;

    NoReviewOfOneselfTest(TestDatabase database) {
        this.database = database;
        this.acting = new Acting(database.runtime());
    }

    @BeforeEach
    void an_account_that_holds_both() {
        made++;
        unit = database.asSuperuser()
                .sql("insert into access.compartment (code, name, kind) values (:code, 'Norr', 'UNIT') returning id")
                .param("code", "jav-" + made)
                .query(Integer.class)
                .single();
        both = enrolled("Nils Berg");
        appoint("DATA_PROTECTION_OFFICER", null);
        database.asSuperuser()
                .sql("alter table access.membership disable trigger refuse_what_does_not_go_together")
                .update();
        appoint("SOCIAL_WORKER", unit);
        database.asSuperuser()
                .sql("alter table access.membership enable trigger refuse_what_does_not_go_together")
                .update();
    }

    private StaffId enrolled(String name) {
        return new StaffId(database.asSuperuser()
                .sql("insert into access.account (subject, name) values (:subject, :name) returning staff_id")
                .param("subject", name + made)
                .param("name", name)
                .query(UUID.class)
                .single());
    }

    private void appoint(String role, @Nullable Integer compartment) {
        database.asSuperuser()
                .sql("""
                        insert into access.membership (staff_id, role, compartment_id, valid_from)
                        values (:both, :role, :compartment, :from)
                        """)
                .param("both", both.value())
                .param("role", role)
                .param("compartment", compartment, Types.INTEGER)
                .param("from", TODAY.minusYears(1))
                .update();
    }

    @Test
    void no_review_is_kept_while_both_are_held() {
        assertThatThrownBy(() -> acting.runAs(Acting.person(both), this::keepReview))
                .hasStackTraceContaining("of_others");

        database.asSuperuser()
                .sql("update access.membership set valid_to = :day where staff_id = :both and role = 'SOCIAL_WORKER'")
                .param("day", TODAY.minusDays(1))
                .param("both", both.value())
                .update();

        acting.runAs(Acting.person(both), this::keepReview);
        assertThat(acting.as(Acting.person(both), this::reviews)).isOne();
    }

    @Test
    void neither_the_log_nor_the_cases_are_shut() {
        Actor other = Acting.person(enrolled("Maja Lind"));
        acting.runAs(other, () -> new AccessLog(acting.jdbc(), acting.clock()).opened("child-case", UUID.randomUUID()));

        assertThat(acting.as(
                        Acting.person(both),
                        () -> acting.jdbc()
                                .sql("select count(*) from audit.access_log where actor_id = :other")
                                .param("other", other.id())
                                .query(Integer.class)
                                .single()))
                .isOne();
        assertThat(acting.as(
                        Acting.person(both),
                        () -> acting.jdbc()
                                .sql("select access.open_compartments()")
                                .query(Integer.class)
                                .list()))
                .containsExactly(unit);
    }

    private int reviews() {
        return acting.jdbc()
                .sql("select count(*) from audit.log_review where reviewer_id = :both")
                .param("both", both.value())
                .query(Integer.class)
                .single();
    }

    private void keepReview() {
        acting.jdbc().sql("""
                        insert into audit.log_review
                            (reviewed_at, reviewer_id, reviewer, selection, from_day, to_day, detail, lines, finding)
                        values (now(), :both, 'Nils Berg', 'EVERYTHING', :today, :today, '', 0, 'Inget att anmärka.')
                        """).param("both", both.value()).param("today", TODAY).update();
    }
}
