package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.DecisionClause;
import se.rodatraden.matters.domain.DecisionDoubt;
import se.rodatraden.matters.usecase.PrepareDecision;
import se.rodatraden.matters.usecase.ReadSettledMotion;
import se.rodatraden.matters.usecase.RecordDecision;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Recording what a body decided. */
@Controller
class DecisionPages {
    private static final int LAST_SECTION = 999;

    private final PrepareDecision prepareDecision;
    private final RecordDecision recordDecision;
    private final ReadSettledMotion readSettledMotion;

    DecisionPages(PrepareDecision prepareDecision, RecordDecision recordDecision, ReadSettledMotion readSettledMotion) {
        this.prepareDecision = prepareDecision;
        this.recordDecision = recordDecision;
        this.readSettledMotion = readSettledMotion;
    }

    @GetMapping("/matters/{id}/decision/new")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Page prepare(@PathVariable UUID id) {
        PrepareDecision.DecisionOffer offer = prepareDecision.prepare(new MatterId(id));
        return page(offer, first(offer), List.of(), new FormErrors());
    }

    private static Map<String, String> first(PrepareDecision.DecisionOffer offer) {
        return Map.of(
                "section", Integer.toString(offer.nextSection()),
                "clauses", offer.proposal(),
                "stance", offer.stance() == null ? "" : offer.stance().name());
    }

    @PostMapping("/matters/{id}/decision")
    @Endpoint(purpose = Purpose.DECIDE_MATTERS, roles = COMMITTEE_SECRETARY)
    Answer record(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        PrepareDecision.DecisionOffer offer = prepareDecision.prepare(new MatterId(id));
        FormErrors errors = new FormErrors();
        Optional<RecordDecision.Particulars> particulars = read(offer, typed, errors);
        List<DecisionQuestion> questions = particulars
                .map(about -> recordDecision.doubts(about).stream()
                        .map(doubt -> DecisionQuestion.of(doubt, about, typed))
                        .filter(question -> question.canBeAsked(errors))
                        .toList())
                .orElse(List.of());
        List<DecisionQuestion> open =
                questions.stream().filter(question -> !question.answered()).toList();
        if (particulars.isPresent() && errors.isEmpty()) {
            try {
                recordDecision.record(particulars.get().meaning(answered(questions)));
                return Redirect.to("/meetings/{}", offer.meeting().header().id())
                        .saying("matters.decision.recorded", offer.matter().number());
            } catch (RefusedException e) {
                if (open.stream().map(question -> question.doubt().told()).noneMatch(e.refused()::equals)) {
                    add(fieldOf(e.refused().reason(), particulars.get().guidelines()), e.refused(), errors);
                }
            }
        }
        open.forEach(question -> question.ask(errors));
        return page(offer, typed, questions, errors);
    }

