package se.rodatraden.thread.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.rodatraden.matters.CouncilMotionId;
import se.rodatraden.matters.TrailNode;

/**
 * The linked chain from motion to follow-up (röd tråd), for one reader.
 *
 * @param title what the motion is called, or, where the motion is not the reader's, the guideline
 * @param steps ordered by day; steps of one day in the order in which a thread takes them
 * @param hidden how many further steps there are that the reader may not see, by kind
 */
public record PolicyThread(
        CouncilMotionId motion, String title, List<ThreadStep> steps, Map<TrailNode.Kind, Integer> hidden) {

    private static final Comparator<ThreadStep> IN_ORDER =
            Comparator.comparing(ThreadStep::on).thenComparing(ThreadStep::stage);

    public PolicyThread {
        steps = rounds(steps).stream().sorted(IN_ORDER).toList();
        hidden = Map.copyOf(hidden);
    }

    /** Referrals sent on one day are one step: a dozen lines alike would hide the rest of the thread. */
    private static List<ThreadStep> rounds(List<ThreadStep> steps) {
        Map<LocalDate, List<TrailNode.SentReferral>> sent = new TreeMap<>();
        List<ThreadStep> rest = new ArrayList<>();
        for (ThreadStep step : steps) {
            if (step instanceof ThreadStep.InDiary(TrailNode.SentReferral referral)) {
                sent.computeIfAbsent(referral.on(), _ -> new ArrayList<>()).add(referral);
            } else {
                rest.add(step);
            }
        }
        sent.forEach((day, referrals) -> rest.add(
                referrals.size() == 1
                        ? new ThreadStep.InDiary(referrals.getFirst())
                        : new ThreadStep.Round(day, referrals)));
        return rest;
    }

    /**
     * Whether a step that the reader sees tells that the motion has been decided: what has not been answered is then no
     * longer awaited.
     */
    public boolean isDecided() {
        return steps.stream().anyMatch(step -> switch (step) {
            case ThreadStep.InDiary(TrailNode.BodyDecision decision) ->
                decision.outcome().isOnMotion();
            case ThreadStep.InDiary(TrailNode.Guideline _),
                    ThreadStep.Rejected _,
                    ThreadStep.NeverInForce _,
                    ThreadStep.InForce _,
                    ThreadStep.Awaited _,
                    ThreadStep.Practice _ -> true;
            case ThreadStep.InDiary _, ThreadStep.Round _, ThreadStep.Draft _, ThreadStep.Children _ -> false;
        });
    }

    /** The first day on it. */
    public LocalDate begins() {
        return steps.stream().map(ThreadStep::on).min(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }

    public Stream<TrailNode.Kind> hiddenKinds() {
        return Stream.of(TrailNode.Kind.values()).filter(hidden::containsKey);
    }
}
