package se.rodatraden.shell.web.failure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.StaleEditException;
import se.rodatraden.shell.Page;

/** What went wrong, as a page in plain words. */
@ControllerAdvice
class Failures {
    /** A kind of record, and which: every module has a record's own page at that address. */
    private static final Pattern RECORD =
            Pattern.compile("(/(?:cases|matters)/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/");

    /** No such page or record, or one that is not yours: the answer is the same, so that it tells nothing. */
    @ExceptionHandler({
        NotFoundException.class,
        NoResourceFoundException.class,
        NoHandlerFoundException.class,
        MethodArgumentTypeMismatchException.class
    })
    Page notFound() {
        return FailurePage.NOT_FOUND.page();
    }

    @ExceptionHandler
    Page refused(RefusedException refusal, HttpServletRequest request) {
        return FailurePage.REFUSED
                .page()
                .with("refused", refusal.refused())
                .with("back", record(request.getRequestURI()));
    }

    /** The page of the record that the address lies below, /cases/… or /matters/…; null when there is none. */
    static @Nullable String record(String address) {
        Matcher below = RECORD.matcher(address);
        return below.lookingAt() ? below.group(1) : null;
    }

    @ExceptionHandler
    Page stale(StaleEditException stale) {
        return Page.of("shell/stale")
                .with("stored", stale.stored())
                .with("offered", stale.offered())
                .status(HttpStatus.CONFLICT);
    }

    @ExceptionHandler({
        ServletRequestBindingException.class,
        HttpMessageNotReadableException.class,
        HttpRequestMethodNotSupportedException.class,
        MethodArgumentNotValidException.class,
        InvalidPropertyException.class,
        MultipartException.class,
        MissingServletRequestPartException.class,
        RequestRejectedException.class,
        TypeMismatchException.class
    })
    Page notUnderstood() {
        return FailurePage.NOT_UNDERSTOOD.page();
    }

    @ExceptionHandler
    Page unread(InvalidParameterException thrown, HttpServletRequest request) {
        return LastResort.unread(thrown, request);
    }

    /** Somebody else did the same thing at the same moment, or a form was sent twice. */
    @ExceptionHandler(DuplicateKeyException.class)
    Page taken() {
        return FailurePage.TAKEN.page();
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Page tooLarge() {
        return FailurePage.TOO_LARGE.page();
    }

    /** The reader went on to another page before this one had arrived. */
    @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class})
    void gone() {}

    @ExceptionHandler
    Page broken(Exception thrown, HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Incident incident = Incident.of(thrown, request.getMethod() + " " + (pattern == null ? "?" : pattern));
        return FailurePage.BROKEN.page().with("reference", incident.reference());
    }
}
