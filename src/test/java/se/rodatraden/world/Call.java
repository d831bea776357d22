package se.rodatraden.world;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.rodatraden.access.Endpoint;
import se.rodatraden.kernel.Role;

/**
 * One thing that a browser can ask the running application for: a method, an address and the handler behind.
 *
 * @param pattern as declared: {@code /matters/{id}/referrals}
 */
public record Call(HttpMethod method, String pattern, HandlerMethod handler) {

    public static List<Call> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> calls(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Call::pattern)
                        .thenComparing(call -> call.method().name()))
                .toList();
    }

    private static Stream<Call> calls(RequestMappingInfo mapping, HandlerMethod handler) {
        Collection<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        List<HttpMethod> asked = methods.isEmpty()
                ? List.of(HttpMethod.GET)
                : methods.stream().map(RequestMethod::asHttpMethod).toList();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> asked.stream().map(method -> new Call(method, pattern, handler)));
    }

    /** @throws NullPointerException when the handler declares nothing; a test of its own says so */
    public Endpoint endpoint() {
        return java.util.Objects.requireNonNull(handler.getMethodAnnotation(Endpoint.class), handler::toString);
    }

    public boolean mayBeCalledBy(Role role) {
        return endpoint().open()
                || endpoint().roles().length == 0
                || Arrays.asList(endpoint().roles()).contains(role);
    }

    public boolean isRead() {
        return method.equals(HttpMethod.GET);
    }

    /** The variables of the address, each with the segment before it: {@code matters/{id}}. */
    public List<String> variables() {
        String[] segments = pattern.split("/");
        return java.util.stream.IntStream.range(1, segments.length)
                .filter(i -> segments[i].contains("{"))
                .mapToObj(i -> segments[i - 1] + "/" + segments[i].replaceAll(":[^}]*}", "}"))
                .toList();
    }

    /** The names of what a form or a question sends: parameters, and the components of a form. */
    public Collection<String> parameters() {
        TreeSet<String> names = new TreeSet<>();
        for (Parameter parameter : handler.getMethod().getParameters()) {
            RequestParam named = parameter.getAnnotation(RequestParam.class);
            if (named != null) {
                names.add(named.name().isEmpty() ? parameter.getName() : named.name());
            } else if (parameter.isAnnotationPresent(ModelAttribute.class)
                    || parameter.getType().isRecord()) {
                Stream.of(parameter.getType().getDeclaredFields()).forEach(field -> names.add(field.getName()));
            }
        }
        return names;
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
