package se.rodatraden.documents.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.reading.ReadFile.Format;
import se.rodatraden.documents.reading.ReadFile.Note;

/**
 * A document of Word or LibreOffice (Office Open XML, ECMA-376). The title is a heading of level 1 and puts the other
 * headings one level down; a change that is not accepted yet counts as accepted; hidden text and comments are left.
 */
final class DocxReader {
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String TEMPLATE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

    private final Package files;
    private final Map<String, String> types = new HashMap<>();

    private DocxReader(Package files) {
        this.files = files;
    }

    static ReadFile read(byte[] bytes) {
        return new DocxReader(Package.of(bytes)).read();
    }

    private ReadFile read() {
        contentTypes();
        String main = main();
        MarkupPart document = files.part(main);
        if (document == null) {
            throw Unreadable.because("damaged");
        }
        DocxLinks links = DocxLinks.of(files, main);
        DocxStyles styles = DocxStyles.of(part(links.only("styles")));
        DocxNumbering numbering = DocxNumbering.of(part(links.only("numbering")));
        Set<String> heads = new LinkedHashSet<>();
        Set<String> feet = new LinkedHashSet<>();
        links.all("header").forEach(name -> edge(name, styles, numbering, heads));
        links.all("footer").forEach(name -> edge(name, styles, numbering, feet));

        DocxBody body = new DocxBody(styles, numbering, links.addresses());
        heads.forEach(text -> body.parts().add(new Part.PageHead(text, 0)));
        document.walk(body);
        body.done();
        feet.forEach(text -> body.parts().add(new Part.PageFoot(text, 0)));

        List<Note> notes = new ArrayList<>();
        notes("footnotes", "footnote", links, styles, body.footnotes(), notes);
        notes("endnotes", "endnote", links, styles, body.endnotes(), notes);
        Properties core = properties();
        return new ReadFile(
                Format.DOCX,
                core.title,
                core.language == null ? styles.language() : core.language,
                DocxHeadings.found(body.parts().list(), body.bold()),
                notes,
                0);
    }

    private void contentTypes() {
        MarkupPart list = files.part("[Content_Types].xml");
        if (list == null) {
            throw Unreadable.because("unknown");
        }
        list.walk(new Markup.Visitor() {
            @Override
            public boolean begin(Markup at, String name) {
                if (name.equals("Override")) {
                    types.put(at.attribute("PartName", ""), at.attribute("ContentType", ""));
                }
                return true;
            }

            @Override
            public void end(String name) {}
        });
        boolean macros = files.names().stream().anyMatch(name -> name.endsWith("vbaProject.bin"))
                || types.values().stream().anyMatch(type -> type.contains("macroEnabled"));
        if (macros) {
            throw Unreadable.because("macros");
        }
    }

    private String main() {
        return types.entrySet().stream()
                .filter(type -> type.getValue().equals(MAIN) || type.getValue().equals(TEMPLATE))
                .map(type -> type.getKey().substring(Math.min(1, type.getKey().length())))
                .findFirst()
                .orElseThrow(() -> Unreadable.because("unknown"));
    }

    private @Nullable MarkupPart part(@Nullable String name) {
        return name == null ? null : files.part(name);
    }

    private void edge(String name, DocxStyles styles, DocxNumbering numbering, Set<String> texts) {
        MarkupPart part = files.part(name);
        if (part == null) {
            return;
        }
        DocxBody body = new DocxBody(styles, numbering, Map.of());
        part.walk(body);
        String text =
                String.join("\n", body.done().stream().map(Part::text).toList()).strip();
        if (!text.isEmpty()) {
            texts.add(text);
        }
    }

    /** @param marks the mark of each note by its id, in the order of the references */
    private void notes(
            String part,
            String element,
            DocxLinks links,
            DocxStyles styles,
            Map<String, String> marks,
            List<Note> notes) {
        MarkupPart file = part(links.only(part));
        if (file == null) {
            return;
        }
        Map<String, String> texts = DocxNotes.texts(file, element, styles);
        marks.forEach((id, mark) -> {
            String text = texts.get(id);
            if (text != null && !text.isBlank()) {
                notes.add(new Note(mark, text, 0));
            }
        });
    }

    private Properties properties() {
        Properties read = new Properties();
        MarkupPart core = files.part("docProps/core.xml");
        if (core != null) {
            core.walk(read);
        }
        return read;
    }

    private static final class Properties implements Markup.Visitor {
        private @Nullable String title;
        private @Nullable String language;
        private final StringBuilder text = new StringBuilder();

        @Override
        public boolean begin(Markup at, String name) {
            text.setLength(0);
            return true;
        }

        @Override
        public void end(String name) {
            String value = text.toString().strip();
            if (name.equals("title") && !value.isEmpty()) {
                title = value;
            } else if (name.equals("language") && !value.isEmpty()) {
                language = value;
            }
            text.setLength(0);
        }

        @Override
        public void text(String more) {
            text.append(more);
        }
    }
}
