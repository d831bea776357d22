package se.rodatraden.matters.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.rodatraden.guidelines.ShippedCatalogue;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.domain.ReportOutline;
import se.rodatraden.matters.lint.Knowledge;
import se.rodatraden.matters.lint.KnowledgeFiles;

/** What a report is measured by, read once from files that a municipality may replace. */
@Component
public class ReportKnowledge {
    private static final String SHIPPED_OUTLINES = "matters/outlines.yml";

    /** The municipality's own come first; what they leave out is as it ships. */
    private final List<ReportOutline> outlines;

    private final Knowledge ofTexts;

    /**
     * @param outlinesFile the municipality's own sections ({@code file:/…}); empty for those that ship
     * @param statutesFile likewise for the acts
     */
    ReportKnowledge(
            @Value("${rodatraden.matters.outlines:}") String outlinesFile,
            @Value("${rodatraden.matters.statutes:}") String statutesFile,
            ResourceLoader resources) {
        this.outlines = Stream.of(
                        file(outlinesFile, SHIPPED_OUTLINES, resources), new ClassPathResource(SHIPPED_OUTLINES))
                .flatMap(file -> entries(file).stream())
                .map(ReportKnowledge::outline)
                .toList();
        this.ofTexts = ofTexts(file(statutesFile, "matters/statutes.yml", resources));
    }

    /** @throws IllegalStateException for a kind of matter that has no report here */
    public ReportOutline outline(MatterKind kind) {
        return outlines.stream()
                .filter(outline -> outline.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no outline for a report on " + kind));
    }

    /** What the checks compare texts with. */
    public Knowledge ofTexts() {
        return ofTexts;
    }

    private static Knowledge ofTexts(Resource statutes) {
        try {
            return KnowledgeFiles.read(ShippedCatalogue.interventions(), statutes.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource file(String own, String shipped, ResourceLoader resources) {
        return own.isBlank() ? new ClassPathResource(shipped) : resources.getResource(own);
    }

    private static List<Map<String, Object>> entries(Resource file) {
        try (InputStream stream = file.getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // what is not a list of entries fails on first use, at start
    private static ReportOutline outline(Map<String, Object> entry) {
        List<Map<String, Object>> sections = (List<Map<String, Object>>) field(entry, "sections");
        return new ReportOutline(
                MatterKind.valueOf(text(entry, "kind")),
                sections.stream()
                        .map(section -> new ReportOutline.Section(
                                text(section, "key"),
                                text(section, "heading"),
                                Boolean.parseBoolean(text(section, "required")),
                                ReportOutline.Content.valueOf(text(section, "holds")),
                                text(section, "guidance")))
                        .toList());
    }

    private static String text(Map<String, Object> entry, String name) {
        return field(entry, name).toString();
    }

    private static Object field(Map<String, Object> entry, String name) {
        Object value = entry.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the field " + name + " is missing in " + entry);
        }
        return value;
    }
}
