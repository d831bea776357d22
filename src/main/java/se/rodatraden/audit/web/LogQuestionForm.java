package se.rodatraden.audit.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.rodatraden.audit.domain.LogQuestion;
import se.rodatraden.audit.domain.LogSelection;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.shell.FormErrors;

/** What the page asks for, as it was typed. Nothing typed means: twenty lines of the last month, by lot. */
public record LogQuestionForm(
        @Nullable String selection,
        @Nullable String from,
        @Nullable String to,
        @Nullable String staff,
        @Nullable String number,
        @Nullable Integer draw) {

    LogSelection chosen() {
        return Arrays.stream(LogSelection.values())
                .filter(constant -> constant.name().equals(selection))
                .findFirst()
                .orElse(LogSelection.RANDOM_SAMPLE);
    }

    /** Reads what can be read; where something cannot, the default stands in and the error is noted. */
    LogQuestion question(LocalDate today, FormErrors errors) {
        LocalDate last =
                errors.optionalDate("to", to, "audit.question.to.asked").orElse(today);
        if (last.isAfter(today)) {
            errors.add("to", "audit.to.ahead", today);
            last = today;
        }
        LocalDate first =
                errors.optionalDate("from", from, "audit.question.from.asked").orElse(last.minusMonths(1));
        if (first.isAfter(last)) {
            errors.add("to", "audit.to.before-from");
            first = last;
        }
        StaffId chosenStaff = readStaff();
        if (chosen() == LogSelection.BY_STAFF && chosenStaff == null) {
            errors.add("staff", "audit.staff.missing");
        }
        if (chosen() == LogSelection.BY_NUMBER && (number == null || number.isBlank())) {
            errors.add("number", "audit.number.missing");
        }
        return new LogQuestion(
                chosen(), first, last, chosenStaff, number == null ? null : number.strip(), draw == null ? 1 : draw);
    }

    private @Nullable StaffId readStaff() {
        try {
            return staff == null || staff.isBlank() ? null : new StaffId(UUID.fromString(staff));
        } catch (IllegalArgumentException notAnIdentifier) {
            return null;
        }
    }

    static String address(LogQuestion question) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/log-review")
                .queryParam("selection", question.selection())
                .queryParam("from", question.from())
                .queryParam("to", question.to());
        UriComponentsBuilder whole = switch (question.selection()) {
            case RANDOM_SAMPLE -> address.queryParam("draw", question.draw());
            case BY_STAFF -> address.queryParam("staff", question.detail());
            case BY_NUMBER -> address.queryParam("number", question.detail());
            case EMERGENCIES, PROTECTED_PERSONS, OUTSIDE_OFFICE_HOURS, MANY_IN_SHORT_TIME, EVERYTHING -> address;
        };
        return whole.encode().toUriString();
    }
}
