package se.rodatraden;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The class works on a real database of its own: a copy of the migrated template, made before its first test and
 * shared by its tests. Constructors, {@code @BeforeAll} and test methods may take it as a {@link TestDatabase}.
 *
 * <p>On a {@code @SpringBootTest} the application under test runs on that database. Its context is shared with every
 * other class that has the same configuration; only the database under it is made anew for each class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(DatabaseTestExtension.class)
public @interface DatabaseTest {

    /**
     * For Spring tests: classes that name the same database find in it what the earlier ones left. For journeys
     * through a sample municipality that takes long to build.
     */
    String shared() default "";
}
