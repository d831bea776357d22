package se.rodatraden.matters.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.matters.CouncilMotionId;
import se.rodatraden.matters.DemandId;
import se.rodatraden.matters.MatterTrail;
import se.rodatraden.matters.TrailNode;
import se.rodatraden.matters.store.TrailStore;

/** Lays out the thread of a motion for the actor. */
@Component
@Transactional(readOnly = true)
class ReadMatterTrail implements MatterTrail {
    private final TrailStore trail;

    ReadMatterTrail(TrailStore trail) {
        this.trail = trail;
    }

    @Override
    public Trail of(CouncilMotionId motion) {
        List<TrailNode> nodes = new ArrayList<>();
        trail.motion(motion).ifPresent(nodes::add);
        nodes.addAll(trail.referrals(motion));
        nodes.addAll(trail.evidence(motion));
        nodes.addAll(trail.reports(motion));
        nodes.addAll(trail.decisions(motion));
        nodes.addAll(trail.guidelines(motion));
        nodes.sort(Comparator.comparing(TrailNode::on).thenComparing(TrailNode::kind));
        return new Trail(motion, nodes, hidden(nodes, trail.totals(motion)));
    }

    private static Map<TrailNode.Kind, Integer> hidden(List<TrailNode> nodes, Map<TrailNode.Kind, Integer> totals) {
        Map<TrailNode.Kind, Integer> hidden = new EnumMap<>(TrailNode.Kind.class);
        totals.forEach((kind, total) -> {
            int seen = (int) nodes.stream().filter(node -> node.kind() == kind).count();
            if (total > seen) {
                hidden.put(kind, total - seen);
            }
        });
        return hidden;
    }

    @Override
    public List<Listed> motions(int limit) {
        return trail.latest(limit);
    }

    @Override
    public Optional<CouncilMotionId> raising(DemandId demand) {
        return trail.raising(demand);
    }
}
