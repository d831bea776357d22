package se.rodatraden.matters.domain;

import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.ADOPTION_NOT_SAID;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.ANOTHER_ADOPTED;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.ANOTHER_DAY;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.DAY_NOT_READ;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.DAY_NOT_SAID;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.DRAFT_ADOPTED;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.DRAFT_LEFT;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.DRAFT_REJECTED;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.MOTION_GRANTED;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.MOTION_REJECTED;
import static se.rodatraden.matters.domain.DecisionDoubt.Contradiction.TWO_DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.rodatraden.matters.DecisionOutcome;
import se.rodatraden.matters.domain.DraftOnTable.Effect;

/**
 * Whether what becomes of the drafts can be read from the clauses of the decision that settles them. Who reads the minutes
 * has to find there that a guideline was adopted and from which day it holds: that a motion is granted says neither which
 * wording was adopted nor from when, also where the motion demanded that very change. It is said by a clause that adopts the
 * guideline or lets it hold, or by one that grants the proposal whose clauses do.
 *
 * @param heldOn the day of the meeting
 */
record DraftAgreement(LocalDate heldOn, DecisionOutcome outcome, ClauseReading said, List<DraftOnTable> drafts) {

    List<DecisionDoubt> doubts() {
        List<DecisionDoubt> doubts = new ArrayList<>(ofTheEffects());
        drafts.forEach(draft -> ofTheDay(draft).ifPresent(doubts::add));
        return doubts;
    }

    private Collection<DecisionDoubt> ofTheEffects() {
        Map<DraftOnTable, DecisionDoubt> found = new LinkedHashMap<>();
        List<ClauseOnDrafts> clausesOnDrafts = said.ofDrafts(drafts);
        for (ClauseOnDrafts clause : clausesOnDrafts) {
            for (List<DraftOnTable> alternatives : alternatives(clause)) {
                if (alternatives.stream().noneMatch(draft -> draft.effect() == clause.effect())) {
                    alternatives.forEach(draft -> found.putIfAbsent(draft, against(clause, draft)));
                }
            }
        }
        drafts.stream()
                .filter(draft -> !found.containsKey(draft))
                .forEach(draft -> againstTheMotion(draft, clausesOnDrafts).ifPresent(doubt -> found.put(draft, doubt)));
        return found.values();
    }

