package se.rodatraden;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

/** Inside a module the arrows point down: web to usecase to domain, and store to domain. */
final class LayerRules {
    static final String WEB = "se.rodatraden.*.web..";
    static final String USECASE = "se.rodatraden.*.usecase..";
    static final String DOMAIN = "se.rodatraden.*.domain..";
    static final String STORE = "se.rodatraden.*.store..";

    /** Modules of the inner rings that are small enough to keep their files flat, the SQL among them. */
    private static final String[] FLAT = {
        "se.rodatraden.access", "se.rodatraden.audit", "se.rodatraden.documents", "se.rodatraden.postgres"
    };

    private static final String[] OUTSIDE_THE_DOMAIN = {
        "org.springframework..", "jakarta..", "java.sql..", "javax.sql..", "gg.jte..", "com.github.kagkarlsson..",
    };

    /** Each rule by the sentence that it keeps true. */
    static final Map<String, ArchRule> ALL = new TreeMap<>();

    static {
        ALL.put(
                "nobody uses the web layer",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(WEB)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(WEB)
                        .because("a page draws on use cases; nothing draws on a page"));
        ALL.put(
                "pages do not reach past the use cases into the store",
                noClasses()
                        .that()
                        .resideInAPackage(WEB)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(STORE)
                        .because("a page that reads a table itself has no use case to guard it"));
        ALL.put(
                "the store knows no use case",
                noClasses()
                        .that()
                        .resideInAPackage(STORE)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(USECASE));
        ALL.put(
                "the domain knows no other layer",
                noClasses()
                        .that()
                        .resideInAPackage(DOMAIN)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(WEB, USECASE, STORE));
        ALL.put(
                "the domain knows no framework no database and no clock",
                noClasses()
                        .that()
                        .resideInAnyPackage(DOMAIN, "se.rodatraden.kernel..")
                        .and(not(simpleName("package-info")))
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(OUTSIDE_THE_DOMAIN).or(type(Clock.class)))
                        .because(
                                "a rule is given its day and its facts, so that it answers the same again in ten years"));
        ALL.put(
                "sql is written in the store",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(STORE)
                        .and(not(resideInAnyPackage(FLAT)))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
                                .or(type(JdbcClient.class))));
        ALL.put(
                "what a class needs is in its constructor",
                noFields()
                        .should()
                        .beAnnotatedWith(Autowired.class)
                        .orShould()
                        .beAnnotatedWith(Value.class)
                        .orShould()
                        .beAnnotatedWith("jakarta.inject.Inject")
                        .orShould()
                        .beAnnotatedWith("jakarta.annotation.Resource"));
        ALL.put(
                "nothing runs where its actor is lost",
                noMethods()
                        .should()
                        .beAnnotatedWith(Async.class)
                        .orShould()
                        .beAnnotatedWith(Scheduled.class)
                        .orShould()
                        .beMetaAnnotatedWith(TransactionalEventListener.class)
                        .because("another thread has no actor and another transaction no line in the log;"
                                + " later work is a job that is stored in the same transaction"));
        ALL.put(
                "no bean is there or not as a setting says",
                noClasses()
                        .that()
                        .doNotHaveSimpleName("SignInConfiguration") // of no account in the demonstration
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.springframework.boot.autoconfigure.condition..")
                        .because("the demonstration's beans are chosen when it is built, before there are settings"));
        ALL.put(
                "every package is checked for null",
                classes()
                        .that()
                        .haveSimpleNameNotEndingWith("package-info")
                        .should(StructureRules.beInANullMarkedPackage()));
        ALL.put(
                "a name says what a thing is",
                noClasses()
                        .that(StructureRules.areTopLevel())
                        .and()
                        .doNotHaveSimpleName("ActorTransactionManager") // Spring's word for what it extends
                        .should()
                        .haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Base|Dto|DTO|Entity)"));
        ALL.put(
                "a class says in one place which day it is",
                noClasses()
                        .that()
                        .haveNameNotMatching("se.rodatraden.(RodatradenApplication|demo.DemoCalendar)")
                        .should(StructureRules.askTheMachineForTheTime())
                        .because("the demonstration and every test have their own calendar: use the injected clock"));
    }

    private LayerRules() {}
}
