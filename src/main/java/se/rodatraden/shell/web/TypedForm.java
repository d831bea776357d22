package se.rodatraden.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What somebody has typed in a form with a draft.
 *
 * @param form the key of the draft
 * @param version of the record that the text is typed against, or the token of a {@link se.rodatraden.shell.FormStart}; empty when there
 *     is none
 * @param texts by the name of the control
 */
record TypedForm(String form, String version, Map<String, String> texts) {
    /** The control that says which draft a form has. */
    static final String KEY = "_draft";

    private static final String VERSION = "version";
    private static final String SAVED_BY_SCRIPT = "text.";
    private static final int LONGEST = 200_000;
    private static final int LONGEST_FORM = 160;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_VERSION = 4000;

    TypedForm {
        texts = Map.copyOf(texts);
    }

    /** As the script saves it while it is typed. */
    static TypedForm saved(String form, HttpServletRequest request) {
        return of(
                form,
                request,
                name -> name.startsWith(SAVED_BY_SCRIPT) ? name.substring(SAVED_BY_SCRIPT.length()) : "");
    }

    /** As the form itself sent it; what the form sends beside what was typed restores nothing. */
    static TypedForm sent(String form, HttpServletRequest request) {
        return of(form, request, name -> name.startsWith("_") || name.equals(VERSION) ? "" : name);
    }

    private static TypedForm of(String form, HttpServletRequest request, Function<String, String> control) {
        Map<String, String> texts = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            String typed = control.apply(name);
            if (!typed.isEmpty()) {
                texts.put(typed, String.join("\n", values));
            }
        });
        return new TypedForm(form, Objects.requireNonNullElse(request.getParameter(VERSION), ""), texts);
    }

    /** Whether it is such as our forms send. */
    boolean isKeepable() {
        return !form.isEmpty()
                && form.length() <= LONGEST_FORM
                && version.length() <= LONGEST_VERSION
                && texts.entrySet().stream()
                        .allMatch(text -> text.getKey().length() <= LONGEST_NAME
                                && text.getValue().length() <= LONGEST);
    }
}
