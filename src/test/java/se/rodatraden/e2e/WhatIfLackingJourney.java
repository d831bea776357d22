package se.rodatraden.e2e;

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

/** An analyst tries a draft that asks for more than the register knows, and is told so from beginning to end. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DatabaseTest
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIfLackingJourney {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @BeforeAll
    void a_register() {
        SomeEvidence some = new SomeEvidence(context);
        some.sigFromTwelve();
        some.draftAskingForSchool(10);
        some.facts(1200, 7, LocalDate.of(2024, 9, 10));
    }

    @Test
    void what_the_register_lacks_is_said_before_and_after() {
        try (Visitor visitor = Browser.visitor(port)) {
            visitor.signIn("analyst")
                    .go("/evidence/what-if")
                    .sees("Registret saknar en del av det som versionerna frågar efter: Skolform.")
                    .findsNoBarrier()
                    .reflows()
                    .picture("evidence-choose-lacking");
            visitor.choose("SIG i grundskolan från 10 år")
                    .fill("Vad ska siffrorna användas till?", "Underlag till tjänsteutlåtandet i KS 2024/890")
                    .press("Räkna")
                    .sees("Det här saknas: Skolform.")
                    .sees("men inte säkert med utkastet")
                    .sees("För vissa barn saknas en uppgift")
                    .findsNoBarrier()
                    .reflows()
                    .picture("evidence-run-lacking");
            visitor.press("Spara underlaget").sees("Underlaget är sparat").sees("Det här saknas: Skolform.");
            visitor.go("/evidence/what-if/file")
                    .sees("En fil kan inte säga allt")
                    .findsNothingAmiss();
        }
    }
}
