package se.rodatraden.thread.domain;

import java.time.LocalDate;
import se.rodatraden.evidence.GuidelineFigures;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.matters.TrailNode;

/** One step of a thread. */
public sealed interface ThreadStep {

    LocalDate on();

    /** The place of the step among those of one day. */
    int stage();

    /** A step that a diary knows. */
    record InDiary(TrailNode node) implements ThreadStep {
        @Override
        public LocalDate on() {
            return node.on();
        }

        @Override
        public int stage() {
            return node.kind().ordinal() * 10;
        }
    }

    /** A draft that was begun for one of the thread's demands and has not been decided on. */
    record Draft(GuidelineVersion version, LocalDate on) implements ThreadStep {
        @Override
        public int stage() {
            return 15;
        }
    }

    /** A version in force, from its first day. */
    record InForce(GuidelineVersion version, LocalDate on) implements ThreadStep {
        @Override
        public int stage() {
            return 60;
        }
    }

    /** The decisions about children under a version, and what came of them: protected counts. */
    record Practice(GuidelineVersion version, GuidelineFigures.Figures figures) implements ThreadStep {
        @Override
        public LocalDate on() {
            return figures.asOf();
        }

        @Override
        public int stage() {
            return 70;
        }
    }
}