    private static Set<DecisionDoubt> answered(List<DecisionQuestion> questions) {
        return questions.stream()
                .filter(DecisionQuestion::answered)
                .map(DecisionQuestion::doubt)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void add(String field, Verdict.Refused refused, FormErrors errors) {
        errors.add(field, refused.reason(), refused.arguments().toArray());
    }

    /**
     * What was typed, as far as it can be read: something to record where there are no errors, and else something to ask
     * about. None without an outcome.
     */
    private static Optional<RecordDecision.Particulars> read(
            PrepareDecision.DecisionOffer offer, Map<String, String> typed, FormErrors errors) {
        // In the order of the page, so that the faults are listed as they stand.
        Optional<Integer> section = errors.wholeNumber(
                "section", typed.get("section"), "matters.decision.section.missing", 1, LAST_SECTION);
        Optional<DecisionOutcome> outcome = errors.choice(
                "outcome", typed.get("outcome"), DecisionOutcome.class, "matters.decision.outcome.missing");
        Optional<String> clauses = errors.optionalText("clauses", typed.get("clauses"), 20_000);
        Optional<ReplyStance> stance = Optional.empty();
        boolean answers = offer.matter().kind() == MatterKind.REFERRAL;
        if (answers && outcome.map(DecisionOutcome::settles).orElse(false)) {
            stance = errors.choice("stance", typed.get("stance"), ReplyStance.class, "matters.decision.stance.missing");
        }
        Optional<String> task = errors.optionalText("task", typed.get("task"), 4000);
        Optional<String> dissent = errors.optionalText("dissent", typed.get("dissent"), 20_000);
        List<RecordDecision.GuidelineEffect> effects = effects(
                offer.drafts(),
                offer.meeting().heldOn(),
                outcome.map(DecisionOutcome::settles).orElse(false),
                typed,
                errors);
        List<String> decided = DecisionClause.read(clauses.orElse("")).stream()
                .map(DecisionClause::text)
                .toList();
        ReplyStance chosen = stance.orElse(null);
        return outcome.map(known -> new RecordDecision.Particulars(
                offer.matter().id(),
                known,
                section.orElse(0),
                decided,
                chosen,
                known == DecisionOutcome.RETURNED ? task.orElse("") : "",
                dissent.orElse(""),
                typed.containsKey("immediate"),
                effects));
    }

    /**
     * What becomes of a draft is never assumed: a forgotten answer would leave a guideline out of force. One that is adopted
     * without a readable day stands with that of the meeting, so that the rest of it can be asked about.
     */
    static List<RecordDecision.GuidelineEffect> effects(
            List<PrepareDecision.OfferedDraft> drafts,
            LocalDate heldOn,
            boolean settles,
            Map<String, String> typed,
            FormErrors errors) {
        List<RecordDecision.GuidelineEffect> effects = new ArrayList<>();
        for (PrepareDecision.OfferedDraft offered : drafts) {
            GuidelineVersion draft = offered.version();
            switch (typed.getOrDefault("effect-" + draft.id(), settles ? "" : "none")) {
                case "none" -> {}
                case "adopt" -> effects.add(adopted(draft, heldOn, typed, errors));
                case "reject" -> effects.add(new RecordDecision.GuidelineEffect(draft.id(), draft.hash(), null));
                default -> errors.add("effect-" + draft.id(), "matters.decision.effect.missing", draft.title());
            }
        }
        return effects;
    }

    private static RecordDecision.GuidelineEffect adopted(
            GuidelineVersion draft, LocalDate heldOn, Map<String, String> typed, FormErrors errors) {
        String from = "from-" + draft.id();
        String replaces = "replaces-" + draft.id();
        LocalDate day = errors.date(from, typed.get(from), "matters.decision.from.missing")
                .orElse(heldOn);
        String shown = typed.getOrDefault("hash-" + draft.id(), "");
        return new RecordDecision.GuidelineEffect(
                draft.id(), shown, day, named(replaces, typed.getOrDefault(replaces, ""), errors));
    }

    /** As the page wrote them, each after a space; what it did not write names no version that is ahead. */
    private static Set<GuidelineVersionId> named(String field, String ids, FormErrors errors) {
        try {
            return Stream.of(ids.split(" "))
                    .filter(id -> !id.isEmpty())
                    .map(id -> new GuidelineVersionId(UUID.fromString(id)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            errors.add(field, "guidelines.refused.ahead-changed");
            return Set.of();
        }
    }

    /** A fault of the draft stands at the draft: at its day, or at what becomes of it. */
    private static String fieldOf(String reason, List<RecordDecision.GuidelineEffect> effects) {
        return switch (reason) {
            case "matters.refused.section-taken" -> "section";
            case "matters.refused.task" -> "task";
            case "matters.refused.no-clauses", "matters.refused.clauses-changed" -> "clauses";
            case "matters.refused.no-stance" -> "stance";
            case "guidelines.refused.before-decision",
                    "guidelines.refused.too-far-ahead",
                    "guidelines.refused.not-after-previous",
                    "guidelines.refused.not-after-one-ahead" -> ofTheDraft("from-", effects);
            case "guidelines.refused.nothing-ahead",
                    "guidelines.refused.ahead-changed",
                    "guidelines.refused.decided-earlier" -> ofTheDraft("replaces-", effects);
            case "matters.refused.draft-not-prepared" -> ofTheDraft("effect-", effects);
            default -> reason.startsWith("guidelines.") ? ofTheDraft("effect-", effects) : "outcome";
        };
    }

    /** The draft that is adopted: one alone is refused at a time, and hardly a motion has two. */
    private static String ofTheDraft(String field, List<RecordDecision.GuidelineEffect> effects) {
        return effects.stream()
                .filter(effect -> effect.inForceFrom() != null)
                .findFirst()
                .map(effect -> field + effect.version())
                .orElse("outcome");
    }

    /** @param questions about what was typed, each with a box to tick */
    private Page page(
            PrepareDecision.DecisionOffer offer,
            Map<String, String> typed,
            List<DecisionQuestion> questions,
            FormErrors errors) {
        return Page.of("matters/decision")
                .titled("matters.decision.title", offer.matter().number())
                .under("/meetings", "matters.meetings.title")
                .under(
                        "/meetings/" + offer.meeting().header().id(),
                        "matters.meeting.title",
                        offer.authority().name(),
                        offer.meeting().heldOn())
                .with("offer", offer)
                .with("typed", typed)
                .with("settled", readSettledMotion.of(offer.matter().id()).orElse(null))
                .with("questions", questions.stream().collect(Collectors.groupingBy(DecisionQuestion::field)))
                .with(errors);
    }
}
