package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.access.Organisation;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.usecase.RegisterMotion;

/** The latest motions that somebody has, whichever of the diaries they are in. */
@DatabaseTest
class LatestMotionsTest {
    private MattersFixture city;
    private RegisterMotion.Registered referred;

    @BeforeEach
    void one_motion_in_two_diaries_and_a_later_one_in_one(TestDatabase database) {
        database.asSuperuser()
                .sql("truncate access.account, access.compartment cascade")
                .update();
        city = new MattersFixture(database);
        referred = city.motion("SIG från åtta år");
        city.referral(referred.matter(), city.committee);
        city.registered(city.committee);
        city.motion("Fler fältassistenter");
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void a_motion_that_somebody_has_in_two_diaries_counts_once_and_where_it_was_registered_first() {
        assertThat(shownTo(inBothDiaries(), 10)).containsExactly("KS 2024/2", "KS 2024/1");
    }

    @Test
    void the_latest_are_shown_and_no_more() {
        assertThat(shownTo(inBothDiaries(), 1)).containsExactly("KS 2024/2");
    }

    @Test
    void each_sees_those_of_the_own_diary() {
        assertThat(shownTo(city.person(Role.ANALYST, city.committee), 10)).containsExactly("SON 2024/1");
        assertThat(shownTo(city.outsider(), 10)).isEmpty();
    }

    @Test
    void the_latest_of_the_days_that_diaries_have_is_the_motions(TestDatabase database) {
        database.asSuperuser()
                .sql(
                        "update matters.council_motion set raised_on = :day where motion_id = :motion and compartment_id = :in")
                .param("day", LocalDate.of(2024, 6, 1))
                .param("motion", referred.motion().value())
                .param("in", city.committee.id().value())
                .update();

        assertThat(shownTo(inBothDiaries(), 10)).containsExactly("KS 2024/1", "KS 2024/2");
        assertThat(shownTo(city.person(Role.ANALYST, city.board), 10))
                .as("the day in a diary that is not one's own moves nothing")
                .containsExactly("KS 2024/2", "KS 2024/1");
    }

    private Actor inBothDiaries() {
        Actor.Person analyst = city.person(Role.ANALYST, city.committee);
        city.wired.as(
                new Actor.SystemPurpose("test"),
                () -> city.use(Organisation.class)
                        .appoint(analyst.staff(), Role.ANALYST, city.board.id(), LocalDate.of(2024, 1, 1)));
        return analyst;
    }

    private List<String> shownTo(Actor actor, int atMost) {
        return city.wired.callAs(actor, () -> city.use(MatterTrail.class).motions(atMost)).stream()
                .map(motion -> motion.number().value())
                .toList();
    }
}
