package se.rodatraden.world;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import se.rodatraden.DatabaseTest;

/** As {@link InSmallWorld}, for a test that changes what is in it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest(shared = "changing_world")
@ActiveProfiles("demo")
@Import(SmallWorld.Configuration.class)
public @interface InSmallWorldOfItsOwn {}
