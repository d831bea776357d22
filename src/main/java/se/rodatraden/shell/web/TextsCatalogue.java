package se.rodatraden.shell.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import se.rodatraden.shell.Language;
import se.rodatraden.shell.Texts;
import se.rodatraden.shell.TextsByLanguage;

/** The texts of every module, from {@code messages/<module>_<language>.properties} in UTF-8. */
@Component
public final class TextsCatalogue implements TextsByLanguage {
    private final Map<Language, Texts> byLanguage = new EnumMap<>(Language.class);

    public TextsCatalogue() {
        for (Language language : Language.values()) {
            byLanguage.put(language, new Texts(language, read(language)));
        }
    }

    @Override
    public Texts in(Language language) {
        return Objects.requireNonNull(byLanguage.get(language));
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> texts = new HashMap<>();
        try {
            String pattern = "classpath*:messages/*_" + language.tag() + ".properties";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                Properties properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
