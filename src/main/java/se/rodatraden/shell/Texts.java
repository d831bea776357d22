package se.rodatraden.shell;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Period;
import se.rodatraden.kernel.Verdict;

/**
 * Every text that a person reads, in one language. In a text <code>{0}</code>, <code>{1}</code> … stand for
 * the arguments; nothing else is special, so an apostrophe is an apostrophe. An argument is written as a
 * reader expects it: a date as {@code 7 oktober 2024}, a number as {@code 2 400}, an enum constant and a
 * refused verdict by its own text.
 *
 * <p>A key without a text is printed as {@code ⟦key⟧} and logged; the suite fails on both.
 */
public final class Texts {
    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final Map<String, String> byKey;
    private final DateTimeFormatter date;
    private final DateTimeFormatter weekdayDate;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter time;
    private final NumberFormat wholeNumber;

    public Texts(Language language, Map<String, String> byKey) {
        boolean swedish = language == Language.SWEDISH;
        this.language = language;
        this.byKey = Map.copyOf(byKey);
        this.date = formatter("d MMMM y");
        this.weekdayDate = formatter("EEEE d MMMM y");
        this.moment = formatter(swedish ? "d MMMM y 'kl.' HH.mm" : "d MMMM y, HH:mm");
        this.time = formatter(swedish ? "HH.mm" : "HH:mm");
        this.wholeNumber = NumberFormat.getIntegerInstance(language.locale());
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    public String get(String key, Object... arguments) {
        String text = byKey.get(key);
        if (text == null) {
            LOG.error("no text in {} for the key {}", language.tag(), key);
            return "⟦" + key + "⟧";
        }
        return fill(text, arguments);
    }

    /** The text {@code key.one} for one, {@code key.other} for every other number, which is <code>{0}</code>. */
    public String count(String key, long number, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = number;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return get(key + (number == 1 ? ".one" : ".other"), arguments);
    }

    /** The text of an enum constant: {@code kernel.Role.REGISTRAR}, {@code <module>.<Type>.<CONSTANT>}. */
    public String of(Enum<?> constant) {
        return get(moduleOf(constant.getDeclaringClass()) + "."
                + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The same choices with their texts instead of keys, in the same order. */
    public Map<String, String> of(Map<String, String> keysByValue) {
        Map<String, String> texts = new LinkedHashMap<>();
        keysByValue.forEach((value, key) -> texts.put(value, get(key)));
        return texts;
    }

    /** An enum's constants by name with their texts, for a list of choices. */
    public <E extends Enum<E>> Map<String, String> choices(Class<E> type) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            texts.put(constant.name(), of(constant));
        }
        return texts;
    }

    /** Why an action is refused. */
    public String reason(Verdict.Refused refused) {
        return get(refused.reason(), refused.arguments().toArray());
    }

    /** {@code 7 oktober 2024}. */
    public String date(LocalDate date) {
        return this.date.format(date);
    }

    /** {@code måndag 7 oktober 2024}. */
    public String weekdayDate(LocalDate date) {
        return weekdayDate.format(date);
    }

    /** {@code 2024-10-07}, for columns and fields; the Swedish standard in both languages. */
    public String isoDate(LocalDate date) {
        return date.toString();
    }

    /** {@code 7 oktober 2024 kl. 14.05}. */
    public String moment(Instant instant) {
        return moment.format(instant.atZone(ZONE));
    }

    /** The day in Sweden on which it was. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** {@code 14.05}. */
    public String time(Instant instant) {
        return time.format(instant.atZone(ZONE));
    }

    /** {@code i dag}, {@code om 3 dagar}, {@code för 2 dagar sedan}. */
    public String distance(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return get("shell.distance.today");
        }
        return days > 0 ? count("shell.distance.ahead", days) : count("shell.distance.ago", -days);
    }

    /** {@code 2 400}. */
    public String number(long number) {
        // A copy: the format itself is not safe for two threads, and making one from the locale is dear.
        return ((NumberFormat) wholeNumber.clone()).format(number);
    }

    /** {@code 12,5}, or {@code 12.5} in English: every decimal that it has, and nothing between thousands. */
    public String plain(BigDecimal number) {
        char sign = DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator();
        return number.toPlainString().replace('.', sign);
    }

    /** {@code 12,5}, with at most the decimals given. */
    public String number(double number, int decimals) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** {@code 1 juli 2024 – 30 juni 2025}, or {@code från och med 1 juli 2025}. */
    public String period(Period period) {
        return period.lastDay()
                .map(last -> get("shell.period.closed", period.from(), last))
                .orElseGet(() -> get("shell.period.open", period.from()));
    }

    /** {@code skola, polis och fritid}. */
    public String list(Collection<?> things) {
        List<String> words = things.stream().map(this::written).toList();
        if (words.size() < 2) {
            return String.join("", words);
        }
        return words.subList(0, words.size() - 1).stream().collect(Collectors.joining(", ")) + " " + get("shell.and")
                + " " + words.getLast();
    }

    /** In one pass, so that an argument may contain braces of its own. */
    private String fill(String text, Object... arguments) {
        return arguments.length == 0
                ? text
                : ARGUMENT.matcher(text).replaceAll(place -> {
                    int index = Integer.parseInt(place.group(1));
                    return Matcher.quoteReplacement(
                            index < arguments.length ? written(arguments[index]) : place.group());
                });
    }

    private String written(Object argument) {
        return switch (argument) {
            case LocalDate date -> date(date);
            case Instant instant -> moment(instant);
            case Integer number -> number(number);
            case Long number -> number(number);
            case Double number -> number(number, 2);
            case Enum<?> constant -> of(constant);
            case Period period -> period(period);
            case Collection<?> things
            when !things.isEmpty() && things.stream().allMatch(Verdict.Refused.class::isInstance) ->
                things.stream().map(this::written).collect(Collectors.joining("; "));
            case Collection<?> things -> list(things);
            case Verdict.Refused refused -> reason(refused);
            case Actor actor -> actor.name();
            default -> argument.toString();
        };
    }

    private static String moduleOf(Class<?> type) {
        String[] names = type.getPackageName().split("\\.");
        return names.length > 2 ? names[2] : names[names.length - 1];
    }
}
