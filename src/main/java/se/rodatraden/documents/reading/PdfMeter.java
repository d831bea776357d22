package se.rodatraden.documents.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/** Counts what a PDF costs before it is paid: PDFBox unpacks whole streams into memory. */
final class PdfMeter {
    /** Longest that a PDF is read: 300 pages take about three seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Set<String> EXPANDING =
            Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");

    private final long until = System.nanoTime() + LONGEST.toNanos();
    private long unpacked;
    private int instructions;

    void instruction() {
        if (++instructions > Limits.PDF_INSTRUCTIONS) {
            throw Unreadable.because("tooMuch");
        }
        if (instructions % 1024 == 0) {
            time();
        }
    }

    void time() {
        if (System.nanoTime() > until) {
            throw Unreadable.because("tooMuch");
        }
    }

    /** @throws IOException for a picture that is too large, which is then left out */
    void stream(COSStream stream) throws IOException {
        time();
        List<COSName> filters = filters(stream);
        long expanding = filters.stream()
                .filter(filter -> EXPANDING.contains(filter.getName()))
                .count();
        if (expanding == 0) {
            return;
        }
        if (expanding > 1) {
            // Packed twice, a thousandfold becomes a millionfold; no program that writes reports does so.
            throw Unreadable.because("bomb");
        }
        boolean picture = COSName.IMAGE.equals(stream.getDictionaryObject(COSName.SUBTYPE));
        long size = unpackedSize(stream, filters);
        if (size > Limits.PDF_STREAM) {
            if (picture) {
                throw new IOException("a picture of more than " + Limits.PDF_STREAM + " bytes");
            }
            throw Unreadable.because("bomb");
        }
        // Pictures are not looked at, so that they cost one at a time; text and fonts are kept.
        unpacked += picture ? 0 : size;
        if (unpacked > Limits.PDF_UNPACKED) {
            throw Unreadable.because("bomb");
        }
    }

    private static List<COSName> filters(COSStream stream) {
        List<COSName> names = new ArrayList<>();
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName one) {
            names.add(one);
        } else if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static long unpackedSize(COSStream stream, List<COSName> filters) throws IOException {
        byte[] packed;
        try (InputStream raw = stream.createRawInputStream()) {
            packed = raw.readAllBytes();
        }
        for (int i = 0; i < filters.size(); i++) {
            COSName name = filters.get(i);
            if (name.getName().startsWith("Fl")) {
                return inflated(packed);
            }
            Filter filter = FilterFactory.INSTANCE.getFilter(name);
            Counted counted = new Counted(EXPANDING.contains(name.getName()));
            try {
                filter.decode(new ByteArrayInputStream(packed), counted, stream, i);
            } catch (TooMuch e) {
                return Long.MAX_VALUE;
            }
            if (counted.only) {
                return counted.size;
            }
            packed = counted.kept.toByteArray();
        }
        return packed.length;
    }

    /** As PDFBox does it: the two bytes of the head are passed over, and what is broken ends the stream. */
    private static long inflated(byte[] packed) {
        if (packed.length < 3) {
            return 0;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, 2, packed.length - 2);
            byte[] buffer = new byte[1 << 16];
            while (!inflater.finished() && inflater.getBytesWritten() <= Limits.PDF_STREAM) {
                if (inflater.inflate(buffer) == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes what is unpacked, and keeps it only where another filter follows. */
    private static final class Counted extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final boolean only;
        private long size;

        private Counted(boolean only) {
            this.only = only;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            size += count;
            if (size > Limits.PDF_STREAM) {
                throw new TooMuch();
            }
            if (!only) {
                kept.write(bytes, from, count);
            }
        }
    }
}
