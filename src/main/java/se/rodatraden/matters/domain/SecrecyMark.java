package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;

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

    /**
     * @param readers the roles in the authority that may read the document; the registrar always, who answers requests
     * @param disclosedUnder the provision by which it may be sent to another authority; null while none is noted
     */
    public record Detail(
            List<Role> readers,
            LocalDate markedOn,
            String marker,
            @Nullable String disclosedUnder) {
        public Detail {
            readers = List.copyOf(readers);
        }
    }

    /**
     * Whether the document may be sent to another authority: secrecy holds between authorities too (OSL 8:1), so the
     * registrar has to note what lets it, and whoever sends it has to be one whom the mark names.
     */
    public static Verdict maySend(@Nullable SecrecyMark mark) {
        if (mark == null) {
            return Verdict.ALLOWED;
        }
        Detail detail = mark.detail();
        if (detail == null) {
            return Verdict.refused("matters.refused.marked-not-yours", mark.provision());
        }
        return Verdict.allowedIf(
                detail.disclosedUnder() != null, "matters.refused.marked-not-disclosed", mark.provision());
    }

    /** Whether the reader at hand sees the cover only. */
    public boolean withholds() {
        return detail == null;
    }
}
