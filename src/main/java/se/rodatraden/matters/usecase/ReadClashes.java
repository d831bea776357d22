package se.rodatraden.matters.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.matters.OfficialReportId;
import se.rodatraden.matters.domain.TextClash;
import se.rodatraden.matters.store.ClashStore;

/** What the reader wrote in a report that is in none of its versions, because a colleague had changed the same place. */
@Component
@Transactional(readOnly = true)
public class ReadClashes {
    private final ClashStore clashes;

    ReadClashes(ClashStore clashes) {
        this.clashes = clashes;
    }

    /** Every text that waits for the reader to choose, the latest first; one section may have several. */
    public List<TextClash> all(OfficialReportId report) {
        return clashes.of(report, CurrentActor.get());
    }

    /** One of each section, by its key: the latest, as one is chosen about at a time. */
    public Map<String, TextClash> latest(OfficialReportId report) {
        Map<String, TextClash> bySection = new LinkedHashMap<>();
        all(report).forEach(clash -> bySection.putIfAbsent(clash.section(), clash));
        return bySection;
    }

    /** The sections at which more than one text waits. */
    public Set<String> several(OfficialReportId report) {
        return all(report).stream().collect(Collectors.groupingBy(TextClash::section)).entrySet().stream()
                .filter(section -> section.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
