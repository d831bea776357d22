package se.rodatraden.postgres;

/** Hears what takes time while an embedded server starts. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = step -> {};

    void begins(Step step);

    enum Step {
        /** The binaries are unpacked: once per version. */
        UNPACKING,
        /** The data directory is created: once. */
        CREATING,
        /** A server that outlived its program is stopped first. */
        STOPPING_STALE_SERVER,
        STARTING,
        /** It answers, with roles and database in place. */
        READY
    }
}
