package se.rodatraden.matters.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * What a reader saw of a report, in two short marks: another word, figure, source or annex makes another edition. Whoever signs
 * names the edition that was read, and no other is signed.
 *
 * @param text of the words, the stance and the meeting, 16 hexadecimal digits
 * @param attached of the figures, the sources and the annexes, likewise
 */
public record ReportEdition(String text, String attached) {

    public static ReportEdition of(
            OfficialReport.Content content, List<ReportSource> sources, List<ReportAnnex> annexes) {
        Mark text =
                new Mark().add(Objects.toString(content.stance(), "")).add(Objects.toString(content.writtenFor(), ""));
        content.sections().values().stream()
                .filter(section -> !section.text().isEmpty())
                .sorted(Comparator.comparing(ReportSection::key))
                .forEach(section -> text.add(section.key()).add(section.text()));
        Mark attached = new Mark();
        content.evidence()
                .forEach(cited -> attached.add("figures")
                        .add(cited.ref().snapshot().toString())
                        .add(cited.ref().receiptHash())
                        .add(cited.section()));
        sources.forEach(source -> attached.add("source").add(source.mark()).add(source.printed()));
        annexes.forEach(annex ->
                attached.add("annex").add(annex.numbered()).add(annex.stored().toString()));
        return new ReportEdition(text.made(), attached.made());
    }

    /** As it goes with a page and comes back with its form. */
    public String mark() {
        return text + "-" + attached;
    }

    private static final class Mark {
        private final MessageDigest digest;

        Mark() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every platform has SHA-256", e);
            }
        }

        /** With its length before it, so that no two lists of words give one mark. */
        Mark add(String words) {
            byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
            return this;
        }

        String made() {
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        }
    }
}
