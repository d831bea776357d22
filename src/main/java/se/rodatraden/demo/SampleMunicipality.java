package se.rodatraden.demo;

import java.util.List;

/** The sample municipality as the command line sees it: something to build once, and people to sign in as. */
public interface SampleMunicipality {

    /**
     * Builds it unless it is there. Runs after the migrations and before the first page can be asked for.
     *
     * @throws UnfinishedSampleException when an earlier building was interrupted
     * @throws BuildingStoppedException when this one is
     * @throws se.rodatraden.postgres.StartupRefusedException when somebody else's organisation is in the database
     */
    void buildOnce(Progress progress);

    /** Lets a building that is going on end at its next step, from another thread. */
    void stopBuilding();

    /** Those who can sign in, in the order in which a newcomer should meet them. */
    List<DemoAccount> accounts();

    /**
     * @param username what to choose or write on the sign-in page
     * @param name of the person
     * @param title what the person does
     */
    record DemoAccount(String username, String name, String title) {}

    /** What is being built, in its order. */
    enum Part {
        OFFICES,
        OLDER_MATTER,
        CHILDREN,
        MATTER_TO_WORK_THROUGH,
        READY
    }

    /** Hears how far the building has come. */
    @FunctionalInterface
    interface Progress {
        /** @param percent done of the whole */
        void at(Part part, int percent);

        /** The program is to end before the whole is built. */
        default void stops() {}
    }
}
