package se.rodatraden.thread.web;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.CouncilMotionId;
import se.rodatraden.shell.NavItem;
import se.rodatraden.shell.Page;
import se.rodatraden.thread.domain.PolicyThread;
import se.rodatraden.thread.usecase.FollowThread;

@Controller
class ThreadPages {
    private final FollowThread followThread;

    ThreadPages(FollowThread followThread) {
        this.followThread = followThread;
    }

    @GetMapping("/threads")
    @Endpoint(
            purpose = Purpose.FOLLOW_THREAD,
            roles = {
                Role.REGISTRAR,
                Role.ANALYST,
                Role.HEAD_OF_ADMINISTRATION,
                Role.COMMITTEE_SECRETARY,
                Role.COMMITTEE_MEMBER,
                Role.SOCIAL_WORKER,
                Role.UNIT_MANAGER,
                Role.SIG_COORDINATOR
            })
    Page threads() {
        return Page.of("thread/list").with("threads", followThread.threads());
    }

    @GetMapping("/threads/{motionId}")
    @Endpoint(
            purpose = Purpose.FOLLOW_THREAD,
            roles = {
                Role.REGISTRAR,
                Role.ANALYST,
                Role.HEAD_OF_ADMINISTRATION,
                Role.COMMITTEE_SECRETARY,
                Role.COMMITTEE_MEMBER,
                Role.SOCIAL_WORKER,
                Role.UNIT_MANAGER,
                Role.SIG_COORDINATOR
            })
    Page thread(@PathVariable UUID motionId) {
        PolicyThread thread = followThread.follow(new CouncilMotionId(motionId));
        return Page.of("thread/thread")
                .titled("thread.thread.title", thread.title())
                .under("/threads", "thread.list.title")
                .with("thread", thread);
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavItem threads() {
            return new NavItem(
                    "/threads",
                    "thread.list.title",
                    Set.of(
                            Role.REGISTRAR,
                            Role.ANALYST,
                            Role.HEAD_OF_ADMINISTRATION,
                            Role.COMMITTEE_SECRETARY,
                            Role.COMMITTEE_MEMBER,
                            Role.SOCIAL_WORKER,
                            Role.UNIT_MANAGER,
                            Role.SIG_COORDINATOR),
                    5);
        }
    }
}
