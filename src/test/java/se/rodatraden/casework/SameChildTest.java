package se.rodatraden.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.casework.usecase.RegisterConcern.Registered;
import se.rodatraden.casework.usecase.RegisterConcern.SameChild;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.people.NewHousehold;
import se.rodatraden.people.NewHousehold.NewChild;
import se.rodatraden.people.PersonName;
import se.rodatraden.people.Sex;

/** Where no number tells, whoever registers a report says whether the child is one that the unit knows. */
@DatabaseTest
class SameChildTest {
    private static final PersonalIdentityNumber NUMBER = PersonalIdentityNumber.parse("20150808-2383");
    private static final LocalDate BORN = NUMBER.birthDate();

    private final TestDatabase database;
    private Unit unit;
    private Registered first;

    SameChildTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void a_child_without_a_number() {
        database.asSuperuser()
                .sql("truncate access.account, access.compartment, audit.access_log cascade")
                .update();
        unit = new Unit(database);
        first = unit.concern(child("Elin", BORN, null));
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void a_child_of_that_name_born_the_same_day_is_asked_about() {
        refused(child("Elin", BORN, null), new SameChild.NotAsked());
        refused(child("elin", BORN, NUMBER), new SameChild.NotAsked());
        assertThat(unit.concern(child("Elin", BORN.plusDays(1), null)).joined()).isFalse();
        assertThat(unit.concern(child("Nils", BORN, null)).joined()).isFalse();
    }

    @Test
    void the_same_child_keeps_the_case_and_another_gets_one() {
        Registered same = unit.concern(child("Elin", BORN, null), new SameChild.Known(first.id()));
        assertThat(same.joined()).isTrue();
        assertThat(same.id()).isEqualTo(first.id());

        Registered another = unit.concern(child("Elin", BORN, null), new SameChild.Another(Set.of(first.id())));
        assertThat(another.joined()).isFalse();
        assertThat(another.id()).isNotEqualTo(first.id());
        // Two are alike now, and the answer was about one of them.
        refused(child("Elin", BORN, null), new SameChild.Another(Set.of(first.id())));
    }

    /** A case that is not among those asked about is no way into it. */
    @Test
    void a_report_is_put_into_no_other_case() {
        Registered other = unit.concern(child("Nils", BORN, null));
        refused(child("Elin", BORN, null), new SameChild.Known(other.id()));
    }

    @Test
    void numbers_tell_whether_it_is_the_same_child() {
        PersonalIdentityNumber one = PersonalIdentityNumber.parse("20110201-2380");
        PersonalIdentityNumber other = PersonalIdentityNumber.parse("20110201-2398");
        Registered known = unit.concern(child("Tove", one.birthDate(), one));
        assertThat(unit.concern(child("Tove", one.birthDate(), one)).id()).isEqualTo(known.id());
        assertThat(unit.concern(child("Tove", one.birthDate(), other)).joined()).isFalse();
        refused(child("Tove", one.birthDate(), null), new SameChild.NotAsked());
    }

    private void refused(NewHousehold household, SameChild same) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> unit.concern(household, same))
                .extracting(refusal -> refusal.refused().reason())
                .isEqualTo("casework.refused.perhaps-known");
    }

    private static NewHousehold child(String given, LocalDate born, @Nullable PersonalIdentityNumber number) {
        return new NewHousehold(new NewChild(new PersonName(given, "Åkerström"), number, born, Sex.FEMALE), List.of());
    }
}
