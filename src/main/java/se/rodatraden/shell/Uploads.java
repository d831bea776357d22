package se.rodatraden.shell;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.multipart.MultipartFile;

/** Files that came with a form. */
public final class Uploads {
    /** In bytes. No form sees a larger file; the server's own limit, in its settings, is a little above it. */
    public static final int LARGEST = 100_000_000;

    private Uploads() {}

    /**
     * The file, or so much of it as shows that it is too large: one byte more than the most. A server with little memory is
     * not filled by what it is going to refuse.
     */
    public static byte[] bytes(MultipartFile file, int most) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(most + 1);
        }
    }
}
