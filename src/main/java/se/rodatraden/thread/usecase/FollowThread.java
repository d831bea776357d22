package se.rodatraden.thread.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.casework.DecisionsUnder;
import se.rodatraden.evidence.GuidelineFigures;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineTitle;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.VersionState;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Period;
import se.rodatraden.matters.CouncilMotionId;
import se.rodatraden.matters.DemandId;
import se.rodatraden.matters.MatterTrail;
import se.rodatraden.matters.TrailNode;
import se.rodatraden.thread.domain.PolicyThread;
import se.rodatraden.thread.domain.PracticeShown;
import se.rodatraden.thread.domain.ThreadStep;

/** Follows a motion to what came of it, as far as the reader may. */
@Component
public class FollowThread {
    private static final int LISTED = 50;

    private final MatterTrail trails;
    private final Guidelines guidelines;
    private final GuidelineFigures figures;
    private final DecisionsUnder decisions;
    private final Clock clock;

    FollowThread(
            MatterTrail trails,
            Guidelines guidelines,
            GuidelineFigures figures,
            DecisionsUnder decisions,
            Clock clock) {
        this.trails = trails;
        this.guidelines = guidelines;
        this.figures = figures;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The threads that the reader's diaries know, and those behind the guidelines, the latest first. */
    @Transactional(readOnly = true)
    public List<Listed> threads() {
        Map<CouncilMotionId, Listed> found = new LinkedHashMap<>();
        for (MatterTrail.Listed motion : trails.motions(LISTED)) {
            found.put(motion.id(), new Listed(motion.id(), motion.title(), Optional.of(motion.raisedOn())));
        }
        guidelines.all().stream()
                .map(GuidelineTitle::key)
                .flatMap(this::versions)
                .forEach(version -> version.demand()
                        .flatMap(demand -> trails.raising(new DemandId(demand.id())))
                        .ifPresent(motion ->
                                found.putIfAbsent(motion, new Listed(motion, version.title(), Optional.empty()))));
        return List.copyOf(found.values());
    }

    /**
     * Writes, as figures that were never shown before are released first, and as it is logged that cases were listed.
     *
     * @throws NotFoundException when no motion began it
     */
    @Transactional
    public PolicyThread follow(CouncilMotionId motion) {
        MatterTrail.Trail trail = trails.of(motion);
        List<GuidelineVersion> versions = versionsFor(motion);
        if (trail.nodes().isEmpty() && trail.hidden().isEmpty() && versions.isEmpty()) {
            throw new NotFoundException("thread");
        }
        List<ThreadStep> steps = new ArrayList<>();
        trail.nodes().forEach(node -> steps.add(new ThreadStep.InDiary(node)));
        versions.forEach(version -> steps.addAll(stepsOf(version, trail)));
        steps.addAll(children(versions));
        return new PolicyThread(motion, title(trail, versions), steps, trail.hidden());
    }

    private List<GuidelineVersion> versionsFor(CouncilMotionId motion) {
        return guidelines.all().stream()
                .map(GuidelineTitle::key)
                .flatMap(this::versions)
                .filter(version -> version.demand()
                        .flatMap(demand -> trails.raising(new DemandId(demand.id())))
                        .filter(motion::equals)
                        .isPresent())
                .toList();
    }

    private List<ThreadStep> stepsOf(GuidelineVersion version, MatterTrail.Trail trail) {
        return switch (version.state()) {
            case VersionState.Drafted _ -> List.of(new ThreadStep.Draft(version, LocalDate.now(clock)));
            case VersionState.Rejected(DecisionRef decision) ->
                tellsOf(version, trail) ? List.of() : List.of(new ThreadStep.Rejected(version, decision));
            case VersionState.NeverInForce never -> List.of(new ThreadStep.NeverInForce(version, never));
            case VersionState.Adopted(DecisionRef decision, Period validity) -> inForce(version, decision, validity);
        };
    }

    /** Under the versions of the thread, and under those that they set out to change: what the motion is about. */
    private List<ThreadStep> children(List<GuidelineVersion> versions) {
        Set<GuidelineVersionId> own =
                versions.stream().map(GuidelineVersion::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Stream<GuidelineVersion> before = versions.stream()
                .flatMap(version -> version.basedOn().stream())
                .distinct()
                .filter(id -> !own.contains(id))
                .map(guidelines::version);
        return Stream.concat(before, versions.stream())
                .flatMap(version -> children(version, !own.contains(version.id())).stream())
                .toList();
    }

    private Optional<ThreadStep> children(GuidelineVersion version, boolean before) {
        if (version.state().decidedBy().isEmpty()) {
            return Optional.empty();
        }
        DecisionsUnder.Listed listed = decisions.listed(version.id());
        return listed.decisions().stream()
                .map(DecisionsUnder.UnderVersion::decidedOn)
                .max(Comparator.naturalOrder())
                .map(latest -> new ThreadStep.Children(version, before, latest, listed));
    }

    /** Whether the reader sees in the diary itself what became of the draft. */
    private static boolean tellsOf(GuidelineVersion version, MatterTrail.Trail trail) {
        return trail.nodes().stream()
                .anyMatch(node -> node instanceof TrailNode.Guideline guideline
                        && guideline.version().equals(version.id()));
    }

    private List<ThreadStep> inForce(GuidelineVersion version, DecisionRef decision, Period validity) {
        List<ThreadStep> steps = new ArrayList<>();
        steps.add(new ThreadStep.InForce(version, decision, validity.from()));
        LocalDate wholeQuarter = afterFirstWholeQuarter(validity.from());
        if (LocalDate.now(clock).isBefore(wholeQuarter)) {
            steps.add(new ThreadStep.Awaited(version, wholeQuarter));
        } else {
            figures.decidedUnder(version)
                    .ifPresent(counts ->
                            steps.add(new ThreadStep.Practice(version, counts.asOf(), PracticeShown.of(counts))));
        }
        return steps;
    }

    /** A fact says no closer than the quarter when it happened, so a version is counted by whole quarters. */
    private static LocalDate afterFirstWholeQuarter(LocalDate inForceFrom) {
        LocalDate begins = inForceFrom.with(IsoFields.DAY_OF_QUARTER, 1);
        return begins.plus(begins.equals(inForceFrom) ? 1 : 2, IsoFields.QUARTER_YEARS);
    }

    private Stream<GuidelineVersion> versions(GuidelineKey key) {
        return guidelines.versions(key).stream();
    }

    private static String title(MatterTrail.Trail trail, List<GuidelineVersion> versions) {
        return trail.nodes().stream()
                .filter(TrailNode.Motion.class::isInstance)
                .map(node -> ((TrailNode.Motion) node).motion().title())
                .findFirst()
                .or(() -> versions.stream().map(GuidelineVersion::title).findFirst())
                .orElse("");
    }

    /** @param raisedOn empty where the motion itself is not the reader's */
    public record Listed(CouncilMotionId motion, String title, Optional<LocalDate> raisedOn) {}
}
