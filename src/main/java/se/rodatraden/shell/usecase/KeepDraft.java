package se.rodatraden.shell.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.shell.store.DraftStore;

/** Keeps what somebody is typing, until the form is sent or thirty days have passed. */
@Component
public class KeepDraft {
    private static final Duration KEPT = Duration.ofDays(30);

    private final DraftStore drafts;
    private final Clock clock;

    KeepDraft(DraftStore drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * @param version of the record that the text is typed against; empty when there is none
     * @param texts all that the form holds now, by the name of the control
     */
    @Transactional
    public void keep(String formKey, String version, Map<String, String> texts) {
        Instant now = clock.instant();
        drafts.hold(formKey);
        drafts.save(formKey, new TreeMap<>(texts), version, now);
        drafts.removeOlderThan(now.minus(KEPT));
    }
}
