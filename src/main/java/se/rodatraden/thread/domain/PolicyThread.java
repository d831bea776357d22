package se.rodatraden.thread.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        steps = steps.stream().sorted(IN_ORDER).toList();
        hidden = Map.copyOf(hidden);
    }

    /** The first day on it. */
    public LocalDate begins() {
        return steps.stream().map(ThreadStep::on).min(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }

    public Stream<TrailNode.Kind> hiddenKinds() {
        return Stream.of(TrailNode.Kind.values()).filter(hidden::containsKey);
    }
}
