package se.rodatraden.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import se.rodatraden.DatabaseTest;
import se.rodatraden.access.Organisation;
import se.rodatraden.demo.store.CalendarStore;
import se.rodatraden.demo.store.SampleTrace;
import se.rodatraden.postgres.StartupRefusedException;

/** The sample municipality is made in an empty database and in no other. */
@SpringBootTest
@DatabaseTest
@ActiveProfiles("demo")
class SampleBesideOthersTest {

    @Autowired
    private SampleMunicipality sample;

    @Autowired
    private Organisation organisation;

    @Autowired
    private CalendarStore calendar;

    @Autowired
    private SampleTrace trace;

    @Test
    void what_somebody_else_has_is_left_alone_and_an_unfinished_sample_is_known_for_one() {
        organisation.foundCompartment("ks", "Kommunstyrelsen", Organisation.Kind.AUTHORITY, null);
        assertThatThrownBy(() -> sample.buildOnce((part, percent) -> {}))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("inte är exempelkommunen")
                .hasMessageContaining("is not the sample municipality");
        assertThat(trace.isFound()).as("nothing was begun").isFalse();

        calendar.begin(DemoCalendar.FIRST_DAY);
        assertThatThrownBy(() -> sample.buildOnce((part, percent) -> {})).isInstanceOf(UnfinishedSampleException.class);
        assertThat(trace.isFound())
                .as("its accounts are demo accounts, whole or not")
                .isTrue();
        assertThat(calendar.today()).isEmpty();
    }
}
