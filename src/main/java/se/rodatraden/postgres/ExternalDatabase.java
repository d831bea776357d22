package se.rodatraden.postgres;

/** A database that somebody else runs, given by address; its roles exist already. */
record ExternalDatabase(DatabaseLogin owner, DatabaseLogin runtime, DatabaseLogin evidence) implements Database {

    @Override
    public DatabaseLogin login(DatabaseRole role) {
        return switch (role) {
            case OWNER -> owner;
            case RUNTIME -> runtime;
            case EVIDENCE -> evidence;
            case SUPERUSER -> throw new IllegalArgumentException("nobody has told us of a superuser");
        };
    }

    @Override
    public void close() {
        // Its own people stop it.
    }
}
