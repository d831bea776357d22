package se.rodatraden.shell;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a form held when its page was made, sent with it in one hidden control. It tells which fields the writer has
 * changed since and which were saved anew meanwhile, so that of two windows neither overwrites what the other wrote.
 *
 * <pre>{@code
 * MergedForm merged = FormStart.sent(form.version()).merge(stored, form.fields(), List.of());
 * if (!merged.clashes().isEmpty()) return page(merged).status(HttpStatus.CONFLICT);
 * }</pre>
 *
 * <p>No field's text is in it, but a mark of each that was filled in, and one of what it was filled in with. A form that
 * sends nothing of the kind is taken to have begun empty: whatever is stored was saved meanwhile.
 */
public final class FormStart {
    /** A number or nothing in its place is no token, and says nothing of any field. */
    private static final String BEGINNING = "~";

    private static final String BETWEEN = ".";
    private static final int BYTES_OF_MARK = 6;

    private final Set<String> marks;

    private FormStart(Collection<String> marks) {
        this.marks = Set.copyOf(marks);
    }

    /** @param fields by the name of the control; one that is empty may be left out */
    public static FormStart of(Map<String, String> fields) {
        Set<String> marks = new TreeSet<>();
        fields.forEach((field, value) -> {
            String read = read(value);
            if (!read.isEmpty()) {
                marks.add(mark(field, ""));
                marks.add(mark(field, read));
            }
        });
        return new FormStart(marks);
    }

    public static FormStart sent(@Nullable String token) {
        return new FormStart(
                token != null && isToken(token)
                        ? new TreeSet<>(Arrays.asList(token.strip().substring(1).split("\\" + BETWEEN)))
                        : List.of());
    }

    static boolean isToken(String text) {
        return text.strip().startsWith(BEGINNING);
    }

    /** For the hidden control, in letters that need no escaping. */
    public String token() {
        return BEGINNING + marks.stream().sorted().collect(Collectors.joining(BETWEEN));
    }

    /** Whether the field held just that, however its lines are broken. */
    public boolean held(String field, @Nullable String value) {
        String read = read(value);
        return read.isEmpty() ? !marks.contains(mark(field, "")) : marks.contains(mark(field, read));
    }

    /**
     * Of the fields that were sent: what only one has changed is as they have it, what both have changed is a clash.
     *
     * @param stored as it is saved now; what is left out is empty
     * @param typed as it was sent
     * @param together fields that say one thing, as a level does with its reasons: they are changed as one
     */
    public MergedForm merge(Map<String, String> stored, Map<String, String> typed, List<Set<String>> together) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<MergedForm.Clash> clashes = new ArrayList<>();
        Set<String> broughtIn = new LinkedHashSet<>();
        for (String field : typed.keySet()) {
            Set<String> whole = together.stream()
                    .filter(unit -> unit.contains(field))
                    .findFirst()
                    .orElse(Set.of(field));
            String mine = read(typed.get(field));
            String theirs = read(stored.get(field));
            boolean bySomebodyElse = changes(whole, stored);
            if (mine.equals(theirs) || !bySomebodyElse) {
                fields.put(field, mine);
            } else if (changes(whole, typed)) {
                fields.put(field, mine);
                clashes.add(new MergedForm.Clash(field, theirs, mine));
            } else {
                fields.put(field, theirs);
                broughtIn.add(field);
            }
        }
        return new MergedForm(fields, clashes, broughtIn);
    }

    private boolean changes(Set<String> whole, Map<String, String> values) {
        return whole.stream().anyMatch(field -> !held(field, values.get(field)));
    }

    /** A browser breaks lines in its own way, and what is saved is stripped. */
    private static String read(@Nullable String value) {
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    private static String mark(String field, String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((field + '\0' + value).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES_OF_MARK));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
