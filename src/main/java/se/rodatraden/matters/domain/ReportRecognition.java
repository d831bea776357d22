package se.rodatraden.matters.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.documents.reading.ReadFile;
import se.rodatraden.matters.domain.RecognisedReport.Unplaced;

/** Goes through a file and puts each part under the section whose heading it stands under. */
public final class ReportRecognition {
    private final ReportOutline outline;
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, SectionText> found = new LinkedHashMap<>();
    private final List<Unplaced> unplaced = new ArrayList<>();
    private String title = "";
    private int pictures;
    private @Nullable String section;
    private @Nullable String after;
    private String heading = "";
    private int level;
    private SectionText text;

    private ReportRecognition(ReportOutline outline, ReadFile file) {
        this.outline = outline;
        file.notes().forEach(note -> notes.putIfAbsent(note.mark(), note.text()));
        this.text = new SectionText(notes);
    }

    public static RecognisedReport of(ReadFile file, ReportOutline outline) {
        ReportRecognition recognition = new ReportRecognition(outline, file);
        file.parts().forEach(recognition::part);
        recognition.end();
        Map<String, String> sections = new LinkedHashMap<>();
        for (ReportOutline.Section known : outline.sections()) {
            SectionText words = recognition.found.get(known.key());
            if (words != null) {
                String typed = known.holds() == ReportOutline.Content.CLAUSES ? words.clauses() : words.typed();
                if (!typed.isBlank()) {
                    sections.put(known.key(), typed);
                }
            }
        }
        return new RecognisedReport(recognition.title, sections, recognition.unplaced, recognition.pictures);
    }

    private void part(Part part) {
        switch (part) {
            case Part.Heading one -> heading(one);
            // The program prints heads and feet of its own.
            case Part.PageHead _, Part.PageFoot _ -> {}
            case Part.Picture _ -> pictures++;
            case Part.Paragraph _, Part.Item _, Part.Table _ -> text.add(part);
        }
    }

    private void heading(Part.Heading one) {
        Optional<ReportOutline.Section> known = SectionHeadings.find(outline, one.text());
        if (known.isPresent()) {
            end();
            section = known.get().key();
            after = section;
            heading = "";
            level = one.level();
            text = found.computeIfAbsent(section, _ -> new SectionText(notes));
        } else if (title.isEmpty() && one.level() == 1 && found.isEmpty()) {
            title = one.text();
        } else if ((section != null || !heading.isEmpty()) && one.level() > level) {
            text.add(one);
        } else {
            end();
            section = null;
            heading = one.text();
            level = one.level();
            text = new SectionText(notes);
        }
    }

    private void end() {
        if (section == null) {
            String typed = text.typed();
            if (!typed.isBlank() || !heading.isEmpty()) {
                unplaced.add(new Unplaced(heading, typed, after));
            }
        }
    }
}
