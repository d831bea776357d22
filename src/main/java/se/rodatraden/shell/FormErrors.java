package se.rodatraden.shell;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is wrong with a form, field by field, in the user's words. The reading methods take what was typed,
 * give the value or note the error, and never throw, so that one look finds every fault.
 *
 * <pre>{@code
 * var errors = new FormErrors();
 * Optional<LocalDate> due = errors.date("due", form.due(), "matters.referral.due.missing");
 * if (!errors.isEmpty()) return page(form).with(errors);
 * }</pre>
 */
public final class FormErrors {

    /**
     * @param field the name of the control; the message links to it
     * @param asked what the field asks for, before what is wrong with what was typed: a message that many fields share
     *     would not say which of them it is about; null where the message says it
     * @param toCheck whether it may stand, and somebody is only asked whether it is meant
     */
    public record Entry(String field, @Nullable String asked, String key, List<Object> arguments, boolean toCheck) {
        public Entry {
            arguments = List.copyOf(arguments);
        }

        public String in(Texts t) {
            String wrong = t.get(key, arguments.toArray());
            return asked == null ? wrong : t.get(asked) + " " + wrong;
        }
    }

    /** Nobody who is living was born before, and nothing is decided for a later year: such a year is a slip of the hand. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;
    private static final int LONGEST_QUOTE = 40;

    private final List<Entry> entries = new ArrayList<>();

    public FormErrors add(String field, String key, Object... arguments) {
        entries.add(new Entry(field, null, key, List.of(arguments), false));
        return this;
    }

    /** Notes what need not be wrong. The page draws the question at the field, with a box to tick. */
    public FormErrors toCheck(String field, String key, Object... arguments) {
        entries.add(new Entry(field, null, key, List.of(arguments), true));
        return this;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Over the list of them: what is to be put right, to be checked, or one or the other. */
    public String heading(Texts t) {
        String key = entries.stream().noneMatch(Entry::toCheck)
                ? "shell.errors.heading"
                : entries.stream().allMatch(Entry::toCheck) ? "shell.errors.asked" : "shell.errors.both";
        return t.count(key, entries.size());
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The first message of what is wrong with the field in the reader's language, or null. */
    public @Nullable String of(String field, Texts t) {
        return entries.stream()
                .filter(entry -> entry.field().equals(field) && !entry.toCheck())
                .findFirst()
                .map(entry -> entry.in(t))
                .orElse(null);
    }

    /**
     * Tells that a file which was chosen has to be chosen once more, where something else in the form is wrong: a browser
     * keeps what was typed and not what was chosen.
     */
    public FormErrors chooseAgain(String field, @Nullable MultipartFile file) {
        boolean wrong = entries.stream().anyMatch(entry -> entry.field().equals(field));
        if (!isEmpty() && !wrong && file != null && !file.isEmpty()) {
            add(field, "shell.error.chooseAgain");
        }
        return this;
    }

    /** A text that must be there. */
    public Optional<String> text(String field, @Nullable String typed, String missingKey) {
        return text(field, typed, missingKey, 20_000);
    }

    public Optional<String> text(String field, @Nullable String typed, String missingKey, int longest) {
        Optional<String> text = optionalText(field, typed, longest);
        if (typed == null || typed.isBlank()) {
            add(field, missingKey);
        }
        return text;
    }

    /** A text that may be left out. */
    public Optional<String> optionalText(String field, @Nullable String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        String stripped = typed.strip();
        if (stripped.length() > longest) {
            add(field, "shell.error.tooLong", longest, stripped.length());
            return Optional.empty();
        }
        return Optional.of(stripped);
    }

    /** A day that must be there, written {@code 2024-10-07} or {@code 20241007}. */
    public Optional<LocalDate> date(String field, @Nullable String typed, String missingKey) {
        if (typed == null || typed.isBlank()) {
            add(field, missingKey);
            return Optional.empty();
        }
        return readDate(field, typed, missingKey);
    }

    /** @param askedKey what the field asks for, said before what is wrong with what was typed */
    public Optional<LocalDate> optionalDate(String field, @Nullable String typed, String askedKey) {
        return typed == null || typed.isBlank() ? Optional.empty() : readDate(field, typed, askedKey);
    }

    private Optional<LocalDate> readDate(String field, String typed, String asked) {
        String digits = typed.strip().replaceAll("(?<=\\d)[-\\s.]", "");
        try {
            LocalDate day = LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return Optional.of(day);
            }
            entries.add(new Entry(field, asked, "shell.error.year", List.of(Integer.toString(day.getYear())), false));
        } catch (DateTimeParseException e) {
            entries.add(new Entry(field, asked, "shell.error.date", List.of(shortened(typed.strip())), false));
        }
        return Optional.empty();
    }

    private static String shortened(String typed) {
        return typed.length() > LONGEST_QUOTE ? typed.substring(0, LONGEST_QUOTE) + "…" : typed;
    }

    /** A whole number within the bounds, both included. */
    public Optional<Integer> wholeNumber(String field, @Nullable String typed, String missingKey, int least, int most) {
        if (typed == null || typed.isBlank()) {
            add(field, missingKey, least, most);
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(typed.replaceAll("\\s", ""));
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // the message below covers letters and numbers out of bounds alike
        }
        add(field, "shell.error.wholeNumber", least, most);
        return Optional.empty();
    }

    /** One of an enum's constants, by name. */
    public <E extends Enum<E>> Optional<E> choice(
            String field, @Nullable String typed, Class<E> type, String missingKey) {
        Optional<E> chosen = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(typed))
                .findFirst();
        if (chosen.isEmpty()) {
            add(field, missingKey);
        }
        return chosen;
    }
}
