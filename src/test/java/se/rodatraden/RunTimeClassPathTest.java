package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Models come from strangers, and a DMN engine runs what is in them: none may reach the running program. */
class RunTimeClassPathTest {
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL);
    private static final List<String> ENGINES =
            List.of("org.kie", "org.drools", "com.goldmansachs.jdmn", "org.camunda", "org.operaton", "de.redsix");

    @Test
    void no_dmn_engine_is_on_it() throws Exception {
        List<String> engines = DEPENDENCY
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(MatchResult::group)
                .filter(dependency -> ENGINES.stream().anyMatch(dependency::contains))
                .toList();

        assertThat(engines).isNotEmpty().allMatch(dependency -> dependency.contains("<scope>test</scope>"));
    }
}
