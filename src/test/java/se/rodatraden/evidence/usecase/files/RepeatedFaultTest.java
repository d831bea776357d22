package se.rodatraden.evidence.usecase.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedFaultTest {
    @Test
    void faults_that_differ_by_their_line_only_are_told_once() {
        FileFault risk = FileFault.of(FileFaultKind.NOT_TEXT, 2, "risk", "a");
        FileFault other = FileFault.of(FileFaultKind.NOT_TEXT, 2, "sex", "a");
        FileFault again = FileFault.of(FileFaultKind.NOT_TEXT, 3, "risk", "a");
        FileFault third = FileFault.of(FileFaultKind.NOT_TEXT, 7, "risk", "a");
        FileFault elsewhere = FileFault.of(FileFaultKind.NOT_TEXT, 8, "risk", "b");

        assertThat(RepeatedFault.of(List.of(risk, other, again, third, elsewhere)))
                .containsExactly(
                        new RepeatedFault(risk, 2), new RepeatedFault(other, 0), new RepeatedFault(elsewhere, 0));
    }
}
