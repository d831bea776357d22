package se.rodatraden.e2e;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import se.rodatraden.DatabaseTest;

/**
 * The whole thread by clicks alone, as the page that walks a newcomer through the demonstration tells it: from the
 * motion over the committee's and the council's decisions to a guideline in force, and from a decision about one
 * child to its follow-up.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"rodatraden.demo.build=true", "rodatraden.demo.children=80"})
@DatabaseTest
@ActiveProfiles("demo")
class WalkThroughJourney {
    @LocalServerPort
    private int port;

    @Test
    void from_motion_to_outcome() {
        try (Visitor visitor = Browser.visitor(port)) {
            Walk walk = new Walk(visitor);
            WalkOfTheEvidence evidence = new WalkOfTheEvidence(walk);
            WalkOfTheReply reply = new WalkOfTheReply(walk);
            WalkOfTheChild child = new WalkOfTheChild(walk);
            WalkOfTheCouncil council = new WalkOfTheCouncil(walk);

            reply.theRegistrarSeesWhoHasAnswered();
            evidence.theAnalystReadsTheDifference();
            evidence.theFiguresCanBeReproduced();
            reply.theAnalystWritesAndSignsTheReport();
            child.theWorkerProposesADeviation();
            child.theManagerApprovesAndTheWorkerDecides();
            reply.theCommitteeDecides();
            reply.theReplyArrives();
            council.theBoardProposes();
            child.theWorkerFollowsUp();
            council.theCouncilAdopts();
            child.theGuidelineNowSaysEight();
            evidence.theThreadIsOneLine();
            child.theWorkerFindsTheChildInTheThread();
        }
    }
}
