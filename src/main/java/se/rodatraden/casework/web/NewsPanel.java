package se.rodatraden.casework.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.rodatraden.casework.usecase.NewsForHandler;
import se.rodatraden.casework.usecase.UnseenReports;
import se.rodatraden.clocks.OpenDeadline;
import se.rodatraden.clocks.UnitsBeside;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.DayPanel;
import se.rodatraden.shell.Panel;

/** Whoever handles cases is told what is new in them. */
@Component
class NewsPanel implements DayPanel {
    private final NewsForHandler news;
    private final UnseenReports unseen;
    private final UnitsBeside unitsBeside;

    NewsPanel(NewsForHandler news, UnseenReports unseen, UnitsBeside unitsBeside) {
        this.news = news;
        this.unseen = unseen;
        this.unitsBeside = unitsBeside;
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
        List<OpenDeadline> told = news.list();
        return Panel.of("casework.panel.news", "casework/panel/news")
                .with("news", told)
                .with("units", unitsBeside.ifSeveral(person, told))
                .with("unseen", unseen.mine());
    }
}
