package se.rodatraden.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.DocumentContent;
import se.rodatraden.documents.DocumentContent.Section;
import se.rodatraden.documents.docx.DocxWriter;
import se.rodatraden.documents.html.HtmlDocument;
import se.rodatraden.documents.pdf.PdfWriter;
import se.rodatraden.documents.pdf.SampleReport;
import se.rodatraden.documents.reading.Readers;
import se.rodatraden.documents.reading.Reading;

/** How long it takes to print a report of ten pages, and to read it back. */
final class ReportBench {
    private static final double GOAL = 400;
    private static final int PAGES = 10;
    private static final int WARM_UP = 25;
    private static final int MEASURED = 15;

    private ReportBench() {}

    public static void main(String[] arguments) throws Exception {
        print();
    }

    static void print() throws Exception {
        DocumentContent report = tenPages();
        byte[] pdf = new PdfWriter().write(report, Instant.EPOCH);
        byte[] docx = DocxWriter.write(report, Instant.EPOCH);
        byte[] html = HtmlDocument.write(report);
        Reading reading = Readers.all();
        System.out.printf(
                Locale.ROOT,
                "%nA report of %d pages, warm, ms (goal: PDF %.0f)%n",
                reading.read("report", pdf).pages(),
                GOAL);
        measure("write PDF", () -> new PdfWriter().write(report, Instant.EPOCH));
        measure("write DOCX", () -> DocxWriter.write(report, Instant.EPOCH));
        measure("write HTML", () -> HtmlDocument.write(report));
        measure("read PDF", () -> reading.read("report", pdf));
        measure("read DOCX", () -> reading.read("report", docx));
        measure("read HTML", () -> reading.read("report", html));
    }

    private static void measure(String what, Callable<?> task) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            task.call();
        }
        double[] times = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long began = System.nanoTime();
            task.call();
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT, "  %-11s median %6.1f  worst %6.1f%n", what, times[MEASURED / 2], times[MEASURED - 1]);
    }

    /** The sample with its sections again and again. */
    private static DocumentContent tenPages() throws Exception {
        DocumentContent sample = SampleReport.content();
        List<Section> sections = new ArrayList<>(sample.sections());
        DocumentContent report = of(sample, sections);
        while (Readers.all()
                        .read("report", new PdfWriter().write(report, Instant.EPOCH))
                        .pages()
                < PAGES) {
            sections.add(new Section(
                    "Mer " + sections.size(),
                    sample.sections().get(sections.size() % sample.sections().size()).blocks().stream()
                            .filter(block -> !(block instanceof Block.Figure))
                            .toList()));
            report = of(sample, sections);
        }
        return report;
    }

    private static DocumentContent of(DocumentContent sample, List<Section> sections) {
        return DocumentContent.of(
                sample.letterhead(),
                sample.title(),
                sample.subject(),
                sections,
                sample.signatures(),
                sample.attachments());
    }
}
