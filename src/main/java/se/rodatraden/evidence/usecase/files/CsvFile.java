package se.rodatraden.evidence.usecase.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a CSV file (RFC 4180) row by row: UTF-8, the first row with the names of the columns, a comma or a semicolon
 * between the cells, as the first row has it.
 */
public final class CsvFile {
    static final long LARGEST_FILE = 500_000_000;
    private static final int LONGEST_ROW = 1 << 20;

    private CsvFile() {}

    /** Takes the rows of a file, one by one. */
    public interface Rows {
        /** The first row; when this adds a fault no other row is read. */
        void columns(List<String> names);

        void row(long line, List<String> cells);
    }

    /** @param mostRows beside the first */
    public static void read(InputStream file, long mostRows, Rows rows, FileFaults faults) {
        long line = 1;
        try (BufferedReader text = new BufferedReader(new StrictText(file, LARGEST_FILE), LONGEST_ROW);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(LONGEST_ROW)
                        .ofCsvRecord(text)) {
            int width = 0;
            long read = 0;
            for (CsvRecord row : csv) {
                line = row.getStartingLineNumber();
                if (width == 0) {
                    width = row.getFieldCount();
                    header(row, rows, faults);
                    if (!faults.isEmpty()) {
                        return;
                    }
                } else if (++read > mostRows) {
                    faults.add(FileFaultKind.TOO_MANY_ROWS, line, "", mostRows);
                    return;
                } else if (row.getFieldCount() != width) {
                    faults.add(FileFaultKind.ROW_WIDTH, line, "", row.getFieldCount(), width);
                } else {
                    rows.row(line, row.getFields());
                }
                if (faults.isFull()) {
                    return;
                }
            }
            if (read == 0) {
                faults.add(FileFaultKind.EMPTY, 0, "");
            }
        } catch (CsvParseException e) {
            if (!isUnreadable(e, faults)) {
                faults.add(FileFaultKind.NOT_CSV, line + 1, "");
            }
        } catch (UncheckedIOException | IOException e) {
            if (!isUnreadable(e, faults)) {
                faults.add(FileFaultKind.UNREADABLE, 0, "");
            }
        }
    }

    private static void header(CsvRecord row, Rows rows, FileFaults faults) {
        List<String> names = row.getFields().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                faults.add(FileFaultKind.DOUBLED, 1, name);
            }
        }
        if (faults.isEmpty()) {
            rows.columns(names);
        }
    }

    private static boolean isUnreadable(Throwable failure, FileFaults faults) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StrictText.Unreadable unreadable) {
                FileFault fault = unreadable.fault();
                faults.add(
                        fault.kind(),
                        fault.line(),
                        fault.place(),
                        fault.arguments().toArray());
                return true;
            }
        }
        return false;
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_ROW);
        int semicolons = 0;
        int commas = 0;
        for (int i = 0; i < LONGEST_ROW - 1; i++) {
            int sign = text.read();
            if (sign < 0 || sign == '\n') {
                break;
            }
            semicolons += sign == ';' ? 1 : 0;
            commas += sign == ',' ? 1 : 0;
        }
        text.reset();
        return semicolons > commas ? ';' : ',';
    }
}
