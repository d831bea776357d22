package se.rodatraden.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;
import se.rodatraden.DatabaseTest;
import se.rodatraden.e2e.Browser;
import se.rodatraden.e2e.Visitor;

/** What the editor draws and what is kept are each other's inverse, in a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ActiveProfiles("demo")
class MarkupRoundTripJourney {
    /** Draws made-up sections with every kind of block and every sign that means something, and reads them again. */
    private static final String MADE_UP = """
            (seed) => {
              const { toDom, toMarkup, note } = rodatraden.markup;
              const SIGNS = ["barn", "åtta *", "**", "[x", "a|b", "1. ", "- ", "> q", "### ", "\\\\", "\\\\*", "K)", "  ", "[^1]", "https://a.se", "é", "*", "|", "_a_", "&amp;", "<b>", "`", "+ "];
              const random = (below) => ((seed = (seed * 1103515245 + 12345) % 2147483648), seed % below);
              const text = () => document.createTextNode(Array.from({ length: 1 + random(4) }, () => SIGNS[random(SIGNS.length)]).join(random(2) ? " " : ""));
              const inline = () => {
                const kind = random(6);
                if (kind < 3) return text();
                const element = document.createElement(["strong", "em", "a"][kind - 3]);
                if (kind === 5) element.setAttribute("href", "https://a.se/x?y=(1)");
                element.append(text());
                return element;
              };
              const filled = (tag) => {
                const element = document.createElement(tag);
                for (let i = 0; i < 1 + random(3); i++) element.append(inline());
                return element;
              };
              const many = (tag, child, most) => {
                const element = document.createElement(tag);
                for (let i = 0; i < 1 + random(most); i++) element.append(filled(child));
                return element;
              };
              const table = () => {
                const element = document.createElement("table");
                const width = 1 + random(3);
                const row = (tag) => {
                  const line = document.createElement("tr");
                  for (let i = 0; i < width; i++) line.append(filled(tag));
                  return line;
                };
                const [head, body] = [document.createElement("thead"), document.createElement("tbody")];
                head.append(row("th"));
                for (let i = 0; i < 1 + random(2); i++) body.append(row("td"));
                element.append(filled("caption"), head, body);
                return element;
              };
              const faults = [];
              for (let round = 0; round < 1500; round++) {
                const drawn = document.createElement("div");
                for (let i = 0; i < 1 + random(4); i++) {
                  const kind = random(7);
                  if (kind === 0) drawn.append(filled("h3"));
                  else if (kind === 1) drawn.append(many("ul", "li", 3));
                  else if (kind === 2) drawn.append(many("ol", "li", 3));
                  else if (kind === 3) drawn.append(many("blockquote", "p", 2));
                  else if (kind === 4) drawn.append(table());
                  else {
                    const paragraph = filled("p");
                    if (!random(4)) paragraph.append(note("n" + i, "Not " + i));
                    drawn.append(paragraph);
                  }
                }
                const kept = toMarkup(drawn);
                const again = document.createElement("div");
                again.append(toDom(kept));
                const words = (element) => element.textContent.replace(/\\s+/g, "");
                if (toMarkup(again) !== kept || words(again) !== words(drawn)) faults.push(kept);
              }
              return faults;
            }""";

    @LocalServerPort
    private int port;

    @Test
    void keeps_every_word_and_every_block_of_what_is_drawn() throws Exception {
        try (Visitor visitor = withScripts("markup")) {
            for (int seed : List.of(7, 11, 2024)) {
                assertThat(visitor.page().evaluate(MADE_UP, seed))
                        .as("seed " + seed)
                        .isEqualTo(List.of());
            }
        }
    }

    @Test
    void takes_words_and_structure_from_word_and_nothing_else() throws Exception {
        try (Visitor visitor = withScripts("markup", "paste")) {
            Object kept = visitor.page().evaluate("""
                    (html) => rodatraden.pasted({ getData: (kind) => (kind === "text/html" ? html : "") }).text""", FROM_WORD);
            assertThat(kept).isEqualTo("""
                    **Fet** och röd

                    - Ett
                    - Två

                    1. Steg

                    | Ålder | Antal |
                    | --- | --- |
                    | 8–9 | 41 |

                    Sist[^n1]

                    [^n1]: Notens text""");
        }
    }

    @Test
    void leaves_struck_words_and_pictures_behind_and_says_so() throws Exception {
        try (Visitor visitor = withScripts("markup", "paste")) {
            Object kept = visitor.page().evaluate("""
                    (html) => {
                      const { text, left } = rodatraden.pasted({ getData: (kind) => (kind === "text/html" ? html : "") });
                      return [text, left.struck, left.pictures, left.levels];
                    }""", """
                    <p class=MsoNormal><s>str</s> <ins>nytt</ins> <del>gammalt</del><span
                    style='color:red;text-decoration:line-through'>mer</span>stycke<img src=x></p>
                    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>Ett</p>
                    <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>Under</p>""");
            assertThat(kept).isEqualTo(List.of("nytt stycke\n\n- Ett\n- Under", 3, 1, true));
        }
    }

    @Test
    void a_list_of_one_level_and_a_picture_alone_are_told_apart() throws Exception {
        try (Visitor visitor = withScripts("markup", "paste")) {
            assertThat(visitor.page().evaluate("""
                    () => {
                      const list = rodatraden.pasted({ getData: (kind) => (kind === "text/html" ? "<ul><li>Ett</li><li>Två</li></ul>" : "") });
                      const deeper = rodatraden.pasted({ getData: (kind) => (kind === "text/html" ? "<ul><li>Ett<ul><li>Två</li></ul></li></ul>" : "") });
                      const picture = rodatraden.pasted({ getData: () => "", files: [{ type: "image/png" }] });
                      return [list.left.levels, deeper.left.levels, deeper.text, picture.text, picture.left.pictures];
                    }""")).isEqualTo(List.of(false, true, "- Ett\n- Två", "", 1));
        }
    }

    @Test
    void takes_plain_words_where_there_is_nothing_else() throws Exception {
        try (Visitor visitor = withScripts("markup", "paste")) {
            assertThat(visitor.page().evaluate("""
                    () => rodatraden.pasted({ getData: (kind) => (kind === "text/plain" ? "Rad ett\\n\\nRad två" : "") }).text""")).isEqualTo("Rad ett\n\nRad två");
        }
    }

    private Visitor withScripts(String... names) throws Exception {
        Visitor visitor = Browser.visitor(port);
        visitor.go("/sign-in");
        for (String name : names) {
            visitor.page()
                    .evaluate(
                            "(source) => (0, Function)(source)()",
                            Map.of("source", script(name)).get("source"));
        }
        return visitor;
    }

    private static String script(String name) throws Exception {
        return new ClassPathResource("static/report/" + name + ".js").getContentAsString(StandardCharsets.UTF_8);
    }

    private static final String FROM_WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {color: red}</style></head>
            <body lang=SV style='tab-interval:65.2pt'><!--StartFragment-->
            <p class=MsoNormal style='margin:0'><b style='mso-bidi-font-weight:normal'>Fet</b> och <span
            style='color:red'>röd</span><o:p></o:p></p>
            <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;
            </span></span></span><![endif]>Ett<o:p></o:p></p>
            <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span
            style='mso-list:Ignore'>·<span>&nbsp;</span></span>Två</p>
            <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Steg</p>
            <table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Ålder</p></td><td><p class=MsoNormal>Antal</p></td></tr>
            <tr><td><p class=MsoNormal>8–9</p></td><td><p class=MsoNormal>41</p></td></tr></table>
            <script>alert(1)</script><img src=x onerror="alert(1)">
            <p class=MsoNormal>Sist<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p>
            <div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1"><span>[1]</span></a> Notens text</p></div>
            <!--EndFragment--></body></html>""";
}
