package se.rodatraden.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is typed in a form comes without the signs that nobody sees and that turn the direction of the words after them, so that a
 * text is read as another than it is (U+202A to U+202E, U+2066 to U+2069). Whoever pasted them could not find them to take them
 * away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WithoutHiddenSigns extends OncePerRequestFilter {
    private static final Pattern HIDDEN = Pattern.compile("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Read(request), response);
    }

    private static String read(String typed) {
        return HIDDEN.matcher(typed).replaceAll("");
    }

    private static final class Read extends HttpServletRequestWrapper {
        private Read(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String typed = super.getParameter(name);
            return typed == null ? null : read(typed);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] typed = super.getParameterValues(name);
            return typed == null ? null : all(typed);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> read = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, typed) -> read.put(name, all(typed)));
            return read;
        }

        private static String[] all(String[] typed) {
            return Arrays.stream(typed).map(WithoutHiddenSigns::read).toArray(String[]::new);
        }
    }
}
