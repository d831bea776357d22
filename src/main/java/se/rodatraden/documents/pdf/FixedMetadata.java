package se.rodatraden.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import se.rodatraden.documents.DocumentContent;

/**
 * Sets what a writer would take from the machine's clock, so that the same content written at the same time
 * gives the same bytes.
 */
final class FixedMetadata {
    private FixedMetadata() {}

    static void set(PDDocument pdf, DocumentContent content, Instant writtenAt) throws IOException {
        ZonedDateTime second = writtenAt.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
        GregorianCalendar calendar = GregorianCalendar.from(second);
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setCreationDate(calendar);
        information.setModificationDate(calendar);
        setXmpDates(pdf, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(second));
        pdf.setDocumentId(identity(content, second));
    }

    private static void setXmpDates(PDDocument pdf, String date) throws IOException {
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<xmp:CreateDate>[^<]*</xmp:CreateDate>", """
                        <xmp:CreateDate>%1$s</xmp:CreateDate><xmp:ModifyDate>%1$s</xmp:ModifyDate>""".formatted(date));
        pdf.getDocumentCatalog()
                .setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
    }

    private static long identity(DocumentContent content, ZonedDateTime second) {
        String whole = content.letterhead() + content.title() + content.subject() + second;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
