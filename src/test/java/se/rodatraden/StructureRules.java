package se.rodatraden;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.function.BiConsumer;
import org.jspecify.annotations.NullMarked;

/** What the architecture asks of a class beyond what the library has words for. */
final class StructureRules {
    private StructureRules() {}

    static DescribedPredicate<JavaClass> areTopLevel() {
        return DescribedPredicate.describe(
                "are top level", type -> type.getEnclosingClass().isEmpty());
    }

    static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return condition("be in a package that is @NullMarked", (type, events) -> {
            JavaPackage own = type.getPackage();
            if (!own.isAnnotatedWith(NullMarked.class)) {
                events.add(SimpleConditionEvent.violated(
                        type, own.getName() + " has no package-info with @NullMarked (" + type.getSimpleName() + ")"));
            }
        });
    }

    /** The time without a clock: {@code LocalDate.now()}, {@code Clock.systemUTC()}, {@code new Date()} and kin. */
    static ArchCondition<JavaClass> askTheMachineForTheTime() {
        return condition(
                "ask the machine for the time",
                (type, events) -> type.getAccessesFromSelf().stream()
                        .filter(StructureRules::asksTheMachine)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription()))));
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        JavaClass owner = target.getOwner();
        String name = target.getName();
        if (owner.isEquivalentTo(Clock.class)) {
            return name.startsWith("system") || name.startsWith("tick");
        }
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis");
        }
        if (owner.isEquivalentTo(Date.class)) {
            return name.equals("<init>");
        }
        return owner.getPackageName().equals("java.time") && name.equals("now") && !isGivenAClock(target);
    }

    private static boolean isGivenAClock(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget call
                && call.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(Clock.class));
    }

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }
}
