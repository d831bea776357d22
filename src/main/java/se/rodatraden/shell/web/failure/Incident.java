package se.rodatraden.shell.web.failure;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that went wrong in the program, with a reference number that stands on the page and in the log.
 * The log gets the kinds of the exceptions and where they were thrown, never their messages: those may quote
 * what somebody typed or what a row contains.
 */
record Incident(String reference) {
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final String SYMBOLS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FRAMES = 12;

    /** @param handler the address pattern, which unlike the address names nobody */
    static Incident of(Throwable thrown, String handler) {
        return logged(handler, trace(thrown));
    }

    /** Of which nothing is known. */
    static Incident of(String handler) {
        return logged(handler, "");
    }

    private static Incident logged(String handler, String trace) {
        StringBuilder reference = new StringBuilder(9);
        for (int i = 0; i < 8; i++) {
            reference.append(i == 4 ? "-" : "").append(SYMBOLS.charAt(RANDOM.nextInt(SYMBOLS.length())));
        }
        Incident incident = new Incident(reference.toString());
        LOG.error("incident {} at {}{}", incident.reference, handler, trace);
        return incident;
    }

    private static String trace(Throwable thrown) {
        StringBuilder trace = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            trace.append(System.lineSeparator())
                    .append("  ")
                    .append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                trace.append(System.lineSeparator()).append("    at ").append(frames[i]);
            }
        }
        return trace.toString();
    }
}
