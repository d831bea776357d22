package se.rodatraden.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the browser goes after a POST that succeeded. The draft of the form that was sent is removed; a
 * receipt, if any, is shown once on the next page.
 */
public final class Redirect implements Answer {
    private final String location;
    private @Nullable Notice receipt;
    private boolean keepsDraft;

    private Redirect(String location) {
        this.location = location;
    }

    /** @param path within the application, with <code>{}</code> for each variable: {@code /matters/{}}, {@code /matters?kind={}} */
    public static Redirect to(String path, Object... variables) {
        String named = path;
        for (int i = 0; i < variables.length; i++) {
            named = named.replaceFirst("\\{}", "{v" + i + "}");
        }
        return new Redirect(UriComponentsBuilder.fromUriString(named)
                .encode()
                .buildAndExpand(variables)
                .toUriString());
    }

    /**
     * To an address that came with the request, to go back to where somebody was.
     *
     * @param address as a browser sends it, where all but the signs of ASCII is written in per cents; anything but a path of our own
     *     leads to the start page
     */
    public static Redirect back(String address) {
        boolean ours = address.startsWith("/") && !address.startsWith("//") && address.matches("[!-~&&[^\\\\]]*");
        return new Redirect(ours ? address : "/");
    }

    /** Says what was done: "Motionen är registrerad som KS 2024/891." */
    public Redirect saying(String key, Object... arguments) {
        receipt = new Notice(key, java.util.List.of(arguments));
        return this;
    }

    /** What was sent was not taken: it is still a draft. */
    public Redirect keepingDraft() {
        keepsDraft = true;
        return this;
    }

    public boolean keepsDraft() {
        return keepsDraft;
    }

    public String location() {
        return location;
    }

    public @Nullable Notice receipt() {
        return receipt;
    }
}
