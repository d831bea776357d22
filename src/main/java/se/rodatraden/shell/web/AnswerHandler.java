package se.rodatraden.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;
import se.rodatraden.shell.usecase.DiscardDraft;
import se.rodatraden.shell.usecase.KeepDraft;

/** Carries out what a handler method answered. */
final class AnswerHandler implements HandlerMethodReturnValueHandler {
    private final PageRenderer renderer;
    private final KeepDraft keepDraft;
    private final DiscardDraft discardDraft;

    AnswerHandler(PageRenderer renderer, KeepDraft keepDraft, DiscardDraft discardDraft) {
        this.renderer = renderer;
        this.keepDraft = keepDraft;
        this.discardDraft = discardDraft;
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
        var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(webRequest.getNativeResponse(HttpServletResponse.class));
        switch ((Answer) answer) {
            case Page page -> {
                keepWhatWasSent(request);
                renderer.render(page, request, response);
            }
            case Redirect redirect -> follow(redirect, request, response);
            case null -> throw new IllegalStateException(returnType.getMethod() + " answered nothing");
        }
    }

    /** A form that was sent and is shown again was refused: whoever leaves it now finds there what was typed. */
    private void keepWhatWasSent(HttpServletRequest request) {
        String draft = draft(request);
        if (draft != null) {
            TypedForm typed = TypedForm.sent(draft, request);
            if (typed.isKeepable()) {
                keepDraft.keep(typed.form(), typed.version(), typed.texts());
            }
        }
    }

    /** The draft of the form that somebody has sent; null for a form without one. */
    private static @Nullable String draft(HttpServletRequest request) {
        return request.getMethod().equals("POST") && CurrentActor.find().isPresent()
                ? request.getParameter(TypedForm.KEY)
                : null;
    }

    /** 303, so that the browser always asks for the next page with GET. What was sent is no draft any more. */
    private void follow(Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        String draft = draft(request);
        if (redirect.keepsDraft()) {
            keepWhatWasSent(request);
        } else if (draft != null) {
            discardDraft.discard(draft);
        }
        if (redirect.receipt() != null) {
            RequestContextUtils.getOutputFlashMap(request).put(PageContexts.RECEIPT, redirect.receipt());
            RequestContextUtils.saveOutputFlashMap(redirect.location(), request, response);
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + redirect.location());
    }
}
