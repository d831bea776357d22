package se.rodatraden.shell.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The templates, compiled at build time: a wrong field name is an error of the compiler, and at run time
 * there is nothing to parse. Escaping follows the place in the HTML where a value stands.
 */
@Component
final class Templates {
    private static final String ENDING = ".jte";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** Gives the template as content; what it does not declare, other than {@code common}, is a mistake. */
    gg.jte.Content content(String template, Map<String, @Nullable Object> model, Map<String, @Nullable Object> common) {
        String name = template + ENDING;
        var declared = engine.getParamInfo(name).keySet();
        for (String given : model.keySet()) {
            if (!declared.contains(given)) {
                throw new IllegalStateException("%s declares no parameter %s".formatted(name, given));
            }
        }
        Map<String, @Nullable Object> all = new HashMap<>(common);
        all.putAll(model);
        return output -> engine.render(name, all, output);
    }
}
