package se.rodatraden.shell.web.signin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.Page;

/** The door: sign in with the municipality's account, or choose somebody of the sample municipality. */
@Controller
class SignInPages {
    private final ActorDirectory directory;
    private final boolean demo;
    private final @Nullable String providerAddress;

    SignInPages(ActorDirectory directory, Environment environment, SignInSettings settings) {
        this.directory = directory;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.providerAddress = settings.hasProvider() ? settings.address() : null;
    }

    @GetMapping("/sign-in")
    @Endpoint(purpose = Purpose.SIGN_IN, open = true)
    Page show(@RequestParam @Nullable String out, @RequestParam @Nullable String failed) {
        return Page.of("shell/sign-in")
                .with("signedOut", out != null)
                .with("failed", failed != null)
                .with("provider", providerAddress)
                .with("cast", demo ? cast() : List.of());
    }

    /** Those of the sample municipality by role, in the order in which they were enrolled. */
    private List<Group> cast() {
        List<Member> everybody = directory.accounts().stream()
                .sorted(Comparator.comparing(account -> account.staff().value()))
                .flatMap(account -> directory.byId(account.staff()).stream()
                        .map(person -> new Member(account.subject(), person.name(), account.title(), person)))
                .toList();
        return Arrays.stream(Role.values())
                .map(role -> new Group(
                        role,
                        everybody.stream()
                                .filter(member -> member.person().holds(role))
                                .toList()))
                .filter(group -> !group.members().isEmpty())
                .toList();
    }
}
