package se.rodatraden.guidelines.domain.dmn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import se.rodatraden.guidelines.domain.table.DmnVersion;

/**
 * Files within the subset from a seed, as other modelers write them: any element may have an id, an attribute of another
 * tool and extensions, and may lack what DMN lets it lack. Cells are in the form that we write them in.
 */
final class RandomFiles {
    private static final String TOOL = "urn:tool";
    private static final List<String> WORDS = List.of("låg", "a &lt;b&gt; &amp; &quot;c&quot;", "é 𝄞", "p:q", "x");

    private final Random random;
    private final DmnVersion version;
    private final List<String> drawable = new ArrayList<>();
    private int ids;

    RandomFiles(long seed) {
        this.random = new Random(seed);
        this.version = DmnVersion.values()[random.nextInt(DmnVersion.values().length)];
    }

    String file() {
        int inputs = 1 + random.nextInt(3);
        int outputs = 1 + random.nextInt(2);
        List<String> elements = new ArrayList<>();
        List<String> given = new ArrayList<>();
        List<String> requirements = new ArrayList<>();
        boolean isDeclared = !oneIn(4);
        int spares = isDeclared ? random.nextInt(2) : 0;
        for (int i = 0; isDeclared && i < inputs + spares; i++) {
            String name = i < inputs ? "in" + i : "spare" + i;
            String id = fresh();
            given.add(id);
            elements.add(element(
                    "inputData",
                    "id=\"" + id + "\" name=\"" + name + "\"" + maybe(" label=\"" + word() + "\""),
                    maybe("<description>" + word() + "</description>"),
                    oneIn(5)
                            ? ""
                            : element(
                                    "variable", id() + " name=\"" + name + "\"" + maybe(" typeRef=\"tIn\""), "", "")));
            if (!oneIn(4)) {
                requirements.add(element("informationRequirement", id(), "", "<requiredInput href=\"#" + id + "\"/>"));
            }
        }
        Collections.shuffle(elements, random);
        Collections.shuffle(requirements, random);
        elements.addFirst(types(outputs));
        String decision = fresh();
        elements.add(decision(decision, String.join("", requirements), inputs, outputs));
        elements.add(notes(decision, given));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + element(
                        "definitions",
                        "xmlns=\"" + version.namespace() + "\" xmlns:x=\"" + TOOL + "\" xmlns:p=\"urn:p\"" + id()
                                + " name=\"Modell\" namespace=\"https://example.org/m\""
                                + maybe(" exporter=\"Some modeler\" exporterVersion=\"1.2\"")
                                + language("expressionLanguage") + language("typeLanguage"),
                        maybe("<description>" + word() + "</description>"),
                        String.join("\n", elements) + drawing());
    }

    private String types(int outputs) {
        StringBuilder parts = new StringBuilder();
        IntStream.range(0, outputs)
                .forEach(i -> parts.append(element(
                        "itemComponent",
                        id() + " name=\"out" + i + "\"" + maybe(" isCollection=\"false\""),
                        "",
                        "<typeRef>string</typeRef>")));
        return element(
                        "itemDefinition",
                        id() + " name=\"tIn\"" + maybe(" label=\"" + word() + "\"") + language("typeLanguage"),
                        "",
                        "<typeRef>string</typeRef>"
                                + maybe(element(
                                        "allowedValues",
                                        id() + language("expressionLanguage"),
                                        "",
                                        "<text>\"a\", \"b\"</text>")))
                + maybe(element("itemDefinition", id() + " name=\"tdecided\"", "", parts.toString()));
    }

