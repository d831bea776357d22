package se.rodatraden.demo;

import java.util.List;

/** The sample municipality as the command line sees it: something to build once, and people to sign in as. */
public interface SampleMunicipality {

    /** Builds it unless it is there. Runs after the migrations and before the first page can be asked for. */
    void buildOnce(Progress progress);

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
    }
}
