package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.matters.DecisionOutcome.AMENDED;
import static se.rodatraden.matters.DecisionOutcome.AS_PROPOSED;
import static se.rodatraden.matters.DecisionOutcome.GRANTED;
import static se.rodatraden.matters.DecisionOutcome.POSTPONED;
import static se.rodatraden.matters.DecisionOutcome.REJECTED;
import static se.rodatraden.matters.DecisionOutcome.RETURNED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.DraftOnTable.Effect;

/** Outcome, clauses, stance and drafts of one decision go together, or are refused or asked about. */
class DecisionAgreementTest {
    private static final LocalDate MEETING = LocalDate.of(2024, 10, 21);
    private static final LocalDate DAY = LocalDate.of(2024, 11, 1);
    private static final String GRANT = "att motionen bifalls";
    private static final String REJECT = "att motionen avslås";
    private static final String ANSWER = "att motionen anses besvarad";
    private static final String ADOPT = "att utkastet till riktlinje antas och gäller från den 1 november 2024";
    private static final String DECLINE = "att utkastet till riktlinje inte antas";

    /** What the choices contradict, whatever the clauses say. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            outcome,     ADOPTED,         REJECTED,    LEFT
            AS_PROPOSED, allowed,         allowed,     allowed
            AMENDED,     allowed,         allowed,     allowed
            GRANTED,     allowed,         allowed,     allowed
            REJECTED,    rejected-adopts, allowed,     allowed
            ANSWERED,    allowed,         allowed,     allowed
            RETURNED,    not-settled,     not-settled, allowed
            POSTPONED,   not-settled,     not-settled, allowed
            """, useHeadersInDisplayName = true)
    void what_is_refused(DecisionOutcome outcome, String adopted, String rejected, String left) {
        assertThat(Stream.of(Effect.values())
                        .map(effect -> name(council(outcome, List.of(GRANT, ADOPT), draft(3, effect))
                                .choices())))
                .containsExactly(adopted, rejected, left);
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed _ -> "allowed";
            case Verdict.Refused refused -> refused.reason().substring("matters.refused.".length());
        };
    }

    /** What the clauses seem to contradict: for each outcome, and a draft that is adopted, rejected and left. */
    @ParameterizedTest
    @MethodSource
    void what_is_asked_about(
            DecisionOutcome outcome, List<String> clauses, String adopted, String rejected, String left) {
        assertThat(Stream.of(Effect.values()).map(effect -> kinds(council(outcome, clauses, draft(3, effect)))))
                .as("%s, %s", outcome, clauses)
                .containsExactly(adopted, rejected, left);
    }

    static Stream<Arguments> what_is_asked_about() {
        String motion = "CLAUSES_ON_MOTION";
        String both = "REJECTS_AND_ADOPTS";
        String silent = "ADOPTION_NOT_SAID";
        return Stream.of(
                        // what was proposed, or the body's own clauses: they alone tell of the motion
                        Stream.of(AS_PROPOSED, AMENDED)
                                .flatMap(outcome -> Stream.of(
                                        row(outcome, List.of(GRANT, ADOPT), "", "DRAFT_REJECTED", "DRAFT_LEFT"),
                                        row(outcome, List.of(GRANT), silent, "MOTION_GRANTED", ""),
                                        row(outcome, List.of(GRANT, DECLINE), "DRAFT_ADOPTED", "", "DRAFT_LEFT"),
                                        row(outcome, List.of(REJECT), "MOTION_REJECTED", "", ""),
                                        row(outcome, List.of(REJECT, DECLINE), "DRAFT_ADOPTED", "", "DRAFT_LEFT"),
                                        row(
                                                outcome,
                                                List.of(REJECT, ADOPT),
                                                both,
                                                both + " DRAFT_REJECTED",
                                                both + " DRAFT_LEFT"),
                                        row(outcome, List.of(ANSWER), silent, "", ""),
                                        row(outcome, List.of("Yttrandet läggs till handlingarna."), silent, "", ""))),
                        Stream.of(
                                row(GRANTED, List.of(GRANT, ADOPT), "", "DRAFT_REJECTED", "DRAFT_LEFT"),
                                row(GRANTED, List.of(GRANT), silent, "MOTION_GRANTED", ""),
                                row(GRANTED, List.of(GRANT, DECLINE), "DRAFT_ADOPTED", "", "DRAFT_LEFT"),
                                row(
                                        GRANTED,
                                        List.of(REJECT),
                                        motion + " MOTION_REJECTED",
                                        motion + " MOTION_GRANTED",
                                        motion),
                                row(
                                        GRANTED,
                                        List.of(ANSWER),
                                        motion + " " + silent,
                                        motion + " MOTION_GRANTED",
                                        motion),
                                row(
                                        DecisionOutcome.ANSWERED,
                                        List.of(ANSWER, ADOPT),
                                        "",
                                        "DRAFT_REJECTED",
                                        "DRAFT_LEFT"),
                                row(DecisionOutcome.ANSWERED, List.of(ANSWER), silent, "", ""),
                                row(DecisionOutcome.ANSWERED, List.of(GRANT), motion + " " + silent, motion, motion)),
                        // adopted is refused already
                        Stream.of(
                                row(REJECTED, List.of(REJECT, DECLINE), "DRAFT_ADOPTED", "", "DRAFT_LEFT"),
                                row(REJECTED, List.of(REJECT), "MOTION_REJECTED", "", ""),
                                row(
                                        REJECTED,
                                        List.of(GRANT, ADOPT),
                                        motion,
                                        motion + " DRAFT_REJECTED",
                                        motion + " DRAFT_LEFT")),
                        Stream.of(RETURNED, POSTPONED)
                                .flatMap(outcome -> Stream.of(
                                        row(outcome, List.of(), "", "", ""),
                                        row(outcome, List.of("att motionen tas upp i mars"), "", "", ""),
                                        row(outcome, List.of(GRANT), motion, motion, motion))))
                .flatMap(rows -> rows);
    }

