package se.rodatraden.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.ReplyExtension;
import se.rodatraden.matters.usecase.AnswerExtension;
import se.rodatraden.matters.usecase.AskExtension;
import se.rodatraden.matters.usecase.KeepBodyList;
import se.rodatraden.matters.usecase.ReadCompilation;
import se.rodatraden.matters.usecase.ReadRound;
import se.rodatraden.matters.usecase.RemindBodies;
import se.rodatraden.matters.usecase.SaveCompilation;

/** What is done in a round while it is out: lists, reminders, more time, and the compilation. */
@Component
@Profile("demo")
final class SampleRound {
    private final Stage stage;
    private final SampleDiaries diaries;
    private final KeepBodyList keepBodyList;
    private final RemindBodies remindBodies;
    private final AskExtension askExtension;
    private final AnswerExtension answerExtension;
    private final ReadRound readRound;
    private final ReadCompilation readCompilation;
    private final SaveCompilation saveCompilation;

    SampleRound(
            Stage stage,
            SampleDiaries diaries,
            KeepBodyList keepBodyList,
            RemindBodies remindBodies,
            AskExtension askExtension,
            AnswerExtension answerExtension,
            ReadRound readRound,
            ReadCompilation readCompilation,
            SaveCompilation saveCompilation) {
        this.stage = stage;
        this.diaries = diaries;
        this.keepBodyList = keepBodyList;
        this.remindBodies = remindBodies;
        this.askExtension = askExtension;
        this.answerExtension = answerExtension;
        this.readRound = readRound;
        this.readCompilation = readCompilation;
        this.saveCompilation = saveCompilation;
    }

    void list(LocalDate day, SampleDiaries.Office owner, String name, List<SampleDiaries.Office> bodies) {
        stage.on(
                day,
                owner.registrar(),
                () -> keepBodyList.keep(
                        diaries.authority(owner.code()),
                        null,
                        name,
                        bodies.stream()
                                .map(body -> diaries.authority(body.code()))
                                .toList()));
    }

    /** Reminds all who have not answered; each registers it three days later. */
    void remind(LocalDate day, SampleDiaries.Office sender, MatterId matter, List<SampleDiaries.Office> silent) {
        stage.on(day, sender.registrar(), () -> remindBodies.remind(matter, Set.of()));
        silent.forEach(body -> diaries.registerMail(day.plusDays(3), body));
    }

    void ask(LocalDate day, SampleDiaries.Office body, MatterId answering, LocalDate until, String reason) {
        stage.on(day, body.analyst(), () -> askExtension.ask(answering, until, reason));
    }

    /** Grants what was asked for, once it is registered here; the body registers the answer the day after. */
    void grant(LocalDate day, SampleDiaries.Office sender, MatterId asked, SampleDiaries.Office body) {
        stage.on(day, sender.registrar(), () -> {
            ReplyExtension.Header extension = readRound.read(asked).stream()
                    .map(ReadRound.BodyLine::asked)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow()
                    .header();
            answerExtension.grant(asked, extension.id(), extension.until(), "");
        });
        diaries.registerMail(day.plusDays(1), body);
    }

    /** Saves the draft as it is written from the replies. */
    void compile(LocalDate day, SampleDiaries.Office sender, MatterId matter) {
        stage.on(
                day,
                sender.analyst(),
                () -> saveCompilation.save(
                        matter, 0, readCompilation.read(matter, null).draft().text()));
    }
}
