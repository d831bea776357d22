package se.rodatraden.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.documents.DocumentId;
import se.rodatraden.documents.StoredDocuments;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.domain.Arrival;
import se.rodatraden.matters.domain.DocumentNature;
import se.rodatraden.matters.domain.DocumentStatus;
import se.rodatraden.matters.domain.IncomingFile;
import se.rodatraden.matters.domain.MatterDocument;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.domain.SecrecyMark;
import se.rodatraden.matters.usecase.ArchiveNote;
import se.rodatraden.matters.usecase.BrowseDiary;
import se.rodatraden.matters.usecase.LiftSecrecy;
import se.rodatraden.matters.usecase.MarkSecret;
import se.rodatraden.matters.usecase.ReadDocument;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.ReadPublicDiary;
import se.rodatraden.matters.usecase.RegisterDocument;
import se.rodatraden.matters.usecase.RegisterDocument.Secret;

/** Documents that come by letter and e-mail, what is official, what is secret, and what does not belong here. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentTest {
    private static final String LETTER = "Brev från Granens förskola";
    private static final Secret SECRET = new Secret("26 kap. 1 § OSL", List.of(Role.ANALYST));

    private final MattersFixture city;
    private final MatterId matter;

    DocumentTest(TestDatabase database) {
        this.city = new MattersFixture(database);
        this.matter = city.motion().matter();
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    void a_letter_is_registered_as_a_note_of_where_it_lies_and_is_official_at_once() {
        registers(LETTER, Direction.INCOMING, DocumentNature.ORDINARY, null);

        MatterDocument letter = last(Role.ANALYST);
        assertThat(letter.paperPlace()).isEqualTo("Pärm 3");
        assertThat(letter.arrivedBy()).isEqualTo(Arrival.LETTER);
        assertThat(letter.status(false)).isEqualTo(DocumentStatus.RECEIVED);
    }

    @Test
    void what_did_not_come_in_came_in_by_no_way() {
        registers("Minnesanteckning", Direction.DRAWN_UP, DocumentNature.MEMORY_NOTE, null);

        assertThat(last(Role.ANALYST).arrivedBy()).isNull();
    }

    @Test
    void a_file_is_kept_with_the_document() {
        byte[] pdf = "%PDF-1.7 brev".getBytes(StandardCharsets.UTF_8);
        city.does(
                Role.REGISTRAR,
                city.board,
                () -> city.use(RegisterDocument.class)
                        .register(new RegisterDocument.Particulars(
                                matter,
                                Direction.INCOMING,
                                DocumentNature.ORDINARY,
                                Arrival.EMAIL,
                                "E-brev",
                                "Granens förskola",
                                today(),
                                new IncomingFile("application/pdf", pdf),
                                "",
                                null)));

        assertThat(last(Role.ANALYST).stored()).isNotNull();
    }

    @Test
    void the_file_of_a_marked_document_is_opened_by_those_whom_the_mark_names_whoever_knows_its_address() {
        registersFile("Hemligt e-brev");
        MatterDocument letter = last(Role.REGISTRAR);
        DocumentId file = new DocumentId(java.util.Objects.requireNonNull(letter.stored()));
        assertThat(opened(Role.COMMITTEE_MEMBER, file)).isNotEmpty();

        mark(letter.ordinal(), "21 kap. 7 § OSL");
        assertThat(opened(Role.REGISTRAR, file)).isNotEmpty();
        assertThatThrownBy(() -> opened(Role.COMMITTEE_MEMBER, file))
                .isInstanceOf(se.rodatraden.kernel.NotFoundException.class);

        city.does(Role.REGISTRAR, city.board, () -> city.use(LiftSecrecy.class).lift(matter, letter.ordinal()));
        assertThat(opened(Role.COMMITTEE_MEMBER, file)).isNotEmpty();
    }

    private void registersFile(String title) {
        city.does(
                Role.REGISTRAR,
                city.board,
                () -> city.use(RegisterDocument.class)
                        .register(new RegisterDocument.Particulars(
                                matter,
                                Direction.INCOMING,
                                DocumentNature.ORDINARY,
                                Arrival.EMAIL,
                                title,
                                "Granens förskola",
                                today(),
                                new IncomingFile(
                                        "application/pdf", "%PDF-1.7 hemligt".getBytes(StandardCharsets.UTF_8)),
                                "",
                                null)));
    }

    private byte[] opened(Role role, DocumentId file) {
        return city.as(
                role,
                city.board,
                () -> city.use(StoredDocuments.class).open(file).bytes());
    }

    @Test
    void a_document_without_file_and_paper_is_refused_and_leaves_nothing() {
        int before = documents(Role.REGISTRAR).size();

        assertThatThrownBy(() -> city.does(
                        Role.REGISTRAR,
                        city.board,
                        () -> city.use(RegisterDocument.class)
                                .register(new RegisterDocument.Particulars(
                                        matter,
                                        Direction.INCOMING,
                                        DocumentNature.ORDINARY,
                                        Arrival.EMAIL,
                                        "Tomt",
                                        "",
                                        today(),
                                        null,
                                        " ",
                                        null))))
                .isInstanceOf(RefusedException.class);
        assertThat(documents(Role.REGISTRAR)).hasSize(before);
    }

    @Test
    void only_the_authoritys_own_registrar_registers() {
        assertThatThrownBy(() -> city.does(
                        Role.ANALYST,
                        city.board,
                        () -> city.use(RegisterDocument.class).register(letter("Fel roll"))))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> city.does(
                        Role.REGISTRAR,
                        city.committee,
                        () -> city.use(RegisterDocument.class).register(letter("Fel myndighet"))))
                .isInstanceOf(se.rodatraden.kernel.NotFoundException.class);
    }

    @Test
    void a_document_about_a_persons_case_is_refused() {
        for (String title : List.of("Orosanmälan i ärende B-2024-00123", "Beslut, b - 2024 - 00123")) {
            assertThatThrownBy(() -> registers(title, Direction.INCOMING, DocumentNature.ORDINARY, null))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e -> assertThat(e.refused().reason()).isEqualTo("matters.refused.personal-file"));
        }
    }

    @Test
    void a_marked_document_is_seen_by_those_whom_the_mark_names_and_by_nobody_else() {
        registers("Yttrande om skyddade uppgifter", Direction.INCOMING, DocumentNature.ORDINARY, SECRET);
        int ordinal = last(Role.REGISTRAR).ordinal();

        for (Role reader : List.of(Role.REGISTRAR, Role.ANALYST)) {
            assertThat(read(reader, ordinal).title()).isEqualTo("Yttrande om skyddade uppgifter");
        }
        for (Role other : List.of(Role.COMMITTEE_SECRETARY, Role.COMMITTEE_MEMBER)) {
            MatterDocument cover = read(other, ordinal);
            assertThat(cover.isWithheld()).isTrue();
            assertThat(List.of(cover.title(), cover.counterparty(), cover.body(), cover.paperPlace()))
                    .containsExactly(SecrecyMark.COVER_TITLE, "", "", "");
        }
    }

    @Test
    void the_public_diary_shows_official_documents_and_no_title_of_a_marked_one_whoever_asks() {
        registers("Hemlig titel", Direction.INCOMING, DocumentNature.ORDINARY, SECRET);
        registers("Min egen anteckning", Direction.DRAWN_UP, DocumentNature.MEMORY_NOTE, null);

        for (Role role : List.of(Role.REGISTRAR, Role.COMMITTEE_MEMBER)) {
            List<ReadPublicDiary.Line> lines = city.as(
                    role,
                    city.board,
                    () -> city.use(ReadPublicDiary.class).read(matter).lines());
            assertThat(lines)
                    .extracting(ReadPublicDiary.Line::title)
                    .doesNotContain("Hemlig titel", "Min egen anteckning")
                    .contains(SecrecyMark.COVER_TITLE);
            assertThat(lines)
                    .filteredOn(line -> line.provision() != null)
                    .allSatisfy(line -> assertThat(line.counterparty()).isEmpty());
        }
    }

    @Test
    void a_mark_put_on_later_hides_the_document_and_one_taken_off_shows_it_again_and_can_be_put_on_anew() {
        registers("Först öppen", Direction.INCOMING, DocumentNature.ORDINARY, null);
        int ordinal = last(Role.REGISTRAR).ordinal();
        mark(ordinal, "21 kap. 7 § OSL");
        assertThat(read(Role.COMMITTEE_MEMBER, ordinal).title()).isEqualTo(SecrecyMark.COVER_TITLE);
        assertThat(city.as(
                                Role.COMMITTEE_MEMBER,
                                city.board,
                                () -> city.use(ReadMatter.class).read(matter))
                        .history()
                        .toString())
                .doesNotContain("Först öppen");

        city.does(Role.REGISTRAR, city.board, () -> city.use(LiftSecrecy.class).lift(matter, ordinal));
        assertThat(read(Role.COMMITTEE_MEMBER, ordinal).title()).isEqualTo("Först öppen");
        assertThat(read(Role.COMMITTEE_MEMBER, ordinal).secrecy()).isNull();

        mark(ordinal, "OSL 26:1");
        assertThat(read(Role.COMMITTEE_MEMBER, ordinal).isWithheld()).isTrue();
        assertThat(read(Role.REGISTRAR, ordinal).title()).isEqualTo("Först öppen");
    }

    @Test
    void a_mark_names_its_section() {
        registers("Utan lagrum", Direction.INCOMING, DocumentNature.ORDINARY, null);
        int ordinal = last(Role.REGISTRAR).ordinal();

        assertThatThrownBy(() -> mark(ordinal, "hemligt")).isInstanceOf(RefusedException.class);
        assertThat(read(Role.COMMITTEE_MEMBER, ordinal).title()).isEqualTo("Utan lagrum");
    }

    @Test
    void the_provision_of_a_mark_is_public_and_holds_nothing_but_chapter_and_section() {
        registers("Med förklaring", Direction.INCOMING, DocumentNature.ORDINARY, null);
        int ordinal = last(Role.REGISTRAR).ordinal();

        assertThatThrownBy(() -> mark(ordinal, "26 kap. 1 § OSL, gäller familjen Berg"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refused().reason()).isEqualTo("matters.refused.no-provision"));
        mark(ordinal, "osl 26:1");

        SecrecyMark mark = java.util.Objects.requireNonNull(
                read(Role.COMMITTEE_MEMBER, ordinal).secrecy());
        assertThat(mark.provision()).isEqualTo("26 kap. 1 § OSL");
    }

    @Test
    void no_word_of_a_marked_title_stays_in_the_list_of_words_of_the_diary() {
        registers("Synpunkter om narvalar", Direction.INCOMING, DocumentNature.ORDINARY, null);
        int ordinal = last(Role.REGISTRAR).ordinal();
        assertThat(words()).anyMatch(word -> word.startsWith("narval"));

        mark(ordinal, "21 kap. 7 § OSL");

        assertThat(words()).noneMatch(word -> word.startsWith("narval")).isNotEmpty();
    }

    private List<String> words() {
        return city.wired.callInTransactionAs(
                city.person(Role.COMMITTEE_MEMBER, city.board),
                () -> city.use(JdbcClient.class)
                        .sql("select term from matters.diary_word_part")
                        .query(String.class)
                        .list());
    }

    @Test
    void a_mark_withholds_no_file_of_another_authority() {
        registersFile("Öppet e-brev");
        DocumentId file = new DocumentId(
                java.util.Objects.requireNonNull(last(Role.REGISTRAR).stored()));
        MatterId theirs = city.wired.callInTransactionAs(
                city.person(Role.REGISTRAR, city.committee),
                () -> city.use(JdbcClient.class)
                        .sql("""
                                insert into matters.matter (compartment_id, number, year, ordinal, kind, title,
                                    registered_on, motion_id)
                                values (:committee, 'SON 2019/1', 2019, 1, 'MOTION', 'Annat', date '2019-01-01',
                                    gen_random_uuid())
                                returning id
                                """)
                        .param("committee", city.committee.id().value())
                        .query((row, _) -> new MatterId(row.getObject("id", UUID.class)))
                        .single());

        assertThatThrownBy(() -> city.wired.callInTransactionAs(city.person(Role.REGISTRAR, city.committee), () -> {
                    // A document that claims the file for its own: what is marked is what the document says.
                    UUID document = city.use(JdbcClient.class)
                            .sql("""
                                            insert into matters.matter_document (compartment_id, matter_id, ordinal,
                                                direction, title, dated_on, finished, stored_id)
                                            values (:committee, :matter, 1, 'INCOMING', 'Annat', date '2019-01-01', true,
                                                :file)
                                            returning id
                                            """)
                            .param("committee", city.committee.id().value())
                            .param("matter", theirs.value())
                            .param("file", file.value())
                            .query(UUID.class)
                            .single();
                    return city.use(JdbcClient.class)
                            .sql("""
                                            insert into matters.secret_part (document_id, compartment_id, matter_id, title,
                                                counterparty, body, paper_place, stored_id, readers, offices, marked_on,
                                                marked_by, marker)
                                            values (:document, :committee, :matter, 'Annat', '', '', '', :file,
                                                '{REGISTRAR}', array[:committee || ':REGISTRAR'], date '2019-01-01',
                                                gen_random_uuid(), 'R')
                                            """)
                            .param("document", document)
                            .param("committee", city.committee.id().value())
                            .param("matter", theirs.value())
                            .param("file", file.value())
                            .update();
                }))
                .rootCause()
                .hasMessageContaining("a mark withholds a file of its own matter");
        assertThat(opened(Role.COMMITTEE_MEMBER, file)).isNotEmpty();
    }

    @Test
    void a_note_becomes_official_when_it_is_archived() {
        registers("Anteckning", Direction.DRAWN_UP, DocumentNature.MEMORY_NOTE, null);
        MatterDocument note = last(Role.REGISTRAR);
        assertThat(note.status(true)).isEqualTo(DocumentStatus.NOTE);

        city.does(Role.REGISTRAR, city.board, () -> city.use(ArchiveNote.class).archive(matter, note.ordinal()));

        assertThat(read(Role.REGISTRAR, note.ordinal()).status(false)).isEqualTo(DocumentStatus.ARCHIVED);
    }

    @Test
    void the_title_of_a_marked_document_is_not_found_by_search() {
        registers("Pingvinfrågan", Direction.INCOMING, DocumentNature.ORDINARY, SECRET);

        assertThat(city.as(
                                Role.COMMITTEE_MEMBER,
                                city.board,
                                () -> city.use(BrowseDiary.class).browse("pingvinfrågan", false, null))
                        .lines())
                .isEmpty();
    }

    @Test
    void a_matter_is_found_by_its_documents_until_they_are_marked_and_again_when_the_mark_is_off() {
        registers("Synpunkter om valrossar", Direction.INCOMING, DocumentNature.ORDINARY, null);
        int ordinal = last(Role.REGISTRAR).ordinal();
        assertThat(finds("valross")).isTrue();

        mark(ordinal, "21 kap. 7 § OSL");
        assertThat(finds("valross")).isFalse();
        city.does(Role.REGISTRAR, city.board, () -> city.use(LiftSecrecy.class).lift(matter, ordinal));

        assertThat(finds("valross")).isTrue();
    }

    private boolean finds(String words) {
        return city
                .as(
                        Role.COMMITTEE_MEMBER,
                        city.board,
                        () -> city.use(BrowseDiary.class).browse(words, false, null))
                .lines()
                .stream()
                .anyMatch(line -> line.id().equals(matter));
    }

    private void mark(int ordinal, String provision) {
        city.does(
                Role.REGISTRAR,
                city.board,
                () -> city.use(MarkSecret.class).mark(matter, ordinal, new Secret(provision, List.of())));
    }

    private void registers(String title, Direction direction, DocumentNature nature, @Nullable Secret secret) {
        city.does(
                Role.REGISTRAR,
                city.board,
                () -> city.use(RegisterDocument.class)
                        .register(new RegisterDocument.Particulars(
                                matter,
                                direction,
                                nature,
                                Arrival.LETTER,
                                title,
                                "Granens förskola",
                                today(),
                                null,
                                "Pärm 3",
                                secret)));
    }

    private RegisterDocument.Particulars letter(String title) {
        return new RegisterDocument.Particulars(
                matter,
                Direction.INCOMING,
                DocumentNature.ORDINARY,
                Arrival.LETTER,
                title,
                "",
                today(),
                null,
                "Pärm 3",
                null);
    }

    private LocalDate today() {
        return LocalDate.now(city.wired.clock());
    }

    private MatterDocument read(Role role, int ordinal) {
        return city.as(
                role,
                city.board,
                () -> city.use(ReadDocument.class).read(matter, ordinal).document());
    }

    private MatterDocument last(Role role) {
        return documents(role).getLast();
    }

    private List<MatterDocument> documents(Role role) {
        return city.as(
                role, city.board, () -> city.use(ReadMatter.class).read(matter).documents());
    }
}
