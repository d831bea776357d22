package se.rodatraden.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import se.rodatraden.DatabaseTest;
import se.rodatraden.evidence.SomeEvidence;

/** An analyst tries "from eight instead of twelve", saves it, and a member of the committee runs it again. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIfJourney {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @BeforeAll
    void a_register() {
        SomeEvidence some = new SomeEvidence(context);
        some.sigFromTwelve();
        some.draftFrom(8);
        some.facts(2400, 7, LocalDate.of(2024, 9, 10));
    }

    @Test
    void a_draft_is_tried_saved_and_run_again() {
        try (Visitor visitor = Browser.visitor(port)) {
            visitor.signIn("analyst").sees("Utkast att prova").picture("evidence-panel");
            visitor.follow("Prova på registret")
                    .sees("Jämförs med version 1")
                    .findsNoBarrier()
                    .reflows()
                    .picture("evidence-choose");
            visitor.press("Räkna").sees("Skriv vad siffrorna ska användas till").findsNoBarrier();
            visitor.fill("Vad ska siffrorna användas till?", "Underlag till tjänsteutlåtandet i KS 2024/890")
                    .press("Räkna")
                    .sees("Om utkastet hade gällt")
                    .sees("barn till skulle omfattas")
                    .sees("Har de nya fått det som rekommenderas först?")
                    .sees("Räcker platserna?")
                    .sees("Det här går inte att räkna")
                    .findsNoBarrier()
                    .reflows()
                    .picture("evidence-run");
            assertThat(smallestLetterAt(visitor, 390)).isGreaterThanOrEqualTo(11);
            visitor.fill("Ärendets diarienummer", "KS 2024/890")
                    .press("Spara underlaget")
                    .sees("Inget ärende som du kan se har diarienumret KS 2024/890.")
                    .findsNoBarrier()
                    .choose("Ja, numret är rätt")
                    .press("Spara underlaget")
                    .sees("Underlaget är sparat")
                    .findsNoBarrier()
                    .reflows()
                    .picture("evidence-snapshot");
            visitor.signIn("committee_member")
                    .go("/evidence/snapshots")
                    .sees("KS 2024/890")
                    .findsNoBarrier()
                    .reflows()
                    .picture("evidence-snapshots");
            visitor.follow("SIG Unga").follow("Kör om och jämför");
            visitor.sees("Samma siffror, till den sista")
                    .findsNoBarrier()
                    .reflows()
                    .picture("evidence-again");
            visitor.go("/evidence/ledger")
                    .sees("Visade celler")
                    .findsNoBarrier()
                    .reflows()
                    .picture("evidence-ledger");
        }
    }

    @Test
    void the_pages_are_whole_in_english_too() {
        try (Visitor visitor = Browser.visitor(port)) {
            visitor.signIn("analyst")
                    .go("/evidence/what-if")
                    .press("English")
                    .sees("Try a change")
                    .findsNoBarrier();
        }
    }

    /** In pixels, of the words in the charts as they are drawn. */
    private static double smallestLetterAt(Visitor visitor, int width) {
        visitor.page().setViewportSize(width, 844);
        return ((Number) visitor.page().evaluate("""
                        () => Math.min(...[...document.querySelectorAll(".ev-chart text")].map((text) =>
                            parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))
                        """)).doubleValue();
    }
}