    /** "The draft is adopted" is true when one of them is; where guidelines are named, when one of each is. */
    private static Collection<List<DraftOnTable>> alternatives(ClauseOnDrafts clause) {
        return clause.named()
                ? clause.about().stream()
                        .collect(Collectors.groupingBy(
                                draft -> draft.guideline() + " " + draft.number(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                        .values()
                : clause.about().isEmpty() ? List.of() : List.of(List.copyOf(clause.about()));
    }

    private static DecisionDoubt against(ClauseOnDrafts clause, DraftOnTable draft) {
        return switch (draft.effect()) {
            case ADOPTED ->
                DecisionDoubt.of(DRAFT_ADOPTED, draft, "matters.refused.draft-not-in-clauses", draft.title());
            case REJECTED -> DecisionDoubt.of(DRAFT_REJECTED, draft, "matters.refused.draft-in-clauses", draft.title());
            case LEFT ->
                DecisionDoubt.of(
                        DRAFT_LEFT,
                        draft,
                        clause.adopts() ? "matters.refused.draft-left-adopted" : "matters.refused.draft-left-rejected",
                        draft.title());
        };
    }

    private Optional<DecisionDoubt> againstTheMotion(DraftOnTable draft, List<ClauseOnDrafts> clausesOnDrafts) {
        return switch (draft.effect()) {
            case ADOPTED -> {
                if (said.adopts(draft, drafts)) {
                    yield Optional.empty();
                }
                if (clausesOnDrafts.stream().anyMatch(clause -> clause.named() && clause.adopts())) {
                    yield Optional.of(DecisionDoubt.of(
                            ANOTHER_ADOPTED,
                            draft,
                            "matters.refused.another-in-clauses",
                            draft.title(),
                            draft.number()));
                }
                yield only(said.ofTheMotion())
                        .filter(motion -> motion == DecisionOutcome.REJECTED)
                        .map(_ -> DecisionDoubt.of(
                                MOTION_REJECTED, draft, "matters.refused.motion-rejected-in-clauses", draft.title()))
                        .or(() -> Optional.of(DecisionDoubt.of(
                                ADOPTION_NOT_SAID, draft, "matters.refused.adoption-not-said", draft.title())));
            }
            case REJECTED -> {
                boolean granted = outcome == DecisionOutcome.GRANTED
                        || !outcome.isOnMotion()
                                && only(said.ofTheMotion()).equals(Optional.of(DecisionOutcome.GRANTED));
                boolean told = clausesOnDrafts.stream()
                        .anyMatch(clause -> clause.about().contains(draft));
                boolean adoptsOne = drafts.stream().anyMatch(other -> other.effect() == Effect.ADOPTED);
                yield granted && !adoptsOne && !told
                        ? Optional.of(DecisionDoubt.of(
                                MOTION_GRANTED, draft, "matters.refused.granted-rejects", draft.title()))
                        : Optional.empty();
            }
            case LEFT -> Optional.empty();
        };
    }

    /**
     * What is adopted holds at once where nothing else is said: a later day is one that somebody has to be able to read. What
     * cannot be read as a day is never said to be missing, only asked to be looked at.
     */
    private Optional<DecisionDoubt> ofTheDay(DraftOnTable draft) {
        LocalDate from = draft.from();
        if (draft.effect() != Effect.ADOPTED || from == null) {
            return Optional.empty();
        }
        StartDays told = said.startOf(draft, drafts, heldOn);
        Optional<DecisionDoubt> apart = twoDays(draft, told.days());
        if (apart.isPresent()) {
            return apart;
        }
        if (told.days().stream().anyMatch(day -> day.canBe(from))) {
            return Optional.empty();
        }
        Optional<StartDay> another =
                told.days().stream().filter(StartDay::toTheDay).findFirst();
        if (another.isPresent()) {
            return another.map(day -> DecisionDoubt.of(
                    ANOTHER_DAY,
                    draft,
                    "matters.refused.another-day-in-clauses",
                    draft.title(),
                    day.likeliest(),
                    from));
        }
        if (said.mentions(from, heldOn)) {
            return Optional.empty();
        }
        if (told.unread() || !told.days().isEmpty()) {
            return Optional.of(toLookAt(draft, from));
        }
        if (said.saysWhen(draft, drafts) || !said.adopts(draft, drafts) || !from.isAfter(heldOn)) {
            return Optional.empty();
        }
        return Optional.of(
                said.mentionsATimeToCome(heldOn)
                        ? toLookAt(draft, from)
                        : DecisionDoubt.of(DAY_NOT_SAID, draft, "matters.refused.day-not-said", draft.title(), from));
    }

    private static Optional<DecisionDoubt> twoDays(DraftOnTable draft, List<StartDay> days) {
        return days.stream()
                .filter(StartDay::toTheDay)
                .findFirst()
                .flatMap(first -> days.stream()
                        .filter(day -> day.toTheDay() && !day.canBe(first))
                        .findFirst()
                        .map(other -> DecisionDoubt.of(
                                TWO_DAYS,
                                draft,
                                "matters.refused.two-days-in-clauses",
                                draft.title(),
                                first.likeliest(),
                                other.likeliest())));
    }

    private static DecisionDoubt toLookAt(DraftOnTable draft, LocalDate from) {
        return DecisionDoubt.of(DAY_NOT_READ, draft, "matters.refused.day-not-read", draft.title(), from);
    }

    private static <T> Optional<T> only(Set<T> said) {
        return said.size() == 1 ? Optional.of(said.iterator().next()) : Optional.empty();
    }
}
