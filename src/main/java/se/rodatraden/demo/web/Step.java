package se.rodatraden.demo.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One step of the walk through the demonstration.
 *
 * @param subject who does it
 * @param href where it begins
 * @param day on which it is done, where that is later than the step before
 */
public record Step(
        String key, String subject, String href, @Nullable LocalDate day) {

    static final List<Step> ALL = List.of(
            new Step("motion", "karin.holm", "/matters", null),
            new Step("referral", "karin.holm", "/matters", null),
            new Step("draft", "erik.lindqvist", "/guidelines/sig-unga", null),
            new Step("what-if", "erik.lindqvist", "/evidence/snapshots", null),
            new Step("report", "erik.lindqvist", "/", null),
            new Step("child", "maria.ekstrom", "/cases", null),
            new Step("approval", "jonas.berg", "/", null),
            new Step("plan", "maria.ekstrom", "/cases", null),
            new Step("committee", "leyla.haddad", "/", LocalDate.of(2024, 11, 20)),
            new Step("reply", "karin.holm", "/deliveries", null),
            new Step("board-report", "petra.wallin", "/", null),
            new Step("board", "ulf.sandberg", "/", LocalDate.of(2024, 12, 11)),
            new Step("follow-up", "maria.ekstrom", "/cases", LocalDate.of(2025, 1, 7)),
            new Step("council", "lisa.magnusson", "/deliveries", LocalDate.of(2025, 1, 27)),
            new Step("thread", "erik.lindqvist", "/threads", null),
            new Step("log", "birgitta.falk", "/log-review", null));

    static Optional<Step> of(String key) {
        return ALL.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /** Its place, from one. */
    public int number() {
        return ALL.indexOf(this) + 1;
    }

    /** The keys of its texts. */
    public String who() {
        return text("who");
    }

    public String name() {
        return text("name");
    }

    public String title() {
        return text("title");
    }

    public String text() {
        return text("text");
    }

    private String text(String part) {
        return "demo.step." + key + "." + part;
    }

    public String anchor() {
        return "step-" + key;
    }

    /** Whether the calendar has to be moved first. */
    public boolean isLaterThan(LocalDate today) {
        return day != null && today.isBefore(day);
    }

    /** The step after it; after the last, the last. */
    Step next() {
        return IntStream.range(0, ALL.size())
                .filter(place -> ALL.get(place).equals(this))
                .mapToObj(place -> ALL.get(Math.min(place + 1, ALL.size() - 1)))
                .findFirst()
                .orElseThrow();
    }
}
