package se.rodatraden.guidelines.web;

import se.rodatraden.guidelines.GuidelineTitle;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.shell.Page;

/** What the pages below that of one version have in common: their title and the way back. */
final class VersionPage {
    private VersionPage() {}

    static Page of(String template, String titleKey, GuidelineTitle guideline, GuidelineVersion version) {
        return Page.of(template)
                .titled(titleKey, guideline.title(), version.number())
                .under("/guidelines", "guidelines.list.title")
                .under("/guidelines/" + guideline.key(), "guidelines.guideline.title", guideline.title())
                .under("/guidelines/versions/" + version.id(), "guidelines.version.crumb", version.number());
    }
}
