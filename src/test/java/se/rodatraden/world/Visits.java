package se.rodatraden.world;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks the running application for its pages, as somebody, for what is on a shelf. */
public final class Visits {
    private final MockMvc browser;
    private final SmallWorld world;
    private final List<Call> calls;
    private final Map<String, MockHttpSession> sessions = new HashMap<>();

    Visits(ApplicationContext context, SmallWorld world) {
        this.browser = context.getBean(MockMvc.class);
        this.world = world;
        this.calls = Call.all(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }

    /** Everything that can be asked for, but for the page that errors end in. */
    public List<Call> calls() {
        return calls.stream().filter(call -> !call.pattern().equals("/error")).toList();
    }

    /** The shelves that have something at the address; none for an address without variables. */
    public List<Shelf> shelvesOf(Call call) {
        return call.variables().isEmpty()
                ? List.of()
                : world.shelves().stream()
                        .filter(shelf -> call.variables().stream().anyMatch(shelf::knows)
                                && call.variables().stream()
                                        .allMatch(variable -> shelf.knows(variable)
                                                || world.common().containsKey(variable)))
                        .toList();
    }

    /** The shelves that make a difference to the call: one of all that it says the same about. */
    public List<Shelf> differentFor(Call call) {
        boolean same = call.variables().stream()
                        .noneMatch(variable -> world.shelves().stream().anyMatch(shelf -> shelf.knows(variable)))
                && call.parameters().stream()
                        .noneMatch(parameter -> world.shelves().stream()
                                .anyMatch(shelf -> shelf.typed().containsKey(parameter)));
        return same ? world.oneShelfOfEachSide() : world.shelves();
    }

    /** Whether the world has a value for every variable, be it one that everybody may see. */
    public boolean knows(Call call) {
        return call.variables().stream()
                .allMatch(variable -> world.common().containsKey(variable)
                        || world.shelves().stream().anyMatch(shelf -> shelf.knows(variable)));
    }

    /**
     * Asks for the page about what is on the shelf; whoever has to acknowledge a warning before has done so.
     *
     * @param subject who is signed in; null for nobody
     */
    public Answer ask(Call call, @Nullable String subject, @Nullable Shelf shelf) {
        if (shelf != null && subject != null && shelf.isOpenTo(subject)) {
            shelf.warnings()
                    .forEach(pattern -> calls.stream()
                            .filter(warning ->
                                    !warning.isRead() && warning.pattern().equals(pattern))
                            .forEach(warning -> ask(warning, address(warning, shelf), subject, shelf)));
        }
        return ask(call, address(call, shelf), subject, shelf);
    }

    /** Sends the form of the call with what stands in the map, whatever the form itself would have sent. */
    public Answer send(Call call, String subject, @Nullable Shelf shelf, Map<String, List<String>> fields) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(call.method(), address(call, shelf))
                .with(user(subject))
                .session(sessions.computeIfAbsent(subject, _ -> new MockHttpSession()))
                .with(csrf());
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        try {
            return answer(request);
        } catch (Exception e) {
            throw new AssertionError(call + " as " + subject, e);
        }
    }

    /** The page that answers an address that leads nowhere. */
    public Answer askForNothing(String subject) {
        try {
            return answer(MockMvcRequestBuilders.get("/no-such-page").with(user(subject)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Answer ask(Call call, String path, @Nullable String subject, @Nullable Shelf shelf) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(call.method(), path);
        if (shelf != null) {
            call.parameters().stream()
                    .filter(parameter -> shelf.typed().containsKey(parameter))
                    .forEach(parameter -> request.param(parameter, shelf.typed().get(parameter)));
        }
        if (subject != null) {
            request.with(user(subject)).session(sessions.computeIfAbsent(subject, _ -> new MockHttpSession()));
        }
        if (!call.isRead()) {
            request.with(csrf());
        }
        try {
            return answer(request);
        } catch (Exception e) {
            throw new AssertionError(call + " as " + subject, e);
        }
    }

    private Answer answer(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = browser.perform(request).andReturn().getResponse();
        String headers = String.join(
                "\n",
                response.getHeaderNames().stream()
                        .map(name -> name + ": " + response.getHeaders(name))
                        .toList());
        return new Answer(
                response.getStatus(),
                response.getHeader("Location"),
                headers + "\n\n" + response.getContentAsString(StandardCharsets.UTF_8));
    }

    private String address(Call call, @Nullable Shelf shelf) {
        String path = call.pattern();
        for (String variable : call.variables()) {
            String value = shelf == null ? null : shelf.valueOf(variable);
            if (value == null) {
                value = world.common().get(variable);
            }
            if (value == null) {
                value = world.shelves().stream()
                        .filter(other -> other.knows(variable))
                        .findFirst()
                        .map(other -> other.valueOf(variable))
                        .orElse("00000000-0000-7000-8000-000000000000");
            }
            path = path.replaceFirst("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(value));
        }
        return path;
    }

    /** @param text headers and body: whatever reaches the browser */
    public record Answer(int status, @Nullable String location, String text) {
        /** The body without what differs between any two answers: tokens and identifiers of the page itself. */
        public String body() {
            return text.substring(text.indexOf("\n\n")).replaceAll("(csrf[^>]*(?:value|content)=\")[^\"]*", "$1");
        }
    }
}
