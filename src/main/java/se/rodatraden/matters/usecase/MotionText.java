package se.rodatraden.matters.usecase;

import java.util.stream.Collectors;
import se.rodatraden.matters.CouncilMotion;

/** A motion as a document in a diary. Documents are written in Swedish in every language of the screen. */
final class MotionText {
    private MotionText() {}

    static String of(CouncilMotion motion) {
        String demands = motion.demands().stream()
                .map(demand -> demand.ordinal() + ". " + demand.wording())
                .collect(Collectors.joining("\n"));
        return (motion.wording().isBlank() ? "" : motion.wording().strip() + "\n\n")
                + (demands.isEmpty() ? "" : "Motionärerna yrkar:\n\n" + demands);
    }
}
