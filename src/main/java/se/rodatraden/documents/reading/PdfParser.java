package se.rodatraden.documents.reading;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/** Parses a PDF whose every stream is measured when it is met, and refuses one that is locked. */
final class PdfParser extends PDFParser {
    private final PdfMeter meter;

    PdfParser(RandomAccessRead bytes, PdfMeter meter) throws IOException {
        super(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache());
        this.meter = meter;
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        meter.stream(stream);
        return stream;
    }

    /** A file with a password for changes alone could be opened; but what it locks, it says not to take out. */
    @Override
    protected void prepareDecryption() {
        COSDictionary trailer = document.getTrailer();
        if (trailer != null && trailer.getItem(COSName.ENCRYPT) != null) {
            throw Unreadable.because("locked");
        }
    }
}
