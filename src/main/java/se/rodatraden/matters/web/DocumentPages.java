package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_MEMBER;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.HEAD_OF_ADMINISTRATION;
import static se.rodatraden.kernel.Role.REGISTRAR;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.documents.reading.UnreadableFileException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.Arrival;
import se.rodatraden.matters.domain.DocumentNature;
import se.rodatraden.matters.domain.IncomingFile;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.domain.MatterDocument.Direction;
import se.rodatraden.matters.usecase.ArchiveNote;
import se.rodatraden.matters.usecase.DiscloseMarked;
import se.rodatraden.matters.usecase.LiftSecrecy;
import se.rodatraden.matters.usecase.MarkSecret;
import se.rodatraden.matters.usecase.ReadPublicDiary;
import se.rodatraden.matters.usecase.RegisterDocument;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;
import se.rodatraden.shell.Uploads;

/** Registering a document in a matter, its secrecy mark, and the diary as anybody may see it. */
@Controller
class DocumentPages {
    /** Those whom a mark may name beside the registrar. */
    static final List<Role> READERS = List.of(ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER);

    private final ReadPublicDiary readPublicDiary;
    private final RegisterDocument registerDocument;
    private final MarkSecret markSecret;
    private final LiftSecrecy liftSecrecy;
    private final DiscloseMarked discloseMarked;
    private final ArchiveNote archiveNote;
    private final Clock clock;

    DocumentPages(
            ReadPublicDiary readPublicDiary,
            RegisterDocument registerDocument,
            MarkSecret markSecret,
            LiftSecrecy liftSecrecy,
            DiscloseMarked discloseMarked,
            ArchiveNote archiveNote,
            Clock clock) {
        this.readPublicDiary = readPublicDiary;
        this.registerDocument = registerDocument;
        this.markSecret = markSecret;
        this.liftSecrecy = liftSecrecy;
        this.discloseMarked = discloseMarked;
        this.archiveNote = archiveNote;
        this.clock = clock;
    }

    @GetMapping("/matters/{id}/public-diary")
    @Endpoint(
            purpose = Purpose.REGISTER_MATTERS,
            roles = {REGISTRAR, ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER})
    Page publicDiary(@PathVariable UUID id) {
        ReadPublicDiary.PublicDiary diary = readPublicDiary.read(new MatterId(id));
        return under(Page.of("matters/public-diary"), diary.matter()).with("diary", diary);
    }

    @GetMapping("/matters/{id}/documents/new")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Page prepare(@PathVariable UUID id) {
        DocumentForm first = new DocumentForm(
                Direction.INCOMING.name(),
                DocumentNature.ORDINARY.name(),
                Arrival.EMAIL.name(),
                null,
                null,
                LocalDate.now(clock).toString(),
                null,
                null,
                null);
        return page(id, first, new FormErrors());
    }

    @PostMapping("/matters/{id}/documents")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Answer register(
            @PathVariable UUID id, DocumentForm form, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        FormErrors errors = new FormErrors();
        Optional<Direction> direction =
                errors.choice("direction", form.direction(), Direction.class, "matters.register.direction.missing");
        Optional<DocumentNature> nature =
                errors.choice("nature", form.nature(), DocumentNature.class, "matters.register.nature.missing");
        // Only what came in came in some way.
        Optional<Arrival> arrivedBy = direction
                .filter(Direction.INCOMING::equals)
                .flatMap(_ -> errors.choice(
                        "arrivedBy", form.arrivedBy(), Arrival.class, "matters.register.arrival.missing"));
        Optional<String> title = errors.text("title", form.title(), "matters.register.name.missing", 300);
        Optional<String> counterparty = errors.optionalText("counterparty", form.counterparty(), 200);
        Optional<LocalDate> datedOn = errors.date("datedOn", form.datedOn(), "matters.register.dated.missing");
        Optional<String> paper = errors.optionalText("paperPlace", form.paperPlace(), 200);
        Optional<IncomingFile> kept = read(file, errors);
        if (kept.isEmpty() && paper.isEmpty() && errors.isEmpty()) {
            errors.add("file", "matters.refused.no-file-no-paper");
        }
        if (errors.isEmpty()) {
            try {
                registerDocument.register(new RegisterDocument.Particulars(
                        new MatterId(id),
                        direction.orElseThrow(),
                        nature.orElseThrow(),
                        arrivedBy.orElse(null),
                        title.orElseThrow(),
                        counterparty.orElse(""),
                        datedOn.orElseThrow(),
                        kept.orElse(null),
                        paper.orElse(""),
                        secret(form.provision(), form.chosenReaders()).orElse(null)));
                return Redirect.to("/matters/{}", id).saying("matters.register.done");
            } catch (RefusedException e) {
                errors.add(
                        fieldOf(e.refused().reason()),
                        e.refused().reason(),
                        e.refused().arguments().toArray());
            }
        }
        return page(id, form, errors.chooseAgain("file", file));
    }

