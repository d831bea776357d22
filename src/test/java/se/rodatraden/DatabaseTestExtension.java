package se.rodatraden;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.BootstrapWith;

/** Gives a test class its {@link TestDatabase}, and takes it away after the last test. */
final class DatabaseTestExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> testClass = outermost(context.getRequiredTestClass());
        if (AnnotatedElementUtils.hasAnnotation(testClass, BootstrapWith.class)) {
            return SpringTestDatabase.of(testClass).current();
        }
        return classContext(context, testClass)
                .getStore(ExtensionContext.Namespace.create(DatabaseTestExtension.class))
                .computeIfAbsent(testClass, key -> TestDatabase.create(), TestDatabase.class);
    }

    private static ExtensionContext classContext(ExtensionContext context, Class<?> testClass) {
        ExtensionContext found = context;
        while (found.getParent().isPresent()
                && (found.getTestMethod().isPresent()
                        || found.getTestClass().filter(testClass::equals).isEmpty())) {
            found = found.getParent().get();
        }
        return found;
    }

    private static Class<?> outermost(Class<?> testClass) {
        Class<?> outer = testClass;
        while (outer.getEnclosingClass() != null && !outer.isAnnotationPresent(DatabaseTest.class)) {
            outer = outer.getEnclosingClass();
        }
        return outer;
    }
}
