package se.rodatraden.evidence.usecase.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** UTF-8 and nothing else, up to so many bytes: a file in another encoding is refused at its line, never guessed at. */
public final class StrictText extends Reader {
    private static final int MEGABYTE = 1_000_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private final InputStream in;
    private final long most;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer text = CharBuffer.allocate(1 << 16).flip();
    private long taken;
    private long line = 1;
    private boolean ended;
    private boolean begun;
    private boolean finished;

    public StrictText(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    /** The file cannot be read on from a line. */
    public static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;
        private final transient FileFault fault;

        private Unreadable(FileFault fault) {
            super(fault.kind().name());
            this.fault = fault;
        }

        public FileFault fault() {
            return fault;
        }
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        while (!text.hasRemaining()) {
            if (finished) {
                return -1;
            }
            decode();
        }
        int read = Math.min(length, text.remaining());
        text.get(into, from, read);
        return read;
    }

    private void decode() throws IOException {
        text.clear();
        CoderResult result = decoder.decode(bytes, text, ended);
        text.flip();
        line += text.chars().filter(sign -> sign == '\n').count();
        if (result.isError()) {
            throw new Unreadable(FileFault.of(FileFaultKind.WRONG_ENCODING, line, ""));
        }
        if (text.hasRemaining() && !begun) {
            begun = true;
            text.position(text.get(0) == BYTE_ORDER_MARK ? 1 : 0);
        }
        if (result.isUnderflow()) {
            finished = ended;
            fill();
        }
    }

    private void fill() throws IOException {
        if (ended) {
            return;
        }
        bytes.compact();
        int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (got < 0) {
            ended = true;
        } else {
            if (taken == 0 && isCompressed(bytes.array(), got)) {
                throw new Unreadable(FileFault.of(FileFaultKind.NOT_TEXT, 0, ""));
            }
            taken += got;
            bytes.position(bytes.position() + got);
        }
        bytes.flip();
        if (taken > most) {
            throw new Unreadable(FileFault.of(FileFaultKind.TOO_LARGE, 0, "", most / MEGABYTE));
        }
    }

    /** As a workbook begins, whatever its name ends with. */
    private static boolean isCompressed(byte[] bytes, int got) {
        return got >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
