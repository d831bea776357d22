package se.rodatraden.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.RefusedException;
import se.rodatraden.kernel.Verdict;

/** Lets a request through to a page that has declared its purpose, for somebody who holds one of its roles. */
public final class EndpointGate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        switch (handler) {
            case HandlerMethod method -> pass(method);
            case ResourceHttpRequestHandler _ -> {} // style sheets, scripts and fonts: nothing of anybody's
            default -> throw new IllegalStateException("no purpose can be declared on " + handler.getClass());
        }
        return true;
    }

    private static void pass(HandlerMethod method) {
        Endpoint endpoint = method.getMethodAnnotation(Endpoint.class);
        if (endpoint == null) {
            throw new IllegalStateException("no purpose is declared on " + method);
        }
        CurrentActor.state(endpoint.purpose());
        if (!endpoint.open()) {
            mayCall(endpoint).orThrow();
        }
    }

    private static Verdict mayCall(Endpoint endpoint) {
        Actor actor = CurrentActor.find()
                .orElseThrow(() -> new RefusedException((Verdict.Refused) Verdict.refused("access.not-signed-in")));
        boolean holdsOne =
                endpoint.roles().length == 0 || Arrays.stream(endpoint.roles()).anyMatch(actor::holds);
        return Verdict.allowedIf(holdsOne, "access.role-missing");
    }
}
