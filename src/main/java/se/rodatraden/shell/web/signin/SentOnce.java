package se.rodatraden.shell.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form that is sent twice, by a double click or because a page was slow to answer, is carried out once: the second
 * waits for the first and goes where that led. That it is the same form is told by the token in it, which is another
 * one each time a page is drawn.
 */
final class SentOnce extends OncePerRequestFilter {
    private static final String SENT = SentForms.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SentForms sent = sentIn(request.getSession());
        String form = request.getRequestURI() + typed(request) + chosen(request);
        CompletableFuture<Optional<String>> mine = new CompletableFuture<>();
        Optional<String> led = sent.firstOf(form, mine);
        if (led.isPresent()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, led.get());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            sent.ended(
                    form,
                    mine,
                    response.getStatus() == HttpStatus.SEE_OTHER.value()
                            ? Optional.ofNullable(response.getHeader(HttpHeaders.LOCATION))
                            : Optional.empty());
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !request.getMethod().equals("POST")
                || request.getSession(false) == null
                || OpenPaths.isForScripts(request)
                || type == null
                || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) && !isOfFiles(type);
    }

    private static boolean isOfFiles(String type) {
        return type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static String typed(HttpServletRequest request) {
        var typed = new TreeMap<String, String>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, Arrays.toString(values)));
        return typed.toString();
    }

    /** The files that were chosen, by what is in them: one that was corrected may keep its name. */
    private static String chosen(HttpServletRequest request) throws IOException, ServletException {
        if (!isOfFiles(request.getContentType())) {
            return "";
        }
        var chosen = new StringBuilder();
        for (Part part : request.getParts()) {
            if (part.getSubmittedFileName() != null) {
                try (InputStream content = part.getInputStream()) {
                    chosen.append(part.getName())
                            .append('=')
                            .append(part.getSubmittedFileName())
                            .append(SentForms.hash(content));
                }
            }
        }
        return chosen.toString();
    }

    private static SentForms sentIn(HttpSession session) {
        synchronized (SentOnce.class) {
            if (session.getAttribute(SENT) instanceof SentForms sent) {
                return sent;
            }
            var sent = new SentForms();
            session.setAttribute(SENT, sent);
            return sent;
        }
    }
}
