package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.REGISTRAR;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.matters.domain.Arrival;
import se.rodatraden.matters.domain.IncomingFile;
import se.rodatraden.matters.domain.Matter;
import se.rodatraden.matters.usecase.RegisterLetter;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** A letter from outside that belongs to no matter yet. */
@Controller
class LetterPages {
    private final RegisterLetter registerLetter;
    private final Clock clock;

    LetterPages(RegisterLetter registerLetter, Clock clock) {
        this.registerLetter = registerLetter;
        this.clock = clock;
    }

    @GetMapping("/matters/letters/new")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Page prepare() {
        return page(
                new LetterForm(
                        null,
                        null,
                        null,
                        Arrival.EMAIL.name(),
                        LocalDate.now(clock).toString(),
                        null,
                        null,
                        null),
                new FormErrors());
    }

    @PostMapping("/matters/letters")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Answer register(LetterForm form, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        FormErrors errors = new FormErrors();
        Optional<String> subject = errors.text("subject", form.subject(), "matters.letter.subject.missing", 300);
        Optional<String> title = errors.text("title", form.title(), "matters.register.name.missing", 300);
        Optional<String> sender = errors.optionalText("sender", form.sender(), 200);
        Optional<Arrival> arrivedBy =
                errors.choice("arrivedBy", form.arrivedBy(), Arrival.class, "matters.register.arrival.missing");
        Optional<LocalDate> cameIn = errors.date("cameIn", form.cameIn(), "matters.letter.came.missing");
        Optional<String> paper = errors.optionalText("paperPlace", form.paperPlace(), 200);
        Optional<IncomingFile> kept = DocumentPages.read(file, errors);
        if (kept.isEmpty() && paper.isEmpty() && errors.isEmpty()) {
            errors.add("file", "matters.refused.no-file-no-paper");
        }
        if (errors.isEmpty()) {
            try {
                Matter.Header matter = registerLetter.register(
                        CurrentActor.person().compartmentOf(REGISTRAR).orElseThrow(),
                        new RegisterLetter.Letter(
                                subject.orElseThrow(),
                                title.orElseThrow(),
                                sender.orElse(""),
                                arrivedBy.orElseThrow(),
                                cameIn.orElseThrow(),
                                kept.orElse(null),
                                paper.orElse(""),
                                DocumentPages.secret(form.provision(), form.chosenReaders())
                                        .orElse(null)));
                return Redirect.to("/matters/{}", matter.id()).saying("matters.letter.registered", matter.number());
            } catch (RefusedException e) {
                errors.add(
                        fieldOf(e.refused().reason()),
                        e.refused().reason(),
                        e.refused().arguments().toArray());
            }
        }
        return page(form, errors.chooseAgain("file", file));
    }

    private static String fieldOf(String reason) {
        return switch (DocumentPages.fieldOf(reason)) {
            case "datedOn" -> "cameIn";
            case "title" -> "subject";
            case String field -> field;
        };
    }

    private static Page page(LetterForm form, FormErrors errors) {
        return Page.of("matters/letter")
                .under("/matters", "matters.diary.title")
                .with("form", form)
                .with("readers", DocumentPages.READERS)
                .with(errors);
    }
}
