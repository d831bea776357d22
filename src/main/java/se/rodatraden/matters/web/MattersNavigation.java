package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_MEMBER;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.HEAD_OF_ADMINISTRATION;
import static se.rodatraden.kernel.Role.REGISTRAR;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.shell.NavItem;

/** The places of this module in the menu. */
@Configuration(proxyBeanMethods = false)
class MattersNavigation {

    @Bean
    NavItem mailPlace() {
        return new NavItem("/deliveries", "matters.deliveries.title", Set.of(REGISTRAR), 10);
    }

    @Bean
    NavItem diaryPlace() {
        return new NavItem(
                "/matters",
                "matters.diary.title",
                Set.of(REGISTRAR, ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER),
                12);
    }

    @Bean
    NavItem meetingsPlace() {
        return new NavItem(
                "/meetings",
                "matters.meetings.title",
                Set.of(REGISTRAR, ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER),
                14);
    }
}
