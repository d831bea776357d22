package se.rodatraden.casework.web;

import org.springframework.stereotype.Component;
import se.rodatraden.casework.usecase.NewsForHandler;
import se.rodatraden.casework.usecase.UnseenReports;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** Whoever handles cases is told what is new in them. */
@Component
class NewsPanel implements DayPanel {
    private final NewsForHandler news;
    private final UnseenReports unseen;

    NewsPanel(NewsForHandler news, UnseenReports unseen) {
        this.news = news;
        this.unseen = unseen;
    }

    /** On a day without news there is no panel. */
    @Override
    public boolean appliesTo(Actor.Person person) {
        return person.holds(Role.SOCIAL_WORKER)
                && !(news.list().isEmpty() && unseen.mine().isEmpty());
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Panel render(Actor.Person person) {
        return Panel.of("casework.panel.news", "casework/panel/news")
                .with("news", news.list())
                .with("unseen", unseen.mine());
    }
}
