package se.rodatraden.casework.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.domain.Deviation;
import se.rodatraden.casework.usecase.ProposeIntervention.Departure;
import se.rodatraden.casework.usecase.ProposeIntervention.Proposed;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.kernel.Letters;
import se.rodatraden.shell.FormErrors;

/**
 * A proposal as it is typed; the lower half is asked for when it departs from the guideline.
 *
 * @param version the token of the {@link Offer} that the page showed
 */
public record ProposalForm(
        @Nullable String version,
        @Nullable String reasons,
        @Nullable String departure,
        @Nullable String triedFirst,
        @Nullable String stigma,
        @Nullable String childView,
        @Nullable String reviewOn) {
    static final ProposalForm BLANK = new ProposalForm(null, null, null, null, null, null, null);

    /**
     * What is written of a deviation, by the names of the controls; without what is empty.
     *
     * @param kept as it stands in the draft, where the form holds nothing
     */
    public Map<String, String> departing(Map<String, String> kept) {
        Map<String, @Nullable String> sent = new LinkedHashMap<>();
        sent.put("departure", departure);
        sent.put("triedFirst", triedFirst);
        sent.put("stigma", stigma);
        sent.put("childView", childView);
        sent.put("reviewOn", reviewOn);
        Map<String, String> written = new LinkedHashMap<>();
        sent.forEach((part, typed) -> {
            String text = typed == null || typed.isBlank() ? kept.getOrDefault(part, "") : typed;
            if (!text.isBlank()) {
                written.put(part, text);
            }
        });
        return written;
    }

    /** Empty when something is wrong; then the errors say what. */
    Optional<Proposed> read(InterventionKey intervention, boolean departs, FormErrors errors) {
        Optional<String> why = errors.text("reasons", reasons, "casework.proposal.reasons.missing");
        @Nullable Departure read = departs ? departure(errors) : null;
        return errors.isEmpty() ? Optional.of(new Proposed(intervention, why.orElseThrow(), read)) : Optional.empty();
    }

    private @Nullable Departure departure(FormErrors errors) {
        Optional<String> departs = errors.text("departure", departure, "casework.deviation.reasons.missing");
        if (departs.filter(text -> Letters.areFewerThan(Deviation.SHORTEST_REASONS, text))
                .isPresent()) {
            errors.add("departure", "casework.deviation.reasons.short", Deviation.SHORTEST_REASONS);
        }
        Optional<String> tried = errors.text("triedFirst", triedFirst, "casework.deviation.tried.missing");
        Optional<String> weighed = errors.text("stigma", stigma, "casework.deviation.stigma.missing");
        Optional<String> view = errors.text("childView", childView, "casework.deviation.view.missing");
        Optional<LocalDate> review = errors.date("reviewOn", reviewOn, "casework.deviation.review.missing");
        return errors.isEmpty()
                ? new Departure(
                        departs.orElseThrow(),
                        tried.orElseThrow(),
                        weighed.orElseThrow(),
                        view.orElseThrow(),
                        review.orElseThrow())
                : null;
    }
}
