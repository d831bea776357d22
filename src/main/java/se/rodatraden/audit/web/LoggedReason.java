package se.rodatraden.audit.web;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.Texts;

/** The reason of a line as whoever reviews the log reads it. What was done with an account is logged in signs. */
public final class LoggedReason {
    private static final String CLOSED = "×";

    /** {@code + REGISTRAR 2024-10-07 Kommunstyrelsen}, {@code - REGISTRAR Kommunstyrelsen}; older lines without where. */
    private static final Pattern APPOINTMENT =
            Pattern.compile("([+-]) ([A-Z_]+)(?: (\\d{4}-\\d{2}-\\d{2}))?(?: (.+))?");

    private LoggedReason() {}

    public static String in(String reason, Texts t) {
        if (reason.equals(CLOSED)) {
            return t.get("audit.reason.closed");
        }
        Matcher said = APPOINTMENT.matcher(reason);
        if (!said.matches() || !t.has("kernel.Role." + said.group(2))) {
            return reason;
        }
        String role = t.of(Role.valueOf(said.group(2)));
        String office = said.group(4) == null ? role : role + ", " + said.group(4);
        if (said.group(1).equals("-")) {
            return t.get("audit.reason.ended", office);
        }
        return said.group(3) == null
                ? t.get("audit.reason.appointed", office)
                : t.get("audit.reason.appointed.from", office, LocalDate.parse(said.group(3)));
    }
}
