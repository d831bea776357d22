package se.rodatraden.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.rodatraden.kernel.DiaryNumber;

/**
 * The thread of a motion through the diaries: what the actor may see of it, and how much more there is. Row
 * security decides what is seen; of the rest only numbers come out.
 */
public interface MatterTrail {

    /** Never fails for a thread that is not the actor's: it then has no nodes, and counts alone. */
    Trail of(CouncilMotionId motion);

    /** The motions that the actor's diaries know, the latest raised first; each as it was first registered. */
    List<Listed> motions(int limit);

    /** The thread that a demand began; an identity that opens nothing by itself. */
    Optional<CouncilMotionId> raising(DemandId demand);

    /** As much of a motion as a list shows. */
    record Listed(CouncilMotionId id, DiaryNumber number, String title, LocalDate raisedOn) {}

    /**
     * @param nodes ordered by day
     * @param hidden how many there are besides, by kind; kinds without any are missing
     */
    record Trail(CouncilMotionId motion, List<TrailNode> nodes, Map<TrailNode.Kind, Integer> hidden) {
        public Trail {
            nodes = List.copyOf(nodes);
            hidden = Map.copyOf(hidden);
        }
    }
}
