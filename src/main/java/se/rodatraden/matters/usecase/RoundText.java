package se.rodatraden.matters.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.matters.domain.ReplyAhead;
import se.rodatraden.matters.domain.ReplyExtension;

/** Letters of a referral round as documents in a diary. Swedish in every language of the screen. */
final class RoundText {
    static final String EXTENSION_REQUEST = "Begäran om anstånd";
    static final String EXTENSION_ANSWER = "Svar på begäran om anstånd";
    static final String REMINDER = "Påminnelse om remissvar";

    static final String NO_LONGER_AWAITED = "Svar på remissen väntas inte längre";

    private RoundText() {}

    /** With the day, as one body may get several. */
    static String dueCorrected(LocalDate instead) {
        return "Rättat svarsdatum: " + instead;
    }

    static String corrected(LocalDate dueOn, LocalDate instead, String reason) {
        return "Svaret på remissen ska lämnas senast den %s. Det ersätter det tidigare svarsdatumet den %s.\n\n%s"
                .formatted(instead, dueOn, reason.strip());
    }

    static String noLongerAwaited(DecisionRef decision) {
        return "%s avgjorde motionen den %s, %s. Ni behöver inte svara på remissen."
                .formatted(decision.body(), decision.decidedOn(), decision.section());
    }

    static String of(ReplyExtension.Header extension) {
        return "Svaret skulle ha lämnats senast den %s. Anstånd begärs till den %s.\n\n%s"
                .formatted(extension.dueOn(), extension.until(), extension.reason());
    }

    static String answer(ReplyExtension.Header extension, @Nullable LocalDate until, String answer) {
        String decided = until == null
                ? "Anstånd medges inte. Svaret ska lämnas senast den %s.".formatted(extension.dueOn())
                : "Anstånd medges till den %s.".formatted(until);
        return answer.isBlank() ? decided : decided + "\n\n" + answer.strip();
    }

    static String reminder(LocalDate dueOn, boolean late) {
        return late
                ? "Svaret skulle ha lämnats senast den %s och har inte kommit in.".formatted(dueOn)
                : "Svaret ska lämnas senast den %s.".formatted(dueOn);
    }

    static String of(ReplyAhead reply) {
        return switch (reply.holder()) {
            case CHAIR ->
                "Ordförandebeslut den %s av %s med stöd av 6 kap. 39 § kommunallagen och %s.\n\nNämndens beslut kan inte avvaktas: %s\n\n%s"
                        .formatted(
                                reply.decidedOn(), reply.decider(), reply.mandate(), reply.reason(), reply.wording());
            case ADMINISTRATION ->
                "Förvaltningens yttrande den %s, beslutat av %s på delegation (6 kap. 37 § kommunallagen) enligt %s.\n\nÄrendet gäller inte verksamhetens mål, inriktning, omfattning eller kvalitet (6 kap. 38 §): %s\n\n%s"
                        .formatted(
                                reply.decidedOn(), reply.decider(), reply.mandate(), reply.reason(), reply.wording());
        };
    }
}
