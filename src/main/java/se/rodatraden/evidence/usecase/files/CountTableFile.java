package se.rodatraden.evidence.usecase.files;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.rodatraden.evidence.domain.disclosure.Dimension;

/** Reads a table of counts from a file: JSON with everything that can be said, or CSV for a flat table. */
public final class CountTableFile {
    private static final Pattern CODE =
            Pattern.compile("(?!total$)[^/\\p{Cntrl}\\s]([^/\\p{Cntrl}]{0,78}[^/\\p{Cntrl}\\s])?");

    private CountTableFile() {}

    public static FileReading<TableOfCounts> json(InputStream file, TableOfCounts.Use use) {
        return CountTableJson.read(file, use);
    }

    /** @param missingIsZero whether a crossing that has no row counts nobody; else it is a fault */
    public static FileReading<TableOfCounts> csv(InputStream file, TableOfCounts.Use use, boolean missingIsZero) {
        return CountTableCsv.read(file, use, missingIsZero);
    }

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** Every set of the dimensions, the empty one for the grand total among them. */
    static Set<Set<String>> everyMargin(List<Dimension> dimensions) {
        Set<Set<String>> margins = new HashSet<>();
        for (int chosen = 0; chosen < 1 << dimensions.size(); chosen++) {
            Set<String> margin = new TreeSet<>();
            for (int d = 0; d < dimensions.size(); d++) {
                if ((chosen & 1 << d) != 0) {
                    margin.add(dimensions.get(d).name());
                }
            }
            margins.add(margin);
        }
        return margins;
    }
}
