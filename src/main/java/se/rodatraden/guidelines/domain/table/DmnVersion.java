package se.rodatraden.guidelines.domain.table;

import java.util.Arrays;
import java.util.Optional;

/** The versions of DMN that we exchange, by the namespace of their models. */
public enum DmnVersion {
    V1_3("1.3", "https://www.omg.org/spec/DMN/20191111/MODEL/"),
    V1_4("1.4", "https://www.omg.org/spec/DMN/20211108/MODEL/"),
    V1_5("1.5", "https://www.omg.org/spec/DMN/20230324/MODEL/");

    private final String number;
    private final String namespace;

    DmnVersion(String number, String namespace) {
        this.number = number;
        this.namespace = namespace;
    }

    /** As people call it: {@code 1.3}. */
    public String number() {
        return number;
    }

    public String namespace() {
        return namespace;
    }

    /** Of the drawings that go with its models. */
    public String drawingNamespace() {
        return beside("DMNDI");
    }

    /** What it calls FEEL by. */
    public String feel() {
        return beside("FEEL");
    }

    private String beside(String other) {
        return namespace.replace("MODEL", other);
    }

    public static Optional<DmnVersion> of(String namespace) {
        return Arrays.stream(values())
                .filter(version -> version.namespace.equals(namespace))
                .findFirst();
    }

    public static Optional<DmnVersion> numbered(String number) {
        return Arrays.stream(values())
                .filter(version -> version.number.equals(number))
                .findFirst();
    }
}