    private String decision(String id, String requirements, int inputs, int outputs) {
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < inputs; i++) {
            table.append(element(
                    "input",
                    id() + maybe(" label=\"" + word() + "\""),
                    "",
                    element(
                                    "inputExpression",
                                    id() + " typeRef=\"tIn\"" + language("expressionLanguage"),
                                    "",
                                    "<text>in" + i + "</text>")
                            + maybe(element("inputValues", id(), "", "<text>\"a\"</text>"))));
        }
        for (int i = 0; i < outputs; i++) {
            table.append(element(
                    "output",
                    id() + (outputs == 1 ? maybe(" name=\"decided\"") : " name=\"out" + i + "\"")
                            + " typeRef=\"string\"",
                    "",
                    maybe(element("outputValues", id(), "", "<text>\"a\", \"b\"</text>"))
                            + maybe(element(
                                    "defaultOutputEntry", "id=\"" + fresh() + "\"", "", maybe("<text>\"a\"</text>")))));
        }
        int annotations = random.nextInt(3);
        for (int i = 0; i < annotations; i++) {
            table.append(element("annotation", " name=\"note " + i + "\"" + tool(), "", ""));
        }
        for (int row = random.nextInt(4); row >= 0; row--) {
            table.append(rule(inputs, outputs, annotations));
        }
        return element(
                "decision",
                "id=\"" + id + "\" name=\"decided\"" + maybe(" label=\"" + word() + "\""),
                maybe("<description>" + word() + "</description>"),
                maybe("<question>" + word() + "</question>")
                        + maybe("<allowedAnswers>" + word() + "</allowedAnswers>")
                        + maybe(element("variable", id() + " name=\"decided\"" + maybe(" typeRef=\"string\""), "", ""))
                        + requirements
                        + element(
                                "decisionTable",
                                id()
                                        + maybe(" hitPolicy=\"FIRST\"")
                                        + maybe(" preferredOrientation=\"Rule-as-Row\"")
                                        + maybe(" outputLabel=\"" + word() + "\""),
                                "",
                                table.toString()));
    }

    private String rule(int inputs, int outputs, int annotations) {
        StringBuilder cells = new StringBuilder();
        IntStream.range(0, inputs)
                .forEach(i -> cells.append(element(
                        "inputEntry",
                        id() + language("expressionLanguage"),
                        "",
                        "<text>" + (oneIn(2) ? "-" : "\"a\"") + "</text>")));
        IntStream.range(0, outputs).forEach(i -> cells.append(element("outputEntry", id(), "", "<text>\"a\"</text>")));
        IntStream.range(0, annotations)
                .forEach(i -> cells.append(element("annotationEntry", tool(), "", "<text>" + word() + "</text>")));
        return element("rule", id(), maybe("<description>" + word() + "</description>"), cells.toString());
    }

    private String notes(String decision, List<String> given) {
        StringBuilder notes = new StringBuilder();
        for (int i = random.nextInt(3); i > 0; i--) {
            String note = fresh();
            notes.append(element(
                    "textAnnotation",
                    "id=\"" + note + "\"" + maybe(" textFormat=\"text/plain\""),
                    "",
                    "<text>" + word() + "</text>"));
            List<String> ends = new ArrayList<>(given);
            ends.add(decision);
            for (String end : ends) {
                if (oneIn(2)) {
                    boolean turned = oneIn(2);
                    notes.append(element(
                            "association",
                            id() + maybe(" associationDirection=\"None\""),
                            "",
                            "<sourceRef href=\"#" + (turned ? note : end) + "\"/><targetRef href=\"#"
                                    + (turned ? end : note) + "\"/>"));
                }
            }
        }
        return notes.toString();
    }

    private String drawing() {
        if (oneIn(2)) {
            return "";
        }
        StringBuilder shapes = new StringBuilder();
        List.copyOf(drawable)
                .forEach(id -> shapes.append("\n  <d:DMNShape id=\"" + fresh() + "\" dmnElementRef=\"" + id
                        + "\"><dc:Bounds height=\"80\" width=\"1.5\" x=\"-2\" y=\"0\"/></d:DMNShape>"));
        return "<d:DMNDI xmlns:d=\"" + (oneIn(3) ? "urn:drawing" : version.drawingNamespace())
                + "\" xmlns:dc=\"http://www.omg.org/spec/DMN/20180521/DC/\"><d:DMNDiagram" + id()
                + ">" + shapes + "</d:DMNDiagram></d:DMNDI>";
    }

    private String element(String name, String attributes, String description, String content) {
        boolean isDefinitions = name.equals("definitions");
        String extensions = name.startsWith("annotation") || !oneIn(isDefinitions ? 2 : 6)
                ? ""
                : "<extensionElements>"
                        + (oneIn(2)
                                ? "<x:a kind=\"p:T\"><b xmlns=\"urn:b\">one <i>two</i> three</b> " + word() + "</x:a>"
                                : "<c xmlns=\"\" x:d=\"1\"/>")
                        + maybe("<x:e><![CDATA[<&>]]></x:e>")
                        + maybe(
                                "<x:e q='say \"it&apos;s\"' p:r=\"x:T y:T\">]]&gt; &#13; \"<![CDATA[<<<<<&&&&&]]></x:e>")
                        + maybe("<x:f xmlns:x=\"urn:other}\" x:g=\"x:T\"/><x:h/>") + "</extensionElements>";
        return "\n<" + name + " " + attributes + (name.startsWith("annotation") ? "" : tool()) + ">" + description
                + extensions + content + "</" + name + ">";
    }

    private String tool() {
        return oneIn(4) ? " x:width=\"" + word() + "\"" : "";
    }

    private String language(String attribute) {
        return oneIn(5) ? " " + attribute + "=\"" + (oneIn(2) ? version.feel() : "feel") + "\"" : "";
    }

    /** Some ids look as ours do. */
    private String fresh() {
        ids++;
        String id = oneIn(6) ? (oneIn(2) ? "given-" : "note-") + ids : "_" + ids;
        drawable.add(id);
        return id;
    }

    private String id() {
        return oneIn(3) ? "" : " id=\"" + fresh() + "\"";
    }

    private String maybe(String text) {
        return oneIn(2) ? "" : text;
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }
}
