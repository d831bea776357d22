package se.rodatraden.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What people call a kind of record by, for whoever reviews the log: numbers, never names. A bean of the
 * module that holds the records. It answers what the actor may know and leaves the rest out.
 */
public interface RecordNumbers {

    /** As the access log calls it. */
    String subjectKind();

    Map<UUID, RecordNumber> of(Collection<UUID> subjects);

    /** The records with the number; more than one where several units count on their own. */
    List<UUID> with(String number);
}
