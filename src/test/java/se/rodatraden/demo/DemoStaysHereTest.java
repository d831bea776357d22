package se.rodatraden.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import se.rodatraden.DatabaseTest;
import se.rodatraden.TestDatabase;
import se.rodatraden.demo.store.SampleTrace;
import se.rodatraden.postgres.StartupRefusedException;

/** In a demonstration anybody is anybody; so nobody else gets near it. */
@DatabaseTest
class DemoStaysHereTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.1.2.3"})
    void a_demonstration_starts_on_this_machine(String address) {
        assertThatCode(() -> LoopbackOnly.verify(at(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.17", "", " ", "no.such.host.invalid"})
    void a_demonstration_refuses_every_other_address(String address) {
        assertThatThrownBy(() -> LoopbackOnly.verify(at(address)))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("for this machine alone");
    }

    @Test
    void a_demonstration_refuses_to_be_without_an_address_since_that_means_all_of_them() {
        assertThatThrownBy(() -> LoopbackOnly.verify(new MockEnvironment()))
                .isInstanceOf(StartupRefusedException.class);
    }

    @Test
    void demonstration_and_real_service_exclude_each_other() {
        MockEnvironment both = at("127.0.0.1");
        both.setActiveProfiles("demo", "serve");
        assertThatThrownBy(() -> LoopbackOnly.verify(both)).hasMessageContaining("exclude each other");
    }

    @Test
    void a_database_with_demo_accounts_is_not_served_to_others_in_any_profile(TestDatabase database) {
        SampleTrace trace = new SampleTrace(database.asRuntime());
        assertThatCode(() -> new SampleStaysHere(trace, at("0.0.0.0")).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
        database.asSuperuser()
                .sql("insert into demo.calendar (today, built_at) values ('2024-10-07', '2024-10-07')")
                .update();
        assertThatCode(() -> new SampleStaysHere(trace, at("127.0.0.1")).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new SampleStaysHere(trace, at("0.0.0.0")).afterSingletonsInstantiated())
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("holds demo accounts");
    }

    private static MockEnvironment at(String address) {
        return new MockEnvironment().withProperty("server.address", address);
    }
}
