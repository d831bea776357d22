package se.rodatraden.casework.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.domain.CommitteeBody;
import se.rodatraden.casework.domain.CommitteeConsent;
import se.rodatraden.casework.usecase.RecordCommitteeConsent.Decided;
import se.rodatraden.kernel.Letters;
import se.rodatraden.shell.FormErrors;

/** The social committee's decision as it is typed. */
public record CommitteeForm(
        @Nullable String body,
        @Nullable String decidedOn,
        @Nullable String minutes,
        @Nullable String reasons) {
    static final CommitteeForm BLANK = new CommitteeForm(null, null, null, null);
    private static final int LONGEST_MINUTES = 200;

    /** Empty when something is wrong; then the errors say what. */
    Optional<Decided> read(FormErrors errors) {
        Optional<CommitteeBody> who =
                errors.choice("body", body, CommitteeBody.class, "casework.committee.body.missing");
        Optional<LocalDate> on = errors.date("decidedOn", decidedOn, "casework.committee.day.missing");
        Optional<String> where = errors.text("minutes", minutes, "casework.committee.minutes.missing", LONGEST_MINUTES);
        Optional<String> why = errors.text("reasons", reasons, "casework.committee.reasons.missing");
        if (why.filter(text -> Letters.areFewerThan(CommitteeConsent.SHORTEST_REASONS, text))
                .isPresent()) {
            errors.add("reasons", "casework.committee.reasons.missing");
        }
        return errors.isEmpty()
                ? Optional.of(new Decided(who.orElseThrow(), on.orElseThrow(), where.orElseThrow(), why.orElseThrow()))
                : Optional.empty();
    }

    /** Where on the form a reason belongs. */
    static String field(String reason) {
        return switch (reason) {
            case "casework.refused.committee-day", "casework.refused.committee-before-the-law" -> "decidedOn";
            default -> "body";
        };
    }
}
