package se.rodatraden.casework.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.CaseNumber;
import se.rodatraden.casework.domain.EmergencyQuestion;
import se.rodatraden.casework.usecase.OpenInEmergency;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Letters;
import se.rodatraden.kernel.PersonalIdentityNumber;
import se.rodatraden.shell.FormErrors;

/** What was typed by somebody who cannot wait. */
public record EmergencyForm(
        @Nullable String asked,
        @Nullable String unit,
        @Nullable String whyNow,
        @Nullable String whyMe,
        @Nullable String confirmed) {
    static final EmergencyForm BLANK = new EmergencyForm(null, null, null, null, null);

    /** Letters in each reason; the database holds the same. */
    public static final int SHORTEST = 20;

    private static final int LONGEST = 1000;
    private static final Pattern PERSONAL_NUMBER = Pattern.compile(
            "\\d{6}[-+ ]?\\d{4}", Pattern.UNICODE_CHARACTER_CLASS); // digits of any script, as the database has it

    Optional<OpenInEmergency.Asked> read(FormErrors errors) {
        Optional<EmergencyQuestion> question = errors.text("asked", asked, "casework.emergency.asked.missing", 40)
                .flatMap(text -> question(text, errors));
        Optional<String> now = reason("whyNow", whyNow, "casework.emergency.why-now.missing", errors);
        Optional<String> me = reason("whyMe", whyMe, "casework.emergency.why-me.missing", errors);
        if (!"yes".equals(confirmed)) {
            errors.add("confirmed", "casework.emergency.confirm.missing");
        }
        return errors.isEmpty()
                ? Optional.of(new OpenInEmergency.Asked(question.orElseThrow(), now.orElseThrow(), me.orElseThrow()))
                : Optional.empty();
    }

    private Optional<EmergencyQuestion> question(String text, FormErrors errors) {
        if (CaseNumber.looksLike(text)) {
            Optional<CompartmentId> chosen = chosenUnit();
            if (chosen.isEmpty()) {
                errors.add("unit", "casework.emergency.unit.missing");
            }
            return chosen.map(compartment -> new EmergencyQuestion.ByNumber(compartment, CaseNumber.parse(text)));
        }
        try {
            return Optional.of(new EmergencyQuestion.OfChild(PersonalIdentityNumber.parse(text.replace(" ", ""))));
        } catch (IllegalArgumentException e) {
            errors.add("asked", "casework.emergency.asked.wrong");
            return Optional.empty();
        }
    }

    private Optional<CompartmentId> chosenUnit() {
        return unit != null && unit.matches("[1-9]\\d{0,8}")
                ? Optional.of(new CompartmentId(Integer.parseInt(unit)))
                : Optional.empty();
    }

    /** Words, and no number of anybody's: the log, which keeps them, holds none. */
    private static Optional<String> reason(String field, @Nullable String typed, String missingKey, FormErrors errors) {
        Optional<String> text = errors.text(field, typed, missingKey, LONGEST);
        if (text.filter(words -> Letters.areFewerThan(SHORTEST, words)).isPresent()) {
            errors.add(field, "casework.emergency.reason.short", SHORTEST);
        }
        if (text.filter(words -> PERSONAL_NUMBER.matcher(words).find()).isPresent()) {
            errors.add(field, "casework.emergency.reason.number");
        }
        return text;
    }
}
