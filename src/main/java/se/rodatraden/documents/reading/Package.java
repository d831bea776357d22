package se.rodatraden.documents.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The parts of a zip package that are markup, by name; the rest is counted and left. */
final class Package {
    private final Map<String, MarkupPart> markup = new HashMap<>();
    private final ElementMeter meter = new ElementMeter();
    private final Set<String> names = new TreeSet<>();
    private final byte[] buffer = new byte[1 << 16];

    private Package() {}

    static Package of(byte[] bytes) {
        Package unpacked = new Package();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            unpacked.read(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw Unreadable.because("damaged");
        }
        return unpacked;
    }

    /** Null where there is none of that name. */
    @Nullable
    MarkupPart part(String name) {
        return markup.get(name);
    }

    Set<String> names() {
        return names;
    }

    private void read(ZipInputStream zip) throws IOException {
        int entries = 0;
        int kept = 0;
        long left = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            // Also those of one name: each costs a turn, and only the first of it is read.
            if (++entries > Limits.ENTRIES) {
                throw Unreadable.because("bomb");
            }
            String name = entry.getName();
            names.add(name);
            String small = name.toLowerCase(Locale.ROOT);
            if (small.endsWith(".xml") || small.endsWith(".rels")) {
                byte[] part = zip.readNBytes(Limits.MARKUP - kept + 1);
                kept += part.length;
                // The first of a name is the one that counts; a second is how one file is made to look like another.
                markup.putIfAbsent(name, new MarkupPart(part, meter));
            } else {
                left += sizeOf(zip, Limits.UNPACKED - left);
            }
            if (kept > Limits.MARKUP || kept + left > Limits.UNPACKED) {
                throw Unreadable.because("bomb");
            }
        }
    }

    /** How much an entry unpacks to; no more is counted than just over what is enough to refuse it. */
    private long sizeOf(ZipInputStream entry, long enough) throws IOException {
        long size = 0;
        int count = 0;
        while (count >= 0 && size <= enough) {
            size += count;
            count = entry.read(buffer);
        }
        return size;
    }
}
