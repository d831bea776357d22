package se.rodatraden.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form as people read it and as our forms send it.
 *
 * <ul>
 *   <li>Without the signs that nobody sees and that turn the direction of the words after them, so that a text is read as another
 *       than it is (U+202A to U+202E, U+2066 to U+2069). Whoever pasted them could not find them to take them away.
 *   <li>A field in which there is nothing to see is empty, whatever signs without a shape were pasted into it.
 *   <li>Without names that say a place in a list, {@code asked[300]}: no form of ours has them.
 * </ul>
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FormAsItIsRead extends OncePerRequestFilter {
    private static final Pattern HIDDEN = Pattern.compile("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    /** A letter, digit, punctuation mark or symbol, but for those few that are drawn as nothing. */
    private static final Pattern SEEN = Pattern.compile(
            "[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}\\x{FFFC}\\x{13441}\\x{13442}\\x{1D159}]]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Read(request), response);
    }

    private static String read(String typed) {
        String shown = HIDDEN.matcher(typed).replaceAll("");
        return SEEN.matcher(shown).find() ? shown : "";
    }

    private static boolean isOurs(String name) {
        return name.indexOf('[') < 0;
    }

    private static final class Read extends HttpServletRequestWrapper {
        private Read(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String typed = isOurs(name) ? super.getParameter(name) : null;
            return typed == null ? null : read(typed);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] typed = isOurs(name) ? super.getParameterValues(name) : null;
            return typed == null ? null : all(typed);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> read = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, typed) -> {
                if (isOurs(name)) {
                    read.put(name, all(typed));
                }
            });
            return read;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        /** A form with a file in it is read part by part, and its fields are among the parts. */
        @Override
        public Collection<Part> getParts() throws IOException, ServletException {
            return super.getParts().stream()
                    .filter(part -> isOurs(part.getName()))
                    .toList();
        }

        private static String[] all(String[] typed) {
            return Arrays.stream(typed).map(FormAsItIsRead::read).toArray(String[]::new);
        }
    }
}
