package se.rodatraden.guidelines.domain.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Evaluation;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.Outcome;
import se.rodatraden.guidelines.domain.table.OutputRow;
import se.rodatraden.guidelines.domain.table.Value;

/**
 * Decision-table cases of the public DMN Technology Compatibility Kit. The kit is not part of the project:
 * the test reads it beside the checkout, or where {@code -Ddmn.tck} says, and is skipped where it is absent.
 */
class PublicKitTest {
    private static final Path KIT = Path.of(System.getProperty("dmn.tck", "../shared/dmn-tck"));

    @TestFactory
    Stream<DynamicTest> gives_the_expected_results() throws IOException {
        assumeTrue(Files.isDirectory(KIT), () -> "the public kit is not at " + KIT.toAbsolutePath());
        List<Path> folders;
        try (Stream<Path> found = Files.list(KIT)) {
            folders = found.filter(Files::isDirectory).sorted().toList();
        }
        return folders.stream().flatMap(PublicKitTest::cases);
    }

    private static Stream<DynamicTest> cases(Path folder) {
        Path model = only(folder, ".dmn");
        DmnModel read = DmnReader.read(bytes(model))
                .found()
                .orElseThrow(() -> new AssertionError(
                        model + ": " + DmnReader.read(bytes(model)).faults()));
        return children(document(only(folder, ".xml")).getDocumentElement(), "testCase").stream()
                .flatMap(testCase -> children(testCase, "resultNode").stream()
                        .map(result -> DynamicTest.dynamicTest(
                                folder.getFileName() + " " + testCase.getAttribute("id"),
                                () -> check(read, testCase, result))));
    }

    private static void check(DmnModel model, Element testCase, Element result) {
        Inputs inputs = Inputs.NONE;
        for (Element input : children(testCase, "inputNode")) {
            inputs = inputs.with(
                    input.getAttribute("name"), value(children(input, "value").getFirst()));
        }
        DecisionTable table = model.tables().stream()
                .filter(candidate -> candidate.name().equals(result.getAttribute("name")))
                .findFirst()
                .orElseThrow();
        Object expected = expected(children(result, "expected").getFirst());

        assertThat(answer(table, table.evaluate(inputs))).isEqualTo(expected);
        DecisionTable again =
                DmnReader.readTable(DmnWriter.write(table)).found().orElseThrow();
        assertThat(answer(again, again.evaluate(inputs))).isEqualTo(expected);
    }

    private static Object answer(DecisionTable table, Evaluation evaluation) {
        return evaluation instanceof Evaluation.Decided decided
                ? switch (decided.outcome()) {
                    case Outcome.One one -> row(table, one.outputs());
                    case Outcome.Many many ->
                        many.outputs().stream().map(row -> row(table, row)).toList();
                    case Outcome.Nothing nothing -> "nothing";
                    case Outcome.Conflict conflict -> "conflict";
                }
                : evaluation;
    }

    private static Object row(DecisionTable table, OutputRow row) {
        return table.outputs().size() == 1 ? row.values().firstEntry().getValue() : new TreeMap<>(row.values());
    }

    private static Object expected(Element element) {
        if (!children(element, "list").isEmpty()) {
            return children(children(element, "list").getFirst(), "item").stream()
                    .map(PublicKitTest::expected)
                    .toList();
        }
        if (!children(element, "component").isEmpty()) {
            Map<String, Object> parts = new TreeMap<>();
            children(element, "component").forEach(part -> parts.put(part.getAttribute("name"), expected(part)));
            return parts;
        }
        return value(children(element, "value").getFirst());
    }

    private static Value value(Element element) {
        String type = element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
        String text = element.getTextContent();
        return switch (type) {
            case "xsd:decimal", "xsd:double" -> Value.of(new BigDecimal(text));
            case "xsd:boolean" -> Value.of(Boolean.parseBoolean(text));
            case "xsd:string" -> Value.of(text);
            default -> throw new AssertionError("type " + type);
        };
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .filter(element -> Objects.equals(element.getLocalName(), name))
                .toList();
    }

    private static Path only(Path folder, String suffix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Document document(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
