package se.rodatraden.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.casework.domain.KeptEvaluation;
import se.rodatraden.casework.usecase.OpenInvestigation;
import se.rodatraden.casework.usecase.ReadChoices;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.casework.usecase.WriteAssessment;

/** What was true of the child last year is not told as true today. */
@DatabaseTest
class FactsOfTheDayTest {
    private static final LocalDate LAST_OF_THE_SCHOOL_YEAR = LocalDate.of(2025, 6, 30);

    @Test
    void a_school_year_that_a_new_one_has_overtaken_is_told_as_earlier_and_asked_about(TestDatabase database) {
        try (Unit unit = new Unit(database)) {
            Registered child = unit.concern("20150808-2383");
            unit.runAs(unit.worker, () -> unit.get(OpenInvestigation.class).open(child.id(), "Upprepat våld."));
            write(unit, child, 3);

            unit.clock().set(LAST_OF_THE_SCHOOL_YEAR);
            assertThat(schoolYear(unit, child))
                    .isEqualTo(new KeptEvaluation.Input(
                            KeptEvaluation.Name.SCHOOL_YEAR, "3", KeptEvaluation.Origin.ASSESSMENT));

            unit.clock().set(LAST_OF_THE_SCHOOL_YEAR.plusDays(1));
            assertThat(schoolYear(unit, child))
                    .isEqualTo(new KeptEvaluation.Input(
                            KeptEvaluation.Name.SCHOOL_YEAR,
                            "3",
                            KeptEvaluation.Origin.ASSESSMENT,
                            Optional.of(TestClock.TODAY)));
            assertThat(unit.table().asked().schoolYear()).isEmpty();
        }
    }

    private static KeptEvaluation.Input schoolYear(Unit unit, Registered child) {
        return unit
                .as(unit.worker, () -> unit.get(ReadChoices.class).read(child.id()))
                .choices()
                .evaluation()
                .inputs()
                .stream()
                .filter(input -> input.name() == KeptEvaluation.Name.SCHOOL_YEAR)
                .findFirst()
                .orElseThrow();
    }

    private static void write(Unit unit, Registered child, int year) {
        unit.runAs(
                unit.worker,
                () -> unit.get(WriteAssessment.class)
                        .write(
                                child.id(),
                                new WriteAssessment.Written(
                                        0, "Skolan oroas.", "", "", "", year, null, null, List.of())));
    }
}
