package se.rodatraden.matters.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.matters.domain.DiaryNumberReader;

/**
 * A matter as the diary knew it on a day, told in a file so that a report can be checked where there is no database.
 *
 * @param describedOn the day, after which the diary may have come to know more
 * @param context its sections have the keys that headings of a file get
 */
public record DescribedMatter(String title, LocalDate describedOn, MatterContext context) {

    /** Whether it is the matter's own number, however it is spelt: {@code ks-2024:890} is {@code KS 2024/890}. */
    public boolean isNumbered(String number) {
        return DiaryNumberReader.isSame(number, context.number());
    }

    /** Whether it is a number that the matter has with its own authority or with the one that asked. */
    public boolean goesBy(String number) {
        return numbers().stream().anyMatch(held -> DiaryNumberReader.isSame(number, held));
    }

    /** Every number that the matter has, its own first. */
    public List<String> numbers() {
        MatterContext.Sender sender = context.sender();
        Stream<String> senders = sender == null ? Stream.empty() : each(sender.number());
        return Stream.concat(Stream.of(context.number()), senders).distinct().toList();
    }

    /** An authority may have several numbers for what it sent: {@code 7-742-2011 och 5-744-2011}. */
    private static Stream<String> each(String written) {
        List<DiaryNumber> several = DiaryNumberReader.in(written);
        return several.size() < 2 ? Stream.of(written) : several.stream().map(DiaryNumber::value);
    }
}
