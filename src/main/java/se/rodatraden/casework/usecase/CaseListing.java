package se.rodatraden.casework.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.CaseCursor;
import se.rodatraden.casework.domain.CaseLine;
import se.rodatraden.people.ChildSummary;
import se.rodatraden.people.usecase.ReadHousehold;

/** Puts names to the lines of a list: it logs that they were listed, and only then are there names. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseListing {
    /** Lines on one page. */
    static final int PAGE = 25;

    private final AccessLog accessLog;
    private final ReadHousehold readHousehold;

    CaseListing(AccessLog accessLog, ReadHousehold readHousehold) {
        this.accessLog = accessLog;
        this.readHousehold = readHousehold;
    }

    /** @param lines one more than a page when the list goes on */
    CaseList page(List<CaseLine> lines) {
        boolean more = lines.size() > PAGE;
        List<CaseLine> shown = more ? lines.subList(0, PAGE) : lines;
        return new CaseList(named(shown), more ? Optional.of(CaseCursor.after(shown.getLast())) : Optional.empty());
    }

    List<CaseList.Entry> named(List<CaseLine> lines) {
        List<UUID> ids = lines.stream()
                .map(line -> line.childCase().header().id().value())
                .toList();
        accessLog.listed(ChildCaseId.KIND, ids);
        Map<UUID, ChildSummary> children = readHousehold.childrenOf(ids);
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(
                                children.get(line.childCase().header().id().value()))
                        .map(child -> new CaseList.Entry(line, child)))
                .toList();
    }
}
