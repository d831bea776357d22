package se.rodatraden.shell.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.shell.store.DraftStore;

/**
 * Keeps what somebody is typing, until the form is sent or thirty days have passed. Nothing that is kept is dropped to make
 * room: whoever has typed too much is told so, and what they type next is not kept.
 */
@Component
public class KeepDraft {
    /** In so many forms at once nobody writes; whoever reaches it sends something else than forms. */
    static final int MOST_FORMS = 200;

    /** Of all that one person has typed and not sent: the names of the controls and the texts, as they are stored. */
    static final long MOST_BYTES = 10_000_000;

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
     * @return false when the actor has typed too much elsewhere and not sent it; then the draft is as it was
     */
    @Transactional
    public boolean keep(String formKey, String version, Map<String, String> texts) {
        Instant now = clock.instant();
        drafts.hold();
        drafts.removeOlderThan(now.minus(KEPT));
        DraftStore.Size others = drafts.sizeBeside(formKey);
        boolean fits = others.forms() < MOST_FORMS && others.bytes() + bytes(texts) <= MOST_BYTES;
        if (fits) {
            drafts.save(formKey, new TreeMap<>(texts), version, now);
        }
        return fits;
    }

    private static long bytes(Map<String, String> texts) {
        return texts.entrySet().stream()
                .mapToLong(text -> utf8(text.getKey()) + utf8(text.getValue()))
                .sum();
    }

    private static long utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
