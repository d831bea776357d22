package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.actuate.endpoint.web.WebMvcEndpointHandlerMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.Role;
import se.rodatraden.world.Call;
import se.rodatraden.world.InSmallWorld;

/** Every page of the running application says why it exists and who may call it, and says it consistently. */
@InSmallWorld
class EndpointTest {
    /** Pages that belong to whoever is signed in, and to nobody's task in particular. Guidelines are public. */
    private static final Set<Purpose> EVERYBODYS =
            Set.of(Purpose.SIGN_IN, Purpose.OWN_DAY, Purpose.HELP, Purpose.READ_GUIDELINES);

    private static final Set<Role> CASEWORKERS = Set.of(Role.SOCIAL_WORKER, Role.UNIT_MANAGER, Role.SIG_COORDINATOR);

    private final List<Call> calls;
    private final WebMvcEndpointHandlerMapping actuator;

    EndpointTest(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            @Autowired WebMvcEndpointHandlerMapping actuator) {
        this.calls = Call.all(mapping);
        this.actuator = actuator;
    }

    @Test
    void every_handler_declares_its_purpose() {
        assertThat(calls).isNotEmpty();
        assertThat(calls.stream()
                        .map(Call::handler)
                        .filter(handler -> !handler.hasMethodAnnotation(Endpoint.class))
                        .map(HandlerMethod::toString))
                .as("annotate with @Endpoint(purpose = …, roles = …)")
                .isEmpty();
    }

    @Test
    void a_page_without_roles_is_nobodys_task() {
        assertThat(calls.stream()
                        .filter(call -> call.endpoint().roles().length == 0)
                        .filter(call -> !EVERYBODYS.contains(call.endpoint().purpose())))
                .isEmpty();
    }

    @Test
    void a_page_before_sign_in_asks_for_no_role() {
        assertThat(calls.stream().filter(call -> call.endpoint().open())).allSatisfy(call -> {
            assertThat(call.endpoint().roles()).isEmpty();
            assertThat(call.variables()).as(call.toString()).isEmpty();
        });
    }

    @Test
    void whoever_runs_the_system_calls_no_page_of_a_task() {
        assertThat(calls.stream()
                        .filter(call -> rolesOf(call).contains(Role.SYSTEM_ADMINISTRATOR))
                        .filter(call -> call.endpoint().purpose() != Purpose.RUN_SYSTEM))
                .isEmpty();
    }

    @Test
    void whoever_reviews_the_log_calls_no_page_of_a_case() {
        assertThat(calls.stream()
                        .filter(call -> rolesOf(call).contains(Role.DATA_PROTECTION_OFFICER))
                        .filter(call -> call.endpoint().purpose() == Purpose.HANDLE_CHILD_CASE
                                || call.pattern().startsWith("/cases")))
                .isEmpty();
    }

    @Test
    void a_childs_case_is_for_those_who_handle_it() {
        assertThat(calls.stream()
                        .filter(call -> call.pattern().startsWith("/cases")
                                || call.endpoint().purpose() == Purpose.HANDLE_CHILD_CASE)
                        .filter(call -> rolesOf(call).isEmpty() || !CASEWORKERS.containsAll(rolesOf(call))))
                .isEmpty();
    }

    @Test
    void a_question_and_the_answer_to_it_have_the_same_roles() {
        for (Call post : calls) {
            calls.stream()
                    .filter(get ->
                            get.isRead() && !post.isRead() && get.pattern().equals(post.pattern()))
                    .forEach(get -> assertThat(rolesOf(get))
                            .as("%s shows a form to more than %s takes it from", get, post)
                            .containsAll(rolesOf(post)));
        }
    }

    @Test
    void of_the_servers_own_endpoints_only_its_health_is_there() {
        assertThat(actuator.getEndpoints().stream()
                        .map(endpoint -> endpoint.getEndpointId().toString()))
                .containsExactly("health");
    }

    private static Set<Role> rolesOf(Call call) {
        return Set.copyOf(Arrays.asList(call.endpoint().roles()));
    }
}
