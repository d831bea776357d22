package se.rodatraden.matters.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.PublishedFormat;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.clocks.DerivationStep;
import se.rodatraden.clocks.ReplyTiming;
import se.rodatraden.clocks.StatutoryDeadline;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.ReplyStance;

/** What is known of a matter survives the file, and what is no matter is refused by its place. */
public class MatterJsonTest {
    private static final LocalDate DUE = LocalDate.of(2024, 10, 17);
    private static final LocalDate MEETING = LocalDate.of(2024, 11, 20);

    /** The referral about SIG at the social committee. */
    public static DescribedMatter sample() {
        return new DescribedMatter(
                "SIG från åtta år",
                LocalDate.of(2024, 10, 7),
                new MatterContext(
                        "SON 2024/512",
                        "Socialnämnden",
                        MatterKind.REFERRAL,
                        new MatterContext.Sender("Kommunstyrelsen", "KS 2024/890", DUE),
                        ReplyStance.OPPOSES,
                        List.of(new MatterContext.Heard("Förvaltningsgruppen", LocalDate.of(2024, 10, 1), "")),
                        Optional.of(ReplyTiming.of(
                                DUE,
                                MEETING,
                                deadline(DeadlineRule.MINUTES_APPROVAL, "5:69", MEETING, MEETING.plusDays(14)))),
                        Optional.of(MEETING),
                        List.of(MEETING, LocalDate.of(2024, 12, 18)),
                        Optional.of(deadline(
                                DeadlineRule.MOTION_DECISION,
                                "5:35",
                                LocalDate.of(2024, 5, 20),
                                LocalDate.of(2025, 5, 20))),
                        List.of("SIG Unga ska erbjudas från åtta års ålder i stället för tolv."),
                        false,
                        "förslag till beslut",
                        List.of(
                                new MatterContext.OutlinedSection(
                                        "förslag till beslut", "Förslag till beslut", true, true),
                                new MatterContext.OutlinedSection("bakgrund", "Bakgrund", false, false)),
                        Role.COMMITTEE_SECRETARY));
    }

    private static StatutoryDeadline deadline(DeadlineRule rule, String section, LocalDate trigger, LocalDate dueOn) {
        LegalBasis basis = new LegalBasis("KL (2017:725)", section, Period.from(LocalDate.of(2018, 1, 1)), true);
        return new StatutoryDeadline(rule, trigger, dueOn, basis, List.of(new DerivationStep.Triggered(trigger)));
    }

    @Test
    void what_is_written_is_read_again_and_is_as_it_is_published() throws Exception {
        byte[] written = MatterJson.write(sample());

        assertThat(MatterJson.read(written)).isEqualTo(sample());
        assertThat(faults(written)).isEmpty();
    }

    /** A matter of which nothing but its number is known. */
    @Test
    void the_unknown_is_null_and_stays_unknown() throws Exception {
        DescribedMatter bare = new DescribedMatter(
                "Motion",
                LocalDate.of(2024, 10, 7),
                new MatterContext(
                        "KS 2024/1",
                        "Kommunstyrelsen",
                        MatterKind.MOTION,
                        null,
                        null,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        false,
                        "",
                        List.of(),
                        null));
        byte[] written = MatterJson.write(bare);

        assertThat(MatterJson.read(written)).isEqualTo(bare);
        assertThat(faults(written)).isEmpty();
    }

    @Test
    void a_description_of_before_the_signer_was_told_is_read_without_one() throws Exception {
        String written = new String(MatterJson.write(sample()), StandardCharsets.UTF_8);
        byte[] before =
                written.replaceFirst(",\\s*\"signer\" : \"[A-Z_]+\"", "").getBytes(StandardCharsets.UTF_8);

        assertThat(MatterJson.read(before).context().signer()).isNull();
        assertThat(faults(before)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\" : \"REFERRAL\" | \"kind\" : \"BYGGLOV\" | kind",
                "\"heldOn\" : \"2024-10-01\" | \"heldOn\" : \"2024-13-01\" | hearings[0].heldOn",
                "\"stance\" | \"stånce\" | stance",
                "\"number\" : \"SON 2024/512\" | \"number\" : 7 | number",
                "\"required\" : false | \"required\" : \"nej\" | sections[1].required",
                "\"COMMITTEE_SECRETARY\" | \"COMMITTEE_MEMBER\" | signer",
                "\"dueOn\" : \"2025-05-20\" | \"dueOn\" : null | motion.dueOn",
            })
    void a_fault_is_told_by_its_place(String right, String wrong, String place) {
        String broken = new String(MatterJson.write(sample()), StandardCharsets.UTF_8).replace(right, wrong);

        assertThatThrownBy(() -> MatterJson.read(broken.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(UnreadableMatterException.class, unreadable -> {
                    assertThat(unreadable.reason()).isEqualTo("matters.described.field");
                    assertThat(unreadable.arguments()).isEqualTo(List.<Object>of(place));
                });
        assertThat(faults(broken.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{\"format\": \"rodatraden/lint/1\"}", "{\"a\":1,\"a\":2}"})
    void anything_else_is_no_matter(String text) {
        assertThatThrownBy(() -> MatterJson.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableMatterException.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo("matters.described.another"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SON 2024/512", "son2024/512", "SON-2024/512"})
    void a_number_is_known_however_it_is_typed(String typed) {
        assertThat(sample().goesBy(typed)).isTrue();
        assertThat(sample().goesBy("SON 2024/513")).isFalse();
    }

    private static List<?> faults(byte[] written) {
        return new PublishedFormat("matter").faults(new String(written, StandardCharsets.UTF_8));
    }
}
