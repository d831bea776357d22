package se.rodatraden.shell.web.failure;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import se.rodatraden.shell.Page;

/** The kinds of failure that a reader can tell apart, each with its own words. */
enum FailurePage {
    NOT_FOUND(HttpStatus.NOT_FOUND),
    REFUSED(HttpStatus.FORBIDDEN),
    NOT_UNDERSTOOD(HttpStatus.BAD_REQUEST),
    TAKEN(HttpStatus.CONFLICT),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** The same of a form without a file. */
    TOO_LONG(HttpStatus.CONTENT_TOO_LARGE),
    BROKEN(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    FailurePage(HttpStatus status) {
        this.status = status;
    }

    Page page() {
        String key = "shell.failure." + name().toLowerCase(Locale.ROOT);
        return Page.of("shell/failure").titled(key + ".title").with("key", key).status(status);
    }

    static FailurePage of(int status) {
        return switch (status) {
            case 403 -> REFUSED;
            case 404 -> NOT_FOUND;
            case 409 -> TAKEN;
            case 413 -> TOO_LARGE;
            default -> status >= 500 ? BROKEN : NOT_UNDERSTOOD;
        };
    }
}
