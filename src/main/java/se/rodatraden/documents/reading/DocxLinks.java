package se.rodatraden.documents.reading;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document points to.
 *
 * @param byKind the parts that belong to it, by the kind of the relationship: {@code styles}, {@code header}
 * @param addresses outside the file, by the identity of the relationship; only such as words may lead to
 */
record DocxLinks(Map<String, List<String>> byKind, Map<String, URI> addresses) {

    static DocxLinks of(Package files, String main) {
        int slash = main.lastIndexOf('/') + 1;
        String folder = main.substring(0, slash);
        Map<String, List<String>> links = new HashMap<>();
        Map<String, URI> addresses = new HashMap<>();
        MarkupPart part = files.part(folder + "_rels/" + main.substring(slash) + ".rels");
        if (part != null) {
            part.walk(new Markup.Visitor() {
                @Override
                public boolean begin(Markup at, String name) {
                    String type = at.attribute("Type", "");
                    String target = at.attribute("Target", "");
                    if (at.attribute("TargetMode", "").equals("External")) {
                        URI address = HtmlFace.address(target);
                        if (address != null) {
                            addresses.put(at.attribute("Id", ""), address);
                        }
                    } else if (name.equals("Relationship")) {
                        links.computeIfAbsent(type.substring(type.lastIndexOf('/') + 1), _ -> new ArrayList<>())
                                .add(resolved(folder, target));
                    }
                    return true;
                }

                @Override
                public void end(String name) {}
            });
        }
        return new DocxLinks(links, addresses);
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        try {
            return URI.create(folder).resolve(target).toString();
        } catch (IllegalArgumentException e) {
            return folder + target;
        }
    }

    @Nullable
    String only(String kind) {
        List<String> found = all(kind);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Each part once, however often it is linked to: reading it again finds nothing new. */
    List<String> all(String kind) {
        return byKind.getOrDefault(kind, List.of()).stream().distinct().toList();
    }
}
