package se.rodatraden.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A page to show: a template under {@code src/main/jte} and what it needs. The layout is put around it.
 *
 * <pre>{@code
 * return Page.of("matters/matter")            // src/main/jte/matters/matter.jte
 *         .titled("matters.matter.title", matter.number())
 *         .under("/matters", "matters.diary.title")
 *         .with("matter", view);              // matter, which the template declares
 * }</pre>
 *
 * The title is {@code <template with dots>.title} when none is given. Every template may also declare
 * {@code t} ({@link Texts}), {@code ctx} ({@link PageContext}) and {@code errors} ({@link FormErrors}).
 */
public final class Page implements Answer {
    private final String template;
    private final Map<String, @Nullable Object> model = new HashMap<>();
    private final List<Crumb> crumbs = new ArrayList<>();
    private String titleKey;
    private Object[] titleArguments = {};
    private FormErrors errors = new FormErrors();
    private HttpStatus status = HttpStatus.OK;

    private Page(String template) {
        this.template = template;
        this.titleKey = template.replace('/', '.') + ".title";
    }

    /** @param template without the ending: {@code matters/matter} */
    public static Page of(String template) {
        return new Page(template);
    }

    public Page titled(String key, Object... arguments) {
        titleKey = key;
        titleArguments = arguments;
        return this;
    }

    public Page with(String parameter, @Nullable Object value) {
        model.put(parameter, value);
        return this;
    }

    /** Adds one step to the way back, from the outermost in. */
    public Page under(String href, String key, Object... arguments) {
        crumbs.add(new Crumb(href, key, List.of(arguments)));
        return this;
    }

    /** The form is shown again with its errors, and the status says that nothing was stored. */
    public Page with(FormErrors formErrors) {
        errors = formErrors;
        if (!formErrors.isEmpty()) {
            status = HttpStatus.UNPROCESSABLE_CONTENT;
        }
        return this;
    }

    public Page status(HttpStatus httpStatus) {
        status = httpStatus;
        return this;
    }

    public String template() {
        return template;
    }

    public String titleKey() {
        return titleKey;
    }

    public HttpStatus status() {
        return status;
    }

    public Map<String, @Nullable Object> model() {
        return java.util.Collections.unmodifiableMap(model);
    }

    public FormErrors errors() {
        return errors;
    }

    public List<Crumb> crumbs() {
        return List.copyOf(crumbs);
    }

    public String title(Texts t) {
        return t.get(titleKey, titleArguments);
    }
}
