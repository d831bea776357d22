package se.rodatraden.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import se.rodatraden.kernel.Role;

/**
 * Declares why a page exists and who may call it. A handler without it answers nobody
 * ({@link EndpointGate}); which records the page can show is the database's decision, not this one's.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Endpoint {

    Purpose purpose();

    /** The roles that may call; none named means everybody who has signed in. */
    Role[] roles() default {};

    /** Answers those who have not signed in too: sign-in itself, error pages, help. */
    boolean open() default false;
}
