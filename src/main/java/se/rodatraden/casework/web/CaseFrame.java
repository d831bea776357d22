package se.rodatraden.casework.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.people.ProtectionLevel;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Texts;

/** What stands above every page of a case: whose it is, where it stands, and the way to its parts. */
public record CaseFrame(ChildCase childCase, @Nullable String unit, String name, int age, ProtectionLevel protection) {
    /** From then on nobody has custody, and the young adult alone consents (FB 9:1). */
    public static final int OF_AGE = 18;

    public boolean mayCorrectPersons() {
        return childCase.mayCorrectPersons(CurrentActor.get()).isAllowed();
    }

    public String path() {
        return "/cases/" + childCase.header().id();
    }

    /** What tells the case from the others that the reader may have open. */
    public String number() {
        String number = childCase.header().number().value();
        return unit == null ? number : number + ", " + unit;
    }

    /** The last day on which the reader has the case open in an emergency; null for those who have it otherwise. */
    public @Nullable LocalDate emergencyUntil() {
        return childCase.header().emergencyUntil();
    }

    public Map<String, String> tabs(Texts t) {
        Map<String, String> tabs = new LinkedHashMap<>();
        tabs.put(path(), t.get("casework.tab.overview"));
        tabs.put(path() + "/concern", t.get("casework.tab.concern"));
        tabs.put(path() + "/assessment", t.get("casework.tab.assessment"));
        tabs.put(path() + "/interventions", t.get("casework.tab.interventions"));
        tabs.put(path() + "/history", t.get("casework.tab.history"));
        return tabs;
    }

    /** A page of the case; its title holds the number and no name, for titles stay in the browser's history. */
    Page page(String template, String titleKey) {
        return Page.of(template)
                .titled(titleKey, number())
                .under("/cases", "casework.list.title")
                .with("frame", this);
    }

    /** A page below one of the tabs. */
    Page pageUnderCase(String template, String titleKey) {
        return page(template, titleKey).under(path() + "/interventions", "casework.crumb.interventions", number());
    }
}
