package se.rodatraden.guidelines.domain.dmn;

import java.util.Arrays;
import java.util.Optional;

/** The versions of DMN that we exchange, by the namespace of their models. */
enum DmnVersion {
    V1_3("https://www.omg.org/spec/DMN/20191111/MODEL/"),
    V1_4("https://www.omg.org/spec/DMN/20211108/MODEL/"),
    V1_5("https://www.omg.org/spec/DMN/20230324/MODEL/");

    private final String namespace;

    DmnVersion(String namespace) {
        this.namespace = namespace;
    }

    String namespace() {
        return namespace;
    }

    static Optional<DmnVersion> of(String namespace) {
        return Arrays.stream(values())
                .filter(version -> version.namespace.equals(namespace))
                .findFirst();
    }
}
