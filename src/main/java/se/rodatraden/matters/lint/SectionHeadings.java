package se.rodatraden.matters.lint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which headings are those of which section: {@code Ärendet i korthet} is a summary. */
public record SectionHeadings(Map<SectionRole, List<String>> variants) {

    private static final Pattern NUMBER = Pattern.compile("^[\\d.\\s]{1,8}");

    public SectionHeadings {
        variants = Map.copyOf(variants);
    }

    /** Whether the heading is that of a section word for word: the title of a report may only begin like one. */
    public boolean isExact(String heading) {
        String plain = plain(heading);
        return variants.values().stream().anyMatch(names -> names.contains(plain));
    }

    private static String plain(String heading) {
        return NUMBER.matcher(heading.strip().toLowerCase(Locale.ROOT))
                .replaceFirst("")
                .replaceAll("[.:]$", "")
                .strip();
    }

    /** By the whole heading, whatever its number and punctuation; else by how it begins. */
    public SectionRole role(String heading) {
        String plain = plain(heading);
        for (SectionRole role : SectionRole.values()) {
            for (String variant : variants.getOrDefault(role, List.of())) {
                if (plain.equals(variant) || (variant.length() > 8 && plain.startsWith(variant + " "))) {
                    return role;
                }
            }
        }
        return SectionRole.OTHER;
    }
}