    static Optional<IncomingFile> read(@Nullable MultipartFile file, FormErrors errors) throws IOException {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        String name = file.getOriginalFilename();
        try {
            return Optional.of(IncomingFile.of(name == null ? "" : name, Uploads.bytes(file, IncomingFile.LARGEST)));
        } catch (UnreadableFileException e) {
            errors.add("file", e.reason(), e.arguments().toArray());
            return Optional.empty();
        }
    }

    static Optional<RegisterDocument.Secret> secret(@Nullable String provision, List<String> readers) {
        return Optional.ofNullable(provision)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> new RegisterDocument.Secret(
                        text,
                        READERS.stream()
                                .filter(role -> readers.contains(role.name()))
                                .toList()));
    }

    static String fieldOf(String reason) {
        return switch (reason) {
            case "matters.refused.dated-ahead" -> "datedOn";
            case "matters.refused.no-file-no-paper" -> "file";
            case "matters.refused.no-provision" -> "provision";
            default -> "title";
        };
    }

    @PostMapping("/matters/{id}/documents/{ordinal}/secrecy")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Redirect mark(
            @PathVariable UUID id,
            @PathVariable int ordinal,
            @RequestParam(defaultValue = "") String provision,
            @RequestParam(required = false) @Nullable List<String> readers) {
        markSecret.mark(
                new MatterId(id),
                ordinal,
                secret(provision, readers == null ? List.of() : readers)
                        .orElse(new RegisterDocument.Secret("", List.of())));
        return Redirect.to("/matters/{}/documents/{}", id, ordinal).saying("matters.secrecy.marked");
    }

    @PostMapping("/matters/{id}/documents/{ordinal}/secrecy/lift")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Redirect lift(@PathVariable UUID id, @PathVariable int ordinal) {
        liftSecrecy.lift(new MatterId(id), ordinal);
        return Redirect.to("/matters/{}/documents/{}", id, ordinal).saying("matters.secrecy.lifted");
    }

    @PostMapping("/matters/{id}/documents/{ordinal}/secrecy/disclosure")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Redirect disclose(
            @PathVariable UUID id, @PathVariable int ordinal, @RequestParam(defaultValue = "") String disclosedUnder) {
        discloseMarked.disclose(new MatterId(id), ordinal, disclosedUnder);
        return Redirect.to("/matters/{}/documents/{}", id, ordinal).saying("matters.secrecy.disclosure.noted");
    }

    @PostMapping("/matters/{id}/documents/{ordinal}/archive")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Redirect archive(@PathVariable UUID id, @PathVariable int ordinal) {
        archiveNote.archive(new MatterId(id), ordinal);
        return Redirect.to("/matters/{}/documents/{}", id, ordinal).saying("matters.document.archived");
    }

    private Page page(UUID id, DocumentForm form, FormErrors errors) {
        Matter.Header matter = readPublicDiary.read(new MatterId(id)).matter();
        return under(Page.of("matters/register"), matter)
                .with("matter", matter)
                .with("may", RegisterDocument.may(matter, CurrentActor.get()))
                .with("form", form)
                .with("readers", READERS)
                .with(errors);
    }

    private static Page under(Page page, Matter.Header matter) {
        return page.under("/matters", "matters.diary.title")
                .under("/matters/" + matter.id(), "matters.matter.title", matter.number());
    }
}
