package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestClock;
import se.rodatraden.TestDatabase;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.Arrival;
import se.rodatraden.matters.domain.DocumentStatus;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.SecrecyMark;
import se.rodatraden.matters.usecase.BrowseDiary;
import se.rodatraden.matters.usecase.FinishMatter;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.RegisterDocument.Secret;
import se.rodatraden.matters.usecase.RegisterLetter;

/** Somebody outside writes, about nothing that has a number yet. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterTest {
    private final MattersFixture city;

    LetterTest(TestDatabase database) {
        this.city = new MattersFixture(database);
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    void a_letter_gets_a_matter_with_the_next_number_of_the_bodys_own_diary_and_is_official_at_once() {
        Matter.Header first = registers("Synpunkter på lekplatsen", null);
        Matter.Header second = registers("Fråga om snöröjning", null);

        assertThat(List.of(first.number().value(), second.number().value()))
                .allMatch(number -> number.startsWith("SON 2024/"));
        assertThat(ordinal(second)).isEqualTo(ordinal(first) + 1);
        assertThat(view(Role.COMMITTEE_MEMBER, first).documents())
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.direction()).isEqualTo(MatterDocument.Direction.INCOMING);
                    assertThat(letter.counterparty()).isEqualTo("Granens förskola");
                    assertThat(letter.status(false)).isEqualTo(DocumentStatus.RECEIVED);
                });
        assertThat(city.as(
                                Role.COMMITTEE_MEMBER,
                                city.committee,
                                () -> city.use(BrowseDiary.class).browse("snöröjning", true, null))
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.id()).isEqualTo(second.id()));
        assertThat(city.as(
                        Role.COMMITTEE_MEMBER,
                        city.committee,
                        () -> city.use(MatterTrail.class).motions(50)))
                .as("it is no motion")
                .noneMatch(motion -> motion.number().equals(first.number()));
    }

    @Test
    void what_a_marked_letter_is_called_and_who_wrote_it_is_withheld_and_the_subject_is_not() {
        Matter.Header matter = registers("Synpunkter på ett boende", new Secret("26 kap. 1 § OSL", List.of()));

        ReadMatter.MatterView seen = view(Role.COMMITTEE_MEMBER, matter);
        assertThat(seen.matter().header().title()).isEqualTo("Synpunkter på ett boende");
        assertThat(seen.documents()).singleElement().satisfies(letter -> {
            assertThat(letter.title()).isEqualTo(SecrecyMark.COVER_TITLE);
            assertThat(letter.counterparty()).isEmpty();
        });
        assertThat(seen.history().toString()).doesNotContain("Granens");
    }

    @Test
    void a_refused_letter_leaves_no_matter_and_no_hole_in_the_numbers() {
        int before = ordinal(registers("Före", null));

        for (String subject : List.of("Om 20150808-2383", "Se ärende B-2024-00123")) {
            assertThatThrownBy(() -> registers(subject, null)).isInstanceOf(RefusedException.class);
        }
        assertThatThrownBy(() -> registers("Utan lagrum", new Secret("hemligt", List.of())))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> city.as(
                        Role.REGISTRAR,
                        city.board,
                        () -> city.use(RegisterLetter.class).register(city.committee.id(), letter("Fel", null))))
                .isInstanceOf(RefusedException.class);

        assertThat(ordinal(registers("Efter", null))).isEqualTo(before + 1);
    }

    @Test
    void a_part_of_very_many_words_is_searched_for_in_some_of_them_and_says_so() {
        for (char first = 'a'; first < 'h'; first++) {
            StringBuilder words = new StringBuilder("Om");
            for (char second = 'a'; second < 'k'; second++) {
                words.append(' ').append(first).append(second).append("zlampan");
            }
            registers(words.toString(), null);
        }

        BrowseDiary.DiaryPage found = city.as(
                Role.COMMITTEE_MEMBER,
                city.committee,
                () -> city.use(BrowseDiary.class).browse("lampor", false, null));
        assertThat(found.lines()).isNotEmpty();
        assertThat(found.cut()).containsExactly("lamp");
        assertThat(city.as(
                                Role.COMMITTEE_MEMBER,
                                city.committee,
                                () -> city.use(BrowseDiary.class).browse("gjzlampan", false, null))
                        .cut())
                .isEmpty();
    }

    @Test
    void it_ends_without_a_decision_of_the_body_once() {
        Matter.Header matter = registers("Tack för hjälpen", null);
        ReadMatter.MatterView open = view(Role.REGISTRAR, matter);
        assertThat(city.as(Role.REGISTRAR, city.committee, open.steps()::offered))
                .contains(MatterAction.FINISH)
                .doesNotContain(MatterAction.WRITE_REPORT);
        assertThat(open.verdict(MatterAction.WRITE_REPORT).isAllowed()).isFalse();
        assertThatThrownBy(() -> finishes(Role.COMMITTEE_MEMBER, matter)).isInstanceOf(RefusedException.class);

        finishes(Role.REGISTRAR, matter);

        assertThat(view(Role.COMMITTEE_MEMBER, matter).matter()).isInstanceOf(Matter.Closed.class);
        assertThatThrownBy(() -> finishes(Role.REGISTRAR, matter)).isInstanceOf(RefusedException.class);
        MatterId motion = city.motion().matter();
        assertThatThrownBy(() -> city.does(
                        Role.REGISTRAR,
                        city.board,
                        () -> city.use(FinishMatter.class).finish(motion)))
                .as("a motion ends by a decision")
                .isInstanceOf(RefusedException.class);
    }

    private void finishes(Role role, Matter.Header matter) {
        city.does(role, city.committee, () -> city.use(FinishMatter.class).finish(matter.id()));
    }

    private ReadMatter.MatterView view(Role role, Matter.Header matter) {
        return city.as(role, city.committee, () -> city.use(ReadMatter.class).read(matter.id()));
    }

    private static int ordinal(Matter.Header matter) {
        return Integer.parseInt(matter.number().value().replaceAll(".*/", ""));
    }

    private Matter.Header registers(String subject, @org.jspecify.annotations.Nullable Secret secret) {
        return city.as(
                Role.REGISTRAR,
                city.committee,
                () -> city.use(RegisterLetter.class).register(city.committee.id(), letter(subject, secret)));
    }

    private static RegisterLetter.Letter letter(String subject, @org.jspecify.annotations.Nullable Secret secret) {
        return new RegisterLetter.Letter(
                subject,
                "Brev från Granens förskola",
                "Granens förskola",
                Arrival.LETTER,
                TestClock.TODAY,
                null,
                "Pärm 3",
                secret);
    }
}
