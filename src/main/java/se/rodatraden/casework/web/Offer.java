package se.rodatraden.casework.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.casework.domain.ChoiceOption;
import se.rodatraden.casework.domain.ChoiceRoute;
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.guidelines.GuidelineVerdict;
import se.rodatraden.shell.FormStart;
import se.rodatraden.shell.PageContext;
import se.rodatraden.shell.Texts;

/** What the page of a proposal says of an intervention: a proposal is sent under what its writer has read there. */
public record Offer(String verdict, String reason, ConsentNeed.Status consent) {
    /** No control of a form has a name like these: a field that was left empty would seem to have been emptied. */
    private static final String VERDICT = "offer.verdict";

    private static final String REASON = "offer.reason";
    private static final String CONSENT = "offer.consent";

    static Offer of(ChoiceOption option) {
        return new Offer(
                ChoiceRoute.code(option.choice().verdict()), option.choice().reason(), option.consent());
    }

    /** For the control {@code version}; empty of what is no longer offered. */
    public String token() {
        return FormStart.of(Map.of(VERDICT, verdict, REASON, reason, CONSENT, consent.name()))
                .token();
    }

    /**
     * What was otherwise when the text was begun that the page brings back. It is told as the page is opened, and not
     * first when the form is sent.
     */
    public List<Change> changesSince(PageContext.Draft kept) {
        return kept.isEmpty() || kept.version().isEmpty() ? List.of() : changes(kept.version());
    }

    /**
     * What was otherwise when the page was made; first the consents, for the guideline goes by them. Under a refusal the
     * refusal is all there is to tell: what the guideline says without the consent is neither stricter nor easier than before.
     *
     * @param token of the offer that the page showed
     */
    List<Change> changes(@Nullable String token) {
        FormStart shown = FormStart.sent(token);
        List<Change> changes = new ArrayList<>();
        if (!shown.held(CONSENT, consent.name())) {
            changes.add(Change.of(
                    "casework.propose.changed.consent",
                    Arrays.stream(ConsentNeed.Status.values())
                            .filter(one -> shown.held(CONSENT, one.name()))
                            .map(Offer::word),
                    word(consent)));
        }
        if (consent == ConsentNeed.Status.REFUSED || shown.held(CONSENT, ConsentNeed.Status.REFUSED.name())) {
            return changes;
        }
        if (!shown.held(VERDICT, verdict)) {
            changes.add(Change.of(
                    "casework.propose.changed.verdict",
                    verdicts().filter(one -> shown.held(VERDICT, one)).map(CaseWords::verdict),
                    CaseWords.verdict(verdict)));
        } else if (!shown.held(REASON, reason)) {
            changes.add(new Change("casework.propose.changed.reason", List.of()));
        }
        return changes;
    }

    private static String word(ConsentNeed.Status status) {
        return "casework.consent.status." + status.name();
    }

    /**
     * One thing that is no longer as the page said.
     *
     * @param words the keys of what fills the sentence
     */
    public record Change(String key, List<String> words) {
        public Change {
            words = List.copyOf(words);
        }

        /** @param before empty for a form that does not say what it was made under */
        private static Change of(String key, Stream<String> before, String now) {
            return before.findFirst()
                    .map(was -> new Change(key, List.of(was, now)))
                    .orElseGet(() -> new Change(key + ".now", List.of(now)));
        }

        public String in(Texts t) {
            return t.get(key, words.stream().map(t::get).toArray());
        }
    }

    private static Stream<String> verdicts() {
        return Stream.concat(
                Arrays.stream(GuidelineVerdict.values()).map(GuidelineVerdict::name),
                Stream.of("INFORMATION_MISSING", "NO_GUIDANCE"));
    }
}
