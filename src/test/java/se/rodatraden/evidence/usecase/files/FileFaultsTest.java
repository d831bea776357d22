package se.rodatraden.evidence.usecase.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FileFaultsTest {
    private final FileFaults faults = new FileFaults();

    @Test
    void faults_that_differ_by_their_line_only_are_told_once_where_the_first_stands() {
        faults.add(FileFaultKind.NOT_TEXT, 2, "risk", "a");
        faults.add(FileFaultKind.NOT_TEXT, 2, "sex", "a");
        faults.add(FileFaultKind.NOT_TEXT, 3, "risk", "a");
        faults.add(FileFaultKind.NOT_TEXT, 7, "risk", "a");
        faults.add(FileFaultKind.NOT_TEXT, 8, "risk", "b");

        assertThat(refused().faults())
                .containsExactly(
                        new RepeatedFault(FileFault.of(FileFaultKind.NOT_TEXT, 2, "risk", "a"), 2),
                        new RepeatedFault(FileFault.of(FileFaultKind.NOT_TEXT, 2, "sex", "a"), 0),
                        new RepeatedFault(FileFault.of(FileFaultKind.NOT_TEXT, 8, "risk", "b"), 0));
        assertThat(refused().number()).isEqualTo(5);
        assertThat(refused().more()).isFalse();
    }

    @Test
    void a_fault_on_every_row_does_not_hide_one_on_the_last() {
        IntStream.rangeClosed(2, 5_000).forEach(line -> faults.add(FileFaultKind.NOT_DATE, line, "as_of"));
        faults.add(FileFaultKind.NOT_WHOLE, 5_001, "age");

        assertThat(refused().faults()).extracting(RepeatedFault::more).containsExactly(4_998, 0);
        assertThat(refused().more()).isFalse();
    }

    @Test
    void reading_stops_when_more_would_help_nobody_and_says_so() {
        IntStream.range(0, 20_000).forEach(line -> faults.add(FileFaultKind.NOT_DATE, line, "as_of"));
        assertThat(faults.isFull()).isTrue();
        assertThat(refused().number()).isEqualTo(10_000);
        assertThat(refused().more()).isTrue();

        FileFaults different = new FileFaults();
        IntStream.range(0, 200).forEach(column -> different.add(FileFaultKind.COLUMN_UNKNOWN, 1, "c" + column));
        assertThat(different.isFull()).isTrue();
    }

    private FileReading.Refused<String> refused() {
        return (FileReading.Refused<String>) faults.<String>refuse();
    }
}
