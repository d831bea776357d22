package se.rodatraden.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.shell.FormErrors;

class MeetingTimeTest {
    @ParameterizedTest
    @ValueSource(strings = {"16", "16.00", "16:00", " 16 "})
    void the_hour_alone_is_the_whole_hour(String typed) {
        assertThat(MeetingPages.time(typed, new FormErrors())).contains(LocalTime.of(16, 0));
        assertThat(MeetingPages.time("9", new FormErrors())).contains(LocalTime.of(9, 0));
    }

    @Test
    void what_is_no_time_is_told() {
        for (String typed : new String[] {"25", "1600", "fyra", "16.61"}) {
            FormErrors errors = new FormErrors();
            assertThat(MeetingPages.time(typed, errors)).isEmpty();
            assertThat(errors.isEmpty()).isFalse();
        }
    }
}