    private static Arguments row(
            DecisionOutcome outcome, List<String> clauses, String adopted, String rejected, String left) {
        return Arguments.of(outcome, clauses, adopted, rejected, left);
    }

    /** The board's proposal to the council, before there is any draft on the table. */
    @Test
    void a_proposal_that_rejects_the_motion_and_adopts_a_draft_is_asked_about() {
        assertThat(kinds(board(List.of(REJECT, ADOPT)))).isEqualTo("REJECTS_AND_ADOPTS");
        assertThat(kinds(board(List.of(REJECT, DECLINE)))).isEmpty();
        assertThat(kinds(board(List.of(GRANT, ADOPT)))).isEmpty();
    }

    private static DecisionAgreement board(List<String> clauses) {
        return new DecisionAgreement(
                MatterKind.MOTION,
                MEETING,
                AMENDED,
                clauses,
                List.of(),
                null,
                Optional.empty(),
                false,
                List.of(draft(3, Effect.LEFT)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            att motionen bifalls, att motionen avslås                               | GRANTS_AND_REJECTS
            att motionens första att-sats bifalls, att motionen i övrigt avslås     | ''
            att motionen bifalls, att motionens tredje yrkande avslås               | ''
            att utkastet till riktlinje antas, att utkastet inte antas              | DRAFT_BOTH_WAYS
            att version 3 av riktlinjen antas, att version 4 av riktlinjen avslås   | ''
            att motionen avslås, att SIG från åtta år antas                         | REJECTS_AND_ADOPTS
            att motionen bifalls, att motionen därmed anses besvarad                | ''
            att riktlinjen SIG Unga version 3 antas, att riktlinjen inte ändras     | DRAFT_BOTH_WAYS
            att utkastet antas, att inte ändra riktlinjen                           | DRAFT_BOTH_WAYS
            att riktlinjen SIG Unga version 9 antas, att riktlinjen SIG Unga ligger fast | DRAFT_BOTH_WAYS
            att utkastet antas, att riktlinjen i övrigt inte ändras                 | ''
            att utkastet antas, att riktlinjen inte ändras i övrigt                 | ''
            att utkastet antas, att riktlinjen för skolskjuts inte ändras           | ''
            att riktlinjen SIG Unga antas, att riktlinjen Val av insats inte ändras | ''
            att utkastet antas, att riktlinjen gäller oförändrad till årsskiftet    | ''
            att motionen avslås, att riktlinjen inte ändras                         | ''
            """)
    void clauses_that_contradict_each_other_are_asked_about_wherever_they_are_decided(String clauses, String asked) {
        List<String> decided = List.of(clauses.split(", "));

        assertThat(kinds(board(decided))).isEqualTo(asked);
        assertThat(kinds(council(AMENDED, decided, draft(3, Effect.LEFT)))).startsWith(asked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Beslutet justeras omedelbart.                     | APPROVED_AT_ONCE
            att paragrafen ska justeras omedelbart            | APPROVED_AT_ONCE
            Stadsdelsnämnden justerar beslutet omedelbart.    | APPROVED_AT_ONCE
            Paragrafen förklaras omedelbart justerad.         | APPROVED_AT_ONCE
            att besluta om omedelbar justering av paragrafen  | APPROVED_AT_ONCE
            Beslutet justeras inte omedelbart.                | ''
            Protokollet justeras den 3 december 2024.         | ''
            att avgiften justeras från årsskiftet             | ''
            att omedelbart justera avgifterna                 | ''
            att justera hyrorna för lokalerna omedelbart      | ''
            Taxan ska justeras omedelbart.                    | ''
            att omedelbart justera denna paragraf             | APPROVED_AT_ONCE
            """)
    void a_paragraph_is_approved_at_the_meeting_where_its_clauses_say_so(String clause, String asked) {
        for (MatterKind kind : MatterKind.values()) {
            assertThat(kinds(decision(kind, List.of(clause), false)))
                    .as("%s", kind)
                    .isEqualTo(asked);
            assertThat(kinds(decision(kind, List.of(clause), true)))
                    .as("ticked, %s", kind)
                    .isEmpty();
        }
    }

    /** What goes back or waits is not decided. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ärendet återremitteras.                                       | SENT_BACK_OR_WAITS
            att återremittera ärendet till förvaltningen                  | SENT_BACK_OR_WAITS
            Nämnden bordlägger ärendet.                                   | SENT_BACK_OR_WAITS
            att ärendet inte återremitteras                               | ''
            Yrkandet att ärendet återremitteras avslås.                   | ''
            att avslå yrkandet om återremiss                              | ''
            """)
    void clauses_that_send_a_matter_back_are_asked_about_where_it_is_said_to_be_decided(String clause, String asked) {
        for (MatterKind kind : MatterKind.values()) {
            assertThat(kinds(decision(kind, List.of(clause), false)))
                    .as("%s", kind)
                    .isEqualTo(asked);
        }
    }

    private static DecisionAgreement decision(MatterKind kind, List<String> clauses, boolean immediate) {
        return new DecisionAgreement(
                kind, MEETING, AMENDED, clauses, List.of(), null, Optional.empty(), immediate, List.of());
    }

    /** Who reads the minutes has to find there what was adopted; that the motion is granted tells no wording. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            att motionen bifalls                                                         | ADOPTION_NOT_SAID
            Kommunfullmäktige bifaller kommunstyrelsens förslag.                         | ''
            Enligt kommunstyrelsens förslag.                                             | ''
            att bifalla förslaget                                                        | ''
            Kommunstyrelsens förslag bifalls.                                            | ''
            Kommunfullmäktige beslutar i enlighet med kommunstyrelsens förslag.          | ''
            Kommunfullmäktige bifaller inte kommunstyrelsens förslag.                    | ADOPTION_NOT_SAID
            Kommunfullmäktige bifaller Anna Eks förslag.                                 | ADOPTION_NOT_SAID
            Kommunfullmäktige bifaller förslaget i motionen.                             | ADOPTION_NOT_SAID
            att bifalla kommunstyrelsens förslag, att motionen därmed är besvarad        | ''
            att riktlinjen SIG Unga ändras enligt utkastet                               | DAY_NOT_SAID
            att riktlinjen gäller fortsatt                                               | ADOPTION_NOT_SAID
            att utkastet inte ska gälla                                                  | ADOPTION_NOT_SAID
            att utkastet till riktlinje antas                                            | DAY_NOT_SAID
            att utkastet antas, att det gäller från och med den 1 november 2024          | ''
            att utkastet antas, att det gäller från och med den 1 mars 2025              | ANOTHER_DAY
            att utkastet antas fr.o.m. den 1 november 2024                               | ''
            att utkastet antas fr.o.m. den 1 mars 2025                                   | ANOTHER_DAY
            att utkastet antas och träder i kraft när beslutet har fått laga kraft       | ''
            att riktlinjen gäller från och med den 1 november 2024                       | ''
            """)
    void an_adoption_and_its_day_can_be_read_from_the_minutes(String clauses, String asked) {
        assertThat(kinds(granting(clauses, List.of(GRANT, ADOPT)))).isEqualTo(asked);
    }

    @Test
    void a_granted_proposal_says_only_what_its_own_clauses_say_and_the_own_clauses_come_first() {
        String granting = "Kommunfullmäktige bifaller kommunstyrelsens förslag.";

        assertThat(kinds(granting(granting, List.of(GRANT)))).isEqualTo("ADOPTION_NOT_SAID");
        assertThat(kinds(granting(granting, List.of(REJECT, DECLINE)))).isEqualTo("DRAFT_ADOPTED");
        assertThat(kinds(granting(granting + ", att riktlinjen gäller från den 1 mars 2025", List.of(GRANT, ADOPT))))
                .isEqualTo("ANOTHER_DAY");
        assertThat(kinds(
                        granting("Motionen avslås., I övrigt enligt kommunstyrelsens förslag.", List.of(GRANT, ADOPT))))
                .isEqualTo("REJECTS_AND_ADOPTS");
    }

    /** Adopted from New Year's Day 2025 by a meeting in October 2024. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            att riktlinjen SIG Unga antas med ikraftträdande 1 januari 2025                  | ''
            att fastställa riktlinjen enligt utkastet från årsskiftet                        | ''
            att riktlinjen antas fr.o.m. den 1 januari 2025                                  | ''
            att riktlinjen antas fr. o. m. den 1 januari 2025                                | ''
            att utkastet till riktlinje antas att gälla från nyår                            | ''
            att anta riktlinjen att gälla från och med årsskiftet 2024/2025                  | ''
            att anta riktlinjen att gälla från och med årsskiftet 2024/25                    | ''
            att anta riktlinjen att gälla från årsskiftet 2025                               | ''
            att anta riktlinjen fr o m 2025-01-01                                            | ''
            att riktlinjen godkänns med verkan från den 1 januari nästa år                   | ''
            att riktlinjen antas och börjar gälla den 1 januari                              | ''
            att riktlinjen antas och träder i kraft den 1/1 2025                             | ''
            att riktlinjen antas och träder i kraft 1/1                                      | ''
            att riktlinjen antas och träder i kraft 1/1-25                                   | ''
            att riktlinjen antas och gäller from 1 jan. 2025                                 | ''
            att riktlinjen antas och gäller från 20250101                                    | ''
            att riktlinjen antas och gäller från den första januari 2025                     | ''
            att riktlinjen antas och gäller från 2025                                        | ''
            att riktlinjen antas och gäller från januari 2025                                | ''
            att riktlinjen antas och gäller från och med nästa år                            | ''
            att beslutet om riktlinjen träder i kraft vid kommande årsskifte, att riktlinjen antas | ''
            Kommunfullmäktige beslutar om riktlinjen SIG Unga att gälla från den 1 januari 2025 | ''
            att införa riktlinjen SIG Unga vid årsskiftet                                    | ''
            att riktlinjen SIG Unga ska gälla från och med onsdagen den 1 januari 2025       | ''
            Riktlinjen SIG Unga antas. Ikraftträdande: 1 januari 2025.                       | ''
            att riktlinjen antas med giltighet från 2025-01-01 till och med 2028-12-31       | ''
            att riktlinjen antas och gäller 1 januari 2025 – 31 december 2027                | ''
            att riktlinjen antas enligt utkastet från den 7 oktober 2024 att gälla från årsskiftet | ''
            att utkastet antas, att den nuvarande riktlinjen upphör att gälla den 31 december 2024, att riktlinjen gäller från årsskiftet | ''
            att riktlinjen antas från årsskiftet, att riktlinjen följs upp från den 1 september 2025 | ''
            att riktlinjen SIG Unga antas från årsskiftet, att riktlinjen för skolskjuts gäller från den 1 juli 2025 | ''
            att riktlinjen antas från årsskiftet, att det nya avtalet gäller från den 1 mars 2025 | ''
            att riktlinjen antas från den 1 januari, att den gäller från 2025-01-01          | ''
            att utkastet antas, att startdagen är den 1 januari 2025                         | ''
            att riktlinjen antas vid halvårsskiftet                                          | ANOTHER_DAY
            att riktlinjen träder i kraft vid halvårsskiftet 2025                            | ANOTHER_DAY
            att riktlinjen antas att gälla från den 1 juli nästa år                          | ANOTHER_DAY
            att riktlinjen antas att gälla från årsskiftet 2025/2026                         | ANOTHER_DAY
            att riktlinjen antas fr.o.m. den 1 november                                      | ANOTHER_DAY
            att riktlinjen antas med ikraftträdande 1 mars 2025                              | ANOTHER_DAY
            att riktlinjen antas och gäller från höstterminen 2025                           | DAY_NOT_READ
            att riktlinjen antas och gäller från mars 2025                                   | DAY_NOT_READ
            att riktlinjen antas och införs under våren 2026                                 | DAY_NOT_READ
            att riktlinjen antas                                                             | DAY_NOT_SAID
            att riktlinjen antas enligt utkastet från den 7 oktober 2024                     | DAY_NOT_SAID
            att riktlinjen antas från årsskiftet, att den gäller från den 1 mars 2025        | TWO_DAYS
            att riktlinjen antas fr.o.m. den 1 mars 2025, att den träder i kraft den 1 april 2025 | TWO_DAYS
            """)
    void the_day_is_read_as_minutes_write_it(String clauses, String asked) {
        DraftOnTable draft = new DraftOnTable(
                new GuidelineVersionId(new UUID(1, 3)),
                "SIG från åtta år",
                3,
                "SIG Unga",
                Effect.ADOPTED,
                LocalDate.of(2025, 1, 1));

        assertThat(kinds(council(AMENDED, List.of(clauses.split(", att ")), draft)))
                .as(clauses)
                .isEqualTo(asked);
    }

    /** As reports of many municipalities propose it, each with its own meeting, from 2026 to 2029. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Barn- och utbildningsnämnden antar Riktlinjer för skolskjuts i Vintermora enligt bilaga 1, att gälla från och med den 1 augusti 2027 | 2027-08-01
            Barn- och utbildningsnämnden fastställer riktlinjerna för skolskjuts i bilaga 2 att gälla från och med den 20 augusti 2029 | 2029-08-20
            Familjenämnden antar riktlinjen för samordnad individuell plan enligt bilaga 1, att gälla från och med den 1 januari 2027 | 2027-01-01
            Kultur- och fritidsnämnden antar Riktlinje för fritidsgårdarna 2027–2030 enligt bilaga 1, att gälla från 1 januari 2027 | 2027-01-01
            Kultur- och fritidsnämnden antar riktlinjer för bidrag till ideella föreningar enligt bilaga 1, att gälla från och med den 1 januari 2028 | 2028-01-01
            Nämnden antar riktlinjen att gälla från och med den 1 januari 2028 | 2028-01-01
            anta Riktlinje för SSPF och skolsociala team enligt bilaga 1, att gälla från och med den 1 augusti 2027, | 2027-08-01
            att socialnämnden antar Riktlinje för barn och unga i risk för kriminalitet 2027–2030, att gälla från och med den 1 januari 2027, | 2027-01-01
            att socialnämnden antar Riktlinjer för SSPF och SIG i Stensjöbro enligt bilaga 1, att gälla från och med den 1 januari 2028, | 2028-01-01
            Äldrenämnden antar de reviderade riktlinjerna för hemtjänst (bilaga 1) att gälla från och med den 1 januari 2028 | 2028-01-01
            att godkänna riktlinjen enligt bilaga 1, att gälla från och med den 1 januari 2027 till och med den 31 december 2029, | 2027-01-01
            att fastställa att riktlinjen gäller från och med den 1 april 2027, | 2027-04-01
            """)
    void what_reports_propose_is_not_asked_about(String clause, LocalDate from) {
        DraftOnTable draft = new DraftOnTable(
                new GuidelineVersionId(new UUID(1, 3)), "Riktlinje", 3, "Riktlinje", Effect.ADOPTED, from);

        assertThat(kinds(council(AMENDED, List.of(clause), draft))).isEmpty();
        assertThat(kinds(council(
                        AMENDED,
                        List.of(clause),
                        new DraftOnTable(draft.id(), "Riktlinje", 3, "Riktlinje", Effect.ADOPTED, from.plusMonths(1)))))
                .isEqualTo("ANOTHER_DAY");
    }

    @Test
    void what_is_adopted_without_a_day_holds_from_the_meeting() {
        DraftOnTable atOnce = new DraftOnTable(
                new GuidelineVersionId(new UUID(1, 3)), "SIG från åtta år", 3, "SIG Unga", Effect.ADOPTED, MEETING);

        assertThat(kinds(council(AMENDED, List.of("att utkastet till riktlinje antas"), atOnce)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Utkastet antas icke.                                                      | DRAFT_ADOPTED
            Kommunfullmäktige vägrar anta utkastet.                                   | DRAFT_ADOPTED
            att avstå från att fastställa riktlinjen SIG Unga                         | DRAFT_ADOPTED
            Utkastet läggs ned. Riktlinjen gäller från den 1 november 2024.           | DRAFT_ADOPTED
            Riktlinjen SIG Unga bereds. Den ska inte antas.                           | DRAFT_ADOPTED
            Utkastet antas. Utkastet avslås, med hänsyn till uppdraget.               | DRAFT_BOTH_WAYS DRAFT_ADOPTED DAY_NOT_SAID
            att införa uppföljning av riktlinjen                                      | ADOPTION_NOT_SAID
            att årlig uppföljning av riktlinjen införs från årsskiftet                | ADOPTION_NOT_SAID
            att godkänna förvaltningens redovisning av riktlinjen                     | ADOPTION_NOT_SAID
            att fastställa en tidplan för riktlinjen                                  | ADOPTION_NOT_SAID
            att införa uppföljning av riktlinjen, att riktlinjen antas                | DAY_NOT_SAID
            att anta förvaltningens förslag till riktlinje                            | DAY_NOT_SAID
            att anta riktlinje för uppföljning av placeringar                         | DAY_NOT_SAID
            att utkastet antas enl. bilaga 1 från och med den 1 november 2024         | ''
            """)
    void an_adoption_is_denied_in_many_ways_and_not_said_of_what_is_done_with_a_guideline(
            String clauses, String asked) {
        assertThat(kinds(granting(clauses, List.of()))).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            att riktlinjen ändras enligt utkastet från den 1 januari 2025 | DRAFT_LEFT
            att riktlinjen inte ändras enligt utkastet                    | ''
            att införa uppföljning av riktlinjen från årsskiftet          | ''
            """)
    void a_draft_that_is_left_is_not_taken_into_the_guideline(String clause, String asked) {
        assertThat(kinds(council(AMENDED, List.of(clause), draft(3, Effect.LEFT))))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            att utkastet antas och gäller från och med 1 jan. 2025                       | ANOTHER_DAY
            att utkastet antas och gäller från den 1:a jan. 2025                         | ANOTHER_DAY
            att utkastet antas och gäller från den 1 januari                             | ANOTHER_DAY
            att utkastet antas och gäller från 20250101                                  | ANOTHER_DAY
            att utkastet antas och gäller från 2025\u201101\u201101                                  | ANOTHER_DAY
            att utkastet antas och gäller från 2025–01–01                                | ANOTHER_DAY
            att utkastet antas och gäller från 2025–03–01                                | ''
            att utkastet antas och gäller omedelbart                                     | ANOTHER_DAY
            att utkastet antas med omedelbar verkan                                      | ANOTHER_DAY
            att utkastet antas och träder omedelbart i kraft                             | ANOTHER_DAY
            att utkastet antas att gälla från och med dagens datum                       | ANOTHER_DAY
            att utkastet antas och gäller omedelbart efter att det har justerats         | ''
            att riktlinjen som gäller i dag ersätts, att utkastet antas från 1 mars 2025 | ''
            """)
    void a_day_is_read_however_it_is_set(String clauses, String asked) {
        DraftOnTable draft = new DraftOnTable(
                new GuidelineVersionId(new UUID(1, 3)),
                "SIG från åtta år",
                3,
                "SIG Unga",
                Effect.ADOPTED,
                LocalDate.of(2025, 3, 1));

        assertThat(kinds(council(AMENDED, List.of(clauses.split(", ")), draft))).isEqualTo(asked);
    }

    /** As text comes out of files that were set for print. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            avsla\u030as utkastet
            av\u00adslås utkastet
            av\u200bslås utkastet
            avslås utka\ufb06et
            avslås¹ utkastet
            \u2060avslås\u00a0utkastet
            avslås SIG från a\u030atta\u00a0år
            """)
    void letters_are_read_however_they_are_set(String words) {
        assertThat(kinds(council(AMENDED, List.of("Här " + words), draft(3, Effect.ADOPTED))))
                .isEqualTo("DRAFT_ADOPTED");
    }

    private static DecisionAgreement granting(String clauses, List<String> proposal) {
        return new DecisionAgreement(
                MatterKind.COUNCIL_PROPOSAL,
                MEETING,
                AMENDED,
                List.of(clauses.split(", ")),
                proposal,
                null,
                Optional.empty(),
                false,
                List.of(draft(3, Effect.ADOPTED)));
    }

    @Test
    void a_motion_whose_parts_are_answered_apart_agrees_with_either() {
        List<String> clauses = List.of("att motionens första att-sats bifalls", "att motionen i övrigt avslås");

        assertThat(kinds(council(GRANTED, clauses))).isEmpty();
        assertThat(kinds(council(REJECTED, clauses))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            att bifalla motionen                                                 | GRANTED
            Kommunfullmäktige biföll motionen.                                   | GRANTED
            att inte bifalla motionen                                            | REJECTED
            att motionen inte bifalls                                            | REJECTED
            att kommunfullmäktige avslår motionen                                | REJECTED
            att motionen därmed är besvarad                                      | ANSWERED
            att kommunstyrelsen får i uppdrag att besvara frågorna i motionen    | none
            att motionen läggs till handlingarna                                 | none
            att utkastet avslås                                                  | none
            att motionen lämnas utan bifall                                      | REJECTED
            att motionen bifalls icke                                            | REJECTED
            att avstå från att bifalla motionen                                  | REJECTED
            att utan votering bifalla motionen                                   | GRANTED
            Motionen avslås, då arbetet redan bedrivs inom ramen för kommunstyrelsens uppdrag. | REJECTED
            Motionen avslås och kommunstyrelsen får i uppdrag att se över rutinen. | REJECTED
            att med bifall till motionen uppdra åt nämnden att se över rutinen   | GRANTED
            Kommunstyrelsen får i uppdrag att följa frågan, och motionen avslås. | REJECTED
            Ett svar på Anna Eks motion om tidig hjälp. Den avslås.              | REJECTED
            Riktlinjen bereds. Motionen bereds. Den ska därför inte bifallas.    | REJECTED
            Motionen bereds. Riktlinjen bereds. Den antas.                       | none
            Motionen om tidig hjälp ger utkastet. Det avslås.                    | none
            """)
    void what_clauses_say_of_the_motion(String clause, String said) {
        assertThat(ClauseReading.of(List.of(clause), List.of()).ofTheMotion().stream()
                        .map(DecisionOutcome::name))
                .containsExactlyElementsOf(said.equals("none") ? List.of() : List.of(said));
    }

    @Test
    void of_several_drafts_each_is_held_against_the_clause_that_names_it() {
        List<String> third =
                List.of(GRANT, "att version 3 av riktlinjen SIG Unga antas och gäller från den 1 november 2024");
        DraftOnTable adopted = draft(3, Effect.ADOPTED);

        assertThat(kinds(council(GRANTED, third, adopted, draft(4, Effect.REJECTED))))
                .isEmpty();
        assertThat(kinds(council(GRANTED, third, adopted, draft(4, Effect.LEFT))))
                .isEmpty();
        assertThat(kinds(council(GRANTED, third, draft(3, Effect.REJECTED), draft(4, Effect.ADOPTED))))
                .isEqualTo("DRAFT_REJECTED ANOTHER_ADOPTED");
        assertThat(kinds(council(GRANTED, List.of(ADOPT), draft(3, Effect.REJECTED), draft(4, Effect.ADOPTED))))
                .as("one of two alternatives")
                .isEmpty();
    }

    @Test
    void of_two_guidelines_each_is_held_against_the_clause_that_names_it() {
        DraftOnTable sig = draft(1, Effect.ADOPTED);
        List<String> clauses = List.of(
                "Riktlinjen SIG Unga antas från den 1 november 2024.",
                "Riktlinjen Val av insats antas från den 1 november 2024.");

        assertThat(kinds(council(GRANTED, clauses, sig, other(Effect.ADOPTED)))).isEmpty();
        assertThat(kinds(council(GRANTED, clauses, sig, other(Effect.REJECTED))))
                .isEqualTo("DRAFT_REJECTED");
        assertThat(kinds(council(GRANTED, clauses, sig, other(Effect.LEFT)))).isEqualTo("DRAFT_LEFT");
    }

    @Test
    void what_others_are_told_to_do_decides_nothing_here() {
        List<String> clauses = List.of(GRANT, "att socialnämnden får i uppdrag att anta en riktlinje för samverkan");

        assertThat(kinds(council(GRANTED, clauses, draft(3, Effect.LEFT)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            att version 3 av riktlinjen SIG Unga antas och gäller från och med 1 november 2024 | ''
            att riktlinjen gäller från den 2024-11-01                                          | ''
            att riktlinjen gäller från den 1 mars 2025                                         | ANOTHER_DAY
            att version 4 av riktlinjen gäller från den 1 mars 2025                            | ADOPTION_NOT_SAID
            att riktlinjen antas                                                               | DAY_NOT_SAID
            att version 3 av riktlinjen antas den dag som motionen väcktes, den 1 mars 2024    | DAY_NOT_SAID
            """)
    void an_adopted_draft_holds_from_the_day_that_the_clauses_tell(String clause, String asked) {
        assertThat(kinds(council(AMENDED, List.of(clause), draft(3, Effect.ADOPTED))))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AS_PROPOSED | Nämnden avstyrker motionen.               | OPPOSES      | OPPOSES  | ''
            AS_PROPOSED | Nämnden avstyrker motionen.               | SUPPORTS     | OPPOSES  | STANCE_NOT_PROPOSED
            AMENDED     | Nämnden avstyrker motionen.               | SUPPORTS     | OPPOSES  | STANCE_NOT_IN_CLAUSES
            AMENDED     | Nämnden tillstyrker motionen.             | SUPPORTS     | OPPOSES  | ''
            AMENDED     | Nämnden tillstyrker motionen delvis.      | SUPPORTS     |          | STANCE_NOT_IN_CLAUSES
            AMENDED     | Nämnden har inget att erinra.             | NO_OBJECTION |          | ''
            AMENDED     | Nämnden avstår från att yttra sig.        | SUPPORTS     |          | STANCE_NOT_IN_CLAUSES
            AMENDED     | Nämnden överlämnar svaret.                | SUPPORTS     | OPPOSES  | ''
            POSTPONED   | Nämnden avstyrker motionen.               |              | OPPOSES  | ''
            """)
    void the_stance_of_a_reply_is_that_of_the_proposal_or_of_the_clauses(
            DecisionOutcome outcome,
            String clause,
            @Nullable ReplyStance stance,
            @Nullable ReplyStance proposed,
            String asked) {
        DecisionAgreement agreement = new DecisionAgreement(
                MatterKind.REFERRAL,
                MEETING,
                outcome,
                List.of(clause),
                List.of(),
                stance,
                Optional.ofNullable(proposed),
                false,
                List.of());

        assertThat(kinds(agreement)).isEqualTo(asked);
    }

    @Test
    void the_board_only_proposes_and_a_letter_is_no_motion() {
        for (MatterKind kind : List.of(MatterKind.MOTION, MatterKind.LETTER)) {
            DecisionAgreement agreement = new DecisionAgreement(
                    kind,
                    MEETING,
                    AS_PROPOSED,
                    List.of(REJECT, DECLINE),
                    List.of(),
                    null,
                    Optional.empty(),
                    false,
                    List.of());

            assertThat(agreement.choices().isAllowed()).isTrue();
            assertThat(agreement.doubts()).isEmpty();
        }
    }

    private static DecisionAgreement council(DecisionOutcome outcome, List<String> clauses, DraftOnTable... drafts) {
        return new DecisionAgreement(
                MatterKind.COUNCIL_PROPOSAL,
                MEETING,
                outcome,
                clauses,
                List.of(),
                null,
                Optional.empty(),
                false,
                List.of(drafts));
    }

    private static DraftOnTable draft(int number, Effect effect) {
        return new DraftOnTable(
                new GuidelineVersionId(new UUID(1, number)),
                "SIG från åtta år",
                number,
                "SIG Unga",
                effect,
                effect == Effect.ADOPTED ? DAY : null);
    }

    private static DraftOnTable other(Effect effect) {
        return new DraftOnTable(
                new GuidelineVersionId(new UUID(2, 1)),
                "Fler insatser",
                1,
                "Val av insats",
                effect,
                effect == Effect.ADOPTED ? DAY : null);
    }

    private static String kinds(DecisionAgreement agreement) {
        return String.join(
                " ",
                agreement.doubts().stream().map(doubt -> doubt.kind().name()).toList());
    }
}
