package se.rodatraden.shell.web.failure;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.shell.Page;

/** Where the server sends a request that failed outside our pages. */
@Controller
class LastResort implements ErrorController {

    @RequestMapping("/error")
    @Endpoint(purpose = Purpose.HELP, open = true)
    Page show(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        FailurePage failure = FailurePage.of(status instanceof Integer code ? code : 404);
        if (thrown instanceof InvalidParameterException parameters) {
            return unread(parameters, request);
        }
        if (thrown instanceof InvalidFileNameException) {
            return FailurePage.NOT_UNDERSTOOD.page();
        }
        if (thrown instanceof Throwable throwable) {
            return FailurePage.BROKEN
                    .page()
                    .with("reference", Incident.of(throwable, "/error").reference());
        }
        // Somebody answered so without saying why; whoever calls about it still has a number to give.
        return failure == FailurePage.BROKEN
                ? failure.page().with("reference", Incident.of("/error").reference())
                : failure.page();
    }

    /** What was sent is read at the first question about it, which a filter of ours or the framework's may ask. */
    static Page unread(InvalidParameterException thrown, HttpServletRequest request) {
        FailurePage found = FailurePage.of(thrown.getErrorCode());
        return (found == FailurePage.TOO_LARGE && !isOfFiles(request) ? FailurePage.TOO_LONG : found).page();
    }

    private static boolean isOfFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }
}
