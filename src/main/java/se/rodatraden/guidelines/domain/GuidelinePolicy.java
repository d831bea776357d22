package se.rodatraden.guidelines.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.VersionState;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;

/** Who may do what with a version of a guideline, and when. */
public final class GuidelinePolicy {
    /** Those who prepare and decide matters read drafts; to everybody else a draft is no rule and is not shown. */
    private static final Set<Role> READ_DRAFTS = Set.of(
            Role.ANALYST, Role.HEAD_OF_ADMINISTRATION, Role.REGISTRAR, Role.COMMITTEE_SECRETARY, Role.COMMITTEE_MEMBER);

    private GuidelinePolicy() {}

    public static boolean maySee(Actor actor, VersionState state) {
        return switch (state) {
            case VersionState.Adopted adopted -> true;
            case VersionState.NeverInForce never -> true;
            case VersionState.Drafted drafted -> readsDrafts(actor);
            case VersionState.Rejected rejected -> readsDrafts(actor);
        };
    }

    private static boolean readsDrafts(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> READ_DRAFTS.stream().anyMatch(person::holds);
            case Actor.SystemPurpose system -> true;
        };
    }

    public static Verdict mayWrite(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> Verdict.allowedIf(person.holds(Role.ANALYST), "guidelines.refused.not-analyst");
            case Actor.SystemPurpose system -> Verdict.ALLOWED;
        };
    }

    public static Verdict mayEdit(Actor actor, VersionState state) {
        return mayWrite(actor).and(() -> isDraft(state));
    }

    /**
     * @param unfinished how many cells have a text that cannot be read yet
     * @param decidedOn the day of the decision
     * @param from the day that the version is to be in force from
     * @param bound on how long after a decision of that day a version may begin
     * @param replaces what the decision says never is to begin
     * @param succession what the version would come after
     */
    public static Verdict mayAdopt(
            VersionState state,
            int unfinished,
            LocalDate decidedOn,
            LocalDate from,
            StartBound bound,
            Set<GuidelineVersionId> replaces,
            Succession succession) {
        return isDraft(state)
                .and(() -> isRead(unfinished))
                .and(() ->
                        Verdict.allowedIf(!from.isBefore(decidedOn), "guidelines.refused.before-decision", decidedOn))
                .and(() -> Verdict.allowedIf(
                        !from.isAfter(bound.lastFor(decidedOn)),
                        "guidelines.refused.too-far-ahead",
                        bound.lastFor(decidedOn),
                        bound.years(),
                        bound.source()))
                .and(() -> mayReplace(decidedOn, replaces, succession))
                .and(() -> succession
                        .previousFrom()
                        .filter(previous -> !previous.isBefore(from))
                        .map(previous -> Verdict.refused(
                                succession.beforeIsAhead()
                                        ? "guidelines.refused.not-after-one-ahead"
                                        : "guidelines.refused.not-after-previous",
                                previous))
                        .orElse(Verdict.ALLOWED));
    }

    private static Verdict mayReplace(LocalDate decidedOn, Set<GuidelineVersionId> replaces, Succession succession) {
        if (replaces.isEmpty()) {
            return Verdict.ALLOWED;
        }
        return Verdict.allowedIf(!succession.replaced().isEmpty(), "guidelines.refused.nothing-ahead")
                .and(() -> Verdict.allowedIf(
                        succession.replaced().stream()
                                .map(GuidelineVersion::id)
                                .collect(Collectors.toUnmodifiableSet())
                                .equals(replaces),
                        "guidelines.refused.ahead-changed"))
                .and(() -> succession.replaced().stream()
                        .flatMap(version -> version.state().decidedBy().stream())
                        .map(DecisionRef::decidedOn)
                        .filter(decidedOn::isBefore)
                        .findFirst()
                        .map(later -> Verdict.refused("guidelines.refused.decided-earlier", later))
                        .orElse(Verdict.ALLOWED));
    }

    public static Verdict mayReject(VersionState state) {
        return isDraft(state);
    }

    private static Verdict isDraft(VersionState state) {
        return switch (state) {
            case VersionState.Drafted drafted -> Verdict.ALLOWED;
            case VersionState.Adopted(DecisionRef decision, Period validity) ->
                Verdict.refused("guidelines.refused.already-adopted", decision.decidedOn());
            case VersionState.NeverInForce never ->
                Verdict.refused(
                        "guidelines.refused.already-adopted", never.decision().decidedOn());
            case VersionState.Rejected(DecisionRef decision) ->
                Verdict.refused("guidelines.refused.already-rejected", decision.decidedOn());
        };
    }

    /** @param unfinished how many cells have a text that cannot be read yet */
    public static Verdict isRead(int unfinished) {
        return unfinished == 1
                ? Verdict.refused("guidelines.refused.unfinished-one")
                : Verdict.allowedIf(unfinished == 0, "guidelines.refused.unfinished", unfinished);
    }
}
