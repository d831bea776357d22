package se.rodatraden.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The texts of some modules without an application: a command reads the few files that it needs. */
public final class ModuleTexts {
    private ModuleTexts() {}

    /** @return by key, for {@link Texts} */
    public static Map<String, String> read(Language language, List<String> modules) {
        Map<String, String> texts = new HashMap<>();
        for (String module : modules) {
            String path = "/messages/%s_%s.properties".formatted(module, language.tag());
            try (InputStream file = ModuleTexts.class.getResourceAsStream(path)) {
                if (file == null) {
                    throw new IllegalArgumentException("no texts of " + module);
                }
                Properties properties = new Properties();
                properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
