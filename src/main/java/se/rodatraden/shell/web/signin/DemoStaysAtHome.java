package se.rodatraden.shell.web.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Accounts without passwords may be reached from this machine only: else the program does not start. */
@Component
@Profile("demo")
final class DemoStaysAtHome {
    private final String address;

    DemoStaysAtHome(@Value("${server.address:}") String address) {
        this.address = address;
    }

    /** @throws IllegalStateException when the server listens to others than this machine */
    void check() {
        if (address.isEmpty() || !FromThisMachine.isLoopback(address)) {
            throw new IllegalStateException(("The sample municipality has accounts without passwords and must not be "
                            + "reached from other machines, but server.address is '%s'. Use 127.0.0.1.")
                    .formatted(address));
        }
    }
}
