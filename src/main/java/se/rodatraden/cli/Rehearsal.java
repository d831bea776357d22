package se.rodatraden.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Opens the pages that everybody opens first, and checks a report, so that the JVM learns at build time which classes and
 * methods a first visit and a command over files need, and has them ready at every start.
 */
final class Rehearsal {
    private static final List<String> PAGES = List.of("/", "/sign-in", "/no-such-page");

    private Rehearsal() {}

    static void open(String address) {
        PAGES.forEach(page -> open(URI.create(address + page)));
    }

    private static void open(URI page) {
        try {
            HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
            boolean failed = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
            try (InputStream body = failed ? connection.getErrorStream() : connection.getInputStream()) {
                if (body != null) {
                    body.readAllBytes();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + page, e);
        }
    }

    /** Checks a report that has a little of everything, faults as well, and a document of another format. */
    static void lint(Path directory) {
        try (InputStream report = Rehearsal.class.getResourceAsStream("/cli/rehearsal.html")) {
            if (report == null) {
                throw new IllegalStateException("the program lacks the report that it rehearses on");
            }
            Files.createDirectories(directory);
            Path html = directory.resolve("rehearsal.html");
            Files.copy(report, html, StandardCopyOption.REPLACE_EXISTING);
            Rodatraden.execute("lint", html.toString());
            Rodatraden.execute("lint", docx(directory.resolve("rehearsal.docx")).toString(), "--json");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot rehearse the checks", e);
        }
    }

    private static Path docx(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
                    ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override \
                    PartName="/word/document.xml" ContentType=\
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            part(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship \
                    Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
                    Target="word/document.xml"/></Relationships>""");
            part(zip, "word/document.xml", """
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>\
                    <w:t>Svaret ska vara inne den 3 maj 2027.</w:t></w:r></w:p></w:body></w:document>""");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
