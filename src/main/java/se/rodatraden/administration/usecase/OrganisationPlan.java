package se.rodatraden.administration.usecase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.AuthorityKind;

/**
 * What a municipality says of itself before anybody works here. Each part knows its line of the file, for what has to be
 * said of it.
 */
public record OrganisationPlan(Administrator administrator, List<Body> authorities, List<Unit> units) {
    public OrganisationPlan {
        authorities = List.copyOf(authorities);
        units = List.copyOf(units);
    }

    /**
     * The first system administrator, who lets in everybody else.
     *
     * @param subject what the identity provider calls the person
     */
    public record Administrator(int line, String subject, String name, String title) {}

    /**
     * An authority with a diary of its own.
     *
     * @param code short and stable: {@code sdn-almvik}
     * @param series the letters of its diary numbers: {@code KS}
     * @param district of a district committee; else null
     */
    public record Body(
            int line,
            String code,
            String name,
            String series,
            AuthorityKind kind,
            @Nullable String district) {}

    /**
     * A unit with children's cases of its own.
     *
     * @param district that it serves; null for the whole municipality
     */
    public record Unit(
            int line, String code, String name, @Nullable String district) {}
}
