package se.rodatraden.matters.web;

import java.util.List;
import se.rodatraden.matters.domain.SectionHistory;
import se.rodatraden.matters.domain.TextDifference;
import se.rodatraden.matters.usecase.ReadSectionHistory;

/** Two versions of a section side by side in one text, out of all that there are. */
public record SectionComparison(ReadSectionHistory.View view, int from, int to, int opened, TextDifference difference) {

    /**
     * @param from as it was asked for; a version that there is none of gives way to the one before {@code to}
     * @param opened the last version of the sitting whose savings are asked for; none for a version that there is none of
     */
    static SectionComparison of(ReadSectionHistory.View view, String from, String to, String opened) {
        SectionHistory history = view.history();
        int later = known(history, to, history.latest());
        int earlier = known(history, from, before(history, later));
        return new SectionComparison(
                view,
                earlier,
                later,
                known(history, opened, 0),
                TextDifference.between(
                        history.text(earlier).orElse(""), history.text(later).orElse("")));
    }

    public List<SectionHistory.Sitting> sittings() {
        return view.history().sittings();
    }

    /** Whether each saving of a sitting is shown: those of one that was asked for, and of one that is compared. */
    public boolean isOpen(SectionHistory.Sitting sitting) {
        return sitting.last().version() == opened || sitting.wentPast(from) || sitting.wentPast(to);
    }

    private static int known(SectionHistory history, String asked, int otherwise) {
        return asked.matches("\\d{1,6}")
                        && history.text(Integer.parseInt(asked)).isPresent()
                ? Integer.parseInt(asked)
                : otherwise;
    }

    /** What the text was before the sitting in which it was written. */
    private static int before(SectionHistory history, int version) {
        return history.sittings().stream()
                .mapToInt(sitting -> sitting.last().version())
                .filter(last -> last < version)
                .max()
                .orElse(0);
    }
}
