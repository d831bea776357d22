package se.rodatraden.matters.usecase;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.DocumentContent;
import se.rodatraden.documents.Letterhead;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.EvidenceCitations.Citation;
import se.rodatraden.matters.EvidenceCitations.Table;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.domain.DecisionClause;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.OfficialReport;
import se.rodatraden.matters.domain.ReportAnnex;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.domain.SigningOrder;

/** A report as a document. Official documents are written in Swedish (språklagen 10 §). */
@Component
class ReportPrint {
    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM y", SWEDISH);

    /** The roles that may sign: {@link SigningOrder#ROLES}. */
    private static final Map<Role, String> OFFICES = Map.of(
            Role.ANALYST, "handläggare",
            Role.HEAD_OF_ADMINISTRATION, "förvaltningschef",
            Role.REGISTRAR, "registrator",
            Role.COMMITTEE_SECRETARY, "nämndsekreterare");

    private final KnownEvidence evidence;

    ReportPrint(KnownEvidence evidence) {
        this.evidence = evidence;
    }

    /**
     * @param meeting the day of the meeting that it is written for; null when none is chosen
     * @param signedAs the role that it is signed in, which stands under the name
     */
    DocumentContent content(
            Matter.Header matter,
            String body,
            OfficialReport.Content report,
            ReportOutline outline,
            List<ReportAnnex> annexes,
            LocalDate date,
            @Nullable LocalDate meeting,
            String signer,
            Role signedAs) {
        String type = documentType(matter.kind());
        Letterhead head = new Letterhead(
                body,
                "",
                type,
                matter.number().value(),
                date,
                meeting == null ? "Till " + body : "Till %s den %s".formatted(body, DAY.format(meeting)),
                contact(matter));
        return DocumentContent.of(
                head,
                matter.title(),
                "%s i ärende %s till %s".formatted(type, matter.number(), body),
                sections(report, outline),
                List.of(new DocumentContent.Signature(signer, Objects.requireNonNull(OFFICES.get(signedAs)))),
                annexes.stream().map(ReportAnnex::listed).toList());
    }

    /** Whom a reader turns to; nobody as long as the matter is nobody's. */
    static List<String> contact(Matter.Header matter) {
        return matter.officer() == null
                ? List.of()
                : List.of("Handläggare: " + matter.officer().name());
    }

    static String documentType(MatterKind kind) {
        return switch (kind) {
            case MOTION -> "Utlåtande";
            case REFERRAL, COUNCIL_PROPOSAL, LETTER -> "Tjänsteutlåtande";
        };
    }

    private List<DocumentContent.Section> sections(OfficialReport.Content report, ReportOutline outline) {
        return outline.sections().stream()
                .map(section -> new DocumentContent.Section(
                        section.heading(),
                        Stream.concat(text(section, report.text(section.key())).stream(), figures(section, report))
                                .toList()))
                .filter(section -> !section.blocks().isEmpty())
                .toList();
    }

    private static List<Block> text(ReportOutline.Section section, String text) {
        return switch (section.holds()) {
            case PROSE, REPLIES -> Block.ofTypedText(text);
            case CLAUSES -> {
                String[] clauses = DecisionClause.read(text).stream()
                        .map(DecisionClause::text)
                        .toArray(String[]::new);
                yield clauses.length == 0 ? List.of() : List.of(Block.numbers(clauses));
            }
        };
    }

    private Stream<Block> figures(ReportOutline.Section section, OfficialReport.Content report) {
        return report.evidence().stream()
                .filter(cited -> cited.section().equals(section.key()))
                .flatMap(cited -> evidence.find(cited.ref(), SWEDISH).stream())
                .flatMap(citation -> blocks(citation).stream());
    }

    private static List<Block> blocks(Citation citation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Subheading(citation.title()));
        blocks.addAll(Block.ofTypedText(citation.summary()));
        citation.tables().forEach(table -> {
            blocks.add(table(table, citation));
            blocks.add(table.figure());
        });
        citation.notes().forEach(note -> blocks.add(Block.paragraph(note)));
        return blocks;
    }

    private static Block table(Table table, Citation citation) {
        List<Block.Column> columns = new ArrayList<>();
        for (String header : table.columns()) {
            columns.add(columns.isEmpty() ? Block.Column.text(header) : Block.Column.number(header));
        }
        List<List<String>> rows = table.rows().stream()
                .map(row -> Stream.concat(Stream.of(row.heading()), row.cells().stream())
                        .toList())
                .toList();
        return new Block.DataTable(table.title(), columns, rows, citation.source());
    }
}
