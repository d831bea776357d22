package se.rodatraden.matters.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.store.PresenceStore;

/** Tells who else is writing in a report. */
@Component
@Transactional(readOnly = true)
public class ReportPresence {
    private static final Duration A_MOMENT = Duration.ofMinutes(2);

    private final PresenceStore presence;
    private final Clock clock;

    ReportPresence(PresenceStore presence, Clock clock) {
        this.presence = presence;
        this.clock = clock;
    }

    /** @return the names of those who saved something within two minutes */
    public List<String> others(OfficialReportId report) {
        return presence.others(
                report, CurrentActor.get(), OffsetDateTime.now(clock).minus(A_MOMENT));
    }

    /** The latest version of each section that the reader saved, by the section's key; missing where there is none. */
    public Map<String, Integer> own(OfficialReportId report) {
        return presence.own(report, CurrentActor.get());
    }
}
