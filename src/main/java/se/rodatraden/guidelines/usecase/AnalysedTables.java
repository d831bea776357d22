package se.rodatraden.guidelines.usecase;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.domain.analysis.TableAnalysis;
import se.rodatraden.guidelines.domain.analysis.TableFindings;

/** What was found in the tables that were looked at last, by their content: a page that changes nothing asks nothing. */
@Component
class AnalysedTables {
    private static final int MOST = 64;

    private final Map<String, TableFindings> byHash = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TableFindings> eldest) {
            return size() > MOST;
        }
    });

    TableFindings of(GuidelineVersion version) {
        TableFindings known = byHash.get(version.hash());
        if (known == null) {
            known = TableAnalysis.of(version.table());
            byHash.put(version.hash(), known);
        }
        return known;
    }
}
