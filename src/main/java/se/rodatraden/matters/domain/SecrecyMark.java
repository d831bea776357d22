package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Role;

/**
 * A warning that a document may hold something secret (sekretessmarkering, OSL 5:5). It decides nothing: every
 * request is tried on its own.
 *
 * @param provision the section that may apply: {@code 26 kap. 1 § OSL}
 * @param detail null for those who may not see what the mark withholds
 */
public record SecrecyMark(String provision, @Nullable Detail detail) {

    /** What stands in the place of the title. */
    public static final String COVER_TITLE = "Sekretessmarkerad handling";

    /** @param readers the roles in the authority that may read the document; the registrar always, who answers requests */
    public record Detail(List<Role> readers, LocalDate markedOn, String marker) {
        public Detail {
            readers = List.copyOf(readers);
        }
    }

    /** Whether the reader at hand sees the cover only. */
    public boolean withholds() {
        return detail == null;
    }
}
