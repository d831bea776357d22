package se.rodatraden.postgres;

/** The roles of the database. None but the superuser of an embedded server can pass row security. */
public enum DatabaseRole {
    /** Creates roles and takes backups in an embedded server. The application never logs in as it. */
    SUPERUSER("postgres"),
    /** Owns the database and its tables; only migrations run as it. */
    OWNER("rt_owner"),
    /** Serves people; every table it sees is under row security. */
    RUNTIME("rt_runtime"),
    /** Reads and writes de-identified facts and nothing else. */
    EVIDENCE("rt_evidence");

    private final String roleName;

    DatabaseRole(String roleName) {
        this.roleName = roleName;
    }

    public String roleName() {
        return roleName;
    }
}
