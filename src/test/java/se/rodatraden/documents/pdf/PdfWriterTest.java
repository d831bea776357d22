package se.rodatraden.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PdfWriterTest {
    private static final Instant WRITTEN = Instant.parse("2024-10-21T08:15:30.5Z");
    private static byte[] report;

    @BeforeAll
    static void write() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        report = new PdfWriter().write(OfficialReportSample.report(), WRITTEN);
        Path out = Path.of(System.getProperty("pdf.out", "target/official-report.pdf"));
        Files.write(out, report);
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void a_rendered_report_has_no_failure_in_the_validator(PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(report), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions().stream()
                            .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                            .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage() + " "
                                    + assertion.getLocation().getContext()))
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void the_same_content_written_at_the_same_time_gives_the_same_bytes() {
        assertThat(new PdfWriter().write(OfficialReportSample.report(), WRITTEN))
                .isEqualTo(report);
    }
}
