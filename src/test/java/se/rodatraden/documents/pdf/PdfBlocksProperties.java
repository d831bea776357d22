package se.rodatraden.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.rodatraden.documents.Block;
import se.rodatraden.documents.DocumentContent;
import se.rodatraden.documents.DocumentContent.Section;
import se.rodatraden.documents.SomeBlocks;

/** Whatever blocks a report has, in whatever order, its PDF meets both standards. */
class PdfBlocksProperties {

    @Provide
    Arbitrary<List<Block>> blocks() {
        return SomeBlocks.any();
    }

    @Property(tries = 25)
    void every_document_is_valid(@ForAll("blocks") List<Block> blocks) throws Exception {
        DocumentContent sample = OfficialReportSample.report();
        byte[] pdf = new PdfWriter()
                .write(
                        DocumentContent.of(
                                sample.letterhead(),
                                "Titel",
                                "Ämne",
                                List.of(new Section("Rubrik", blocks)),
                                List.of(),
                                List.of()),
                        Instant.EPOCH);
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            assertThat(VeraPdf.failures(pdf, flavour)).as(blocks.toString()).isEmpty();
        }
    }
}
