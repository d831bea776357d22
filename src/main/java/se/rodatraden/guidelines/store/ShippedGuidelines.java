package se.rodatraden.guidelines.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Repository;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.domain.ShippedGuideline;

/** The guidelines that come with the program: {@code guidelines/shipped.yml} and the tables beside it. */
@Repository
public class ShippedGuidelines {

    /** In the order of the file. */
    public List<ShippedGuideline> all() {
        try (InputStream file = open("shipped.yml")) {
            Map<String, List<Map<String, String>>> top = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return top.getOrDefault("guidelines", List.of()).stream()
                    .map(one -> new ShippedGuideline(
                            new GuidelineKey(one.getOrDefault("key", "")),
                            one.getOrDefault("title", ""),
                            one.getOrDefault("purpose", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table as a DMN file. */
    public byte[] model(ShippedGuideline guideline) {
        try (InputStream file = open(guideline.key() + ".dmn")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        return new ClassPathResource("guidelines/" + name).getInputStream();
    }
}
