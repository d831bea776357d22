package se.rodatraden.shell;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One panel of the start page: a heading and a template that may declare {@code t}, {@code ctx} and the
 * parameters given here.
 */
public final class Panel {
    private final String titleKey;
    private final String template;
    private final Map<String, @Nullable Object> model = new HashMap<>();
    private boolean aside;

    private Panel(String titleKey, String template) {
        this.titleKey = titleKey;
        this.template = template;
    }

    public static Panel of(String titleKey, String template) {
        return new Panel(titleKey, template);
    }

    public Panel with(String parameter, @Nullable Object value) {
        model.put(parameter, value);
        return this;
    }

    /** Stands in the narrow column: short lists and facts. */
    public Panel aside() {
        aside = true;
        return this;
    }

    public String titleKey() {
        return titleKey;
    }

    public String template() {
        return template;
    }

    public Map<String, @Nullable Object> model() {
        return java.util.Collections.unmodifiableMap(model);
    }

    public boolean isAside() {
        return aside;
    }
}
