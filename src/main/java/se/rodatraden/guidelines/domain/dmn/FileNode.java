package se.rodatraden.guidelines.domain.dmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.domain.table.FileSpot;

/** One element of a file that is to be written, before what is said of its spot is put to it. */
final class FileNode {
    /** Of the attributes that are ours, before their name. */
    static final String OWN = "rt:";

    private final String name;
    private final @Nullable FileSpot spot;
    private final @Nullable String text;
    private final boolean isShort;
    private final SequencedMap<String, String> attributes = new LinkedHashMap<>();
    private final List<FileNode> children = new ArrayList<>();

    private FileNode(String name, @Nullable FileSpot spot, @Nullable String text, boolean isShort) {
        this.name = name;
        this.spot = spot;
        this.text = text;
        this.isShort = isShort;
    }

    /** One that something may be said of. */
    static FileNode at(FileSpot spot) {
        return new FileNode(spot.element().dmnName(), spot, null, false);
    }

    /** The same, written as one tag when there is nothing in it. */
    static FileNode shortAt(FileSpot spot) {
        return new FileNode(spot.element().dmnName(), spot, null, true);
    }

    /** A part of a type, which is called otherwise than the type and known in the same way. */
    static FileNode at(FileSpot spot, String name) {
        return new FileNode(name, spot, null, false);
    }

    /** One that nothing can be said of, written as one tag when there is nothing in it. */
    static FileNode plain(String name) {
        return new FileNode(name, null, null, true);
    }

    /** One that nothing can be said of. */
    static FileNode tagged(String name) {
        return new FileNode(name, null, null, false);
    }

    FileNode with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** Where something is said. */
    FileNode withSaid(String attribute, String value) {
        return value.isEmpty() ? this : with(attribute, value);
    }

    FileNode add(FileNode child) {
        children.add(child);
        return this;
    }

    FileNode leaf(String element, String content) {
        return add(new FileNode(element, null, content, false));
    }

    /** Where something is said. */
    FileNode leafSaid(String element, String content) {
        return content.isEmpty() ? this : leaf(element, content);
    }

    String name() {
        return name;
    }

    Optional<FileSpot> spot() {
        return Optional.ofNullable(spot);
    }

    Optional<String> text() {
        return Optional.ofNullable(text);
    }

    boolean isShort() {
        return isShort;
    }

    SequencedMap<String, String> attributes() {
        return attributes;
    }

    List<FileNode> children() {
        return children;
    }

    /** It and all in it. */
    void each(Consumer<FileNode> visitor) {
        visitor.accept(this);
        children.forEach(child -> child.each(visitor));
    }
}
