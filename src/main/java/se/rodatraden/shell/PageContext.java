package se.rodatraden.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.Role;

/**
 * What every template may ask about the request: who reads it, where, on which day, in which language.
 *
 * @param person who is signed in; null on the pages before sign-in
 * @param path of the request, without the query
 * @param here where the reader can come back to with a link: this page, or the page of the form that was sent
 * @param today of the application's clock, which in the demo is its own calendar
 * @param demo whether this is the sample municipality, which every page then says
 * @param municipality whose installation this is; empty when not configured
 * @param receipt what the last POST did, shown once
 * @param leg what somebody who is shown around does next; null for everybody else
 * @param sessionSeconds after how long without a sign of life the session ends; 0 when nobody is signed in
 * @param asset gives a static file's address with a fingerprint, so that it may be cached for long
 * @param drafts gives the stored draft of a form key
 */
public record PageContext(
        Language language,
        Actor.@Nullable Person person,
        Csrf csrf,
        String path,
        String here,
        LocalDate today,
        boolean demo,
        String municipality,
        List<NavItem> navigation,
        @Nullable Notice receipt,
        Guide.@Nullable Leg leg,
        int sessionSeconds,
        UnaryOperator<String> asset,
        Function<String, Draft> drafts) {

    public PageContext {
        navigation = List.copyOf(navigation);
    }

    /** The token that proves that a POST came from one of our own pages. */
    public record Csrf(String parameter, String header, String token) {}

    /**
     * What somebody typed in a form and had not sent yet.
     *
     * @param version the version of the record that the text was typed against, or the token of the {@link FormStart};
     *     empty when there was none
     * @param texts by the name of the control; without those that are as the form began, for what is stored since is newer
     */
    public record Draft(
            String version,
            Map<String, String> texts,
            @Nullable Instant savedAt) {
        public static final Draft NONE = new Draft("", Map.of(), null);

        public Draft {
            texts = FormStart.isToken(version) ? changed(FormStart.sent(version), texts) : Map.copyOf(texts);
        }

        private static Map<String, String> changed(FormStart start, Map<String, String> texts) {
            return texts.entrySet().stream()
                    .filter(typed -> !start.held(typed.getKey(), typed.getValue()))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        public boolean isEmpty() {
            return texts.isEmpty();
        }

        /** What the control holds when the text is brought back. */
        public @Nullable String over(String control, @Nullable String stored) {
            return texts.getOrDefault(control, stored);
        }
    }

    public boolean signedIn() {
        return person != null;
    }

    public boolean holds(Role role) {
        return person != null && person.holds(role);
    }

    public List<Role> roles() {
        return person == null
                ? List.of()
                : person.offices().stream().map(Actor.Office::role).distinct().toList();
    }

    public String asset(String path) {
        return asset.apply(path);
    }

    public Draft draft(@Nullable String formKey) {
        return formKey == null || person == null ? Draft.NONE : drafts.apply(formKey);
    }
}
