package se.rodatraden.demo;

/** Somebody ended the program while the sample municipality was being built. */
public final class BuildingStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BuildingStoppedException() {
        super("the building of the sample municipality was stopped");
    }
}
