package se.rodatraden.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Carries out what a handler method answered. */
final class AnswerHandler implements HandlerMethodReturnValueHandler {
    private final PageRenderer renderer;

    AnswerHandler(PageRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Answer.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object answer,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest webRequest)
            throws IOException {
        container.setRequestHandled(true);
        var request = webRequest.getNativeRequest(HttpServletRequest.class);
        var response = webRequest.getNativeResponse(HttpServletResponse.class);
        switch ((Answer) answer) {
            case Page page -> renderer.render(page, request, response);
            case Redirect redirect -> follow(redirect, request, response);
            case null -> throw new IllegalStateException(returnType.getMethod() + " answered nothing");
        }
    }

    /** 303, so that the browser always asks for the next page with GET. */
    private static void follow(Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        if (redirect.receipt() != null) {
            RequestContextUtils.getOutputFlashMap(request).put(PageContexts.RECEIPT, redirect.receipt());
            RequestContextUtils.saveOutputFlashMap(redirect.location(), request, response);
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + redirect.location());
    }
}
