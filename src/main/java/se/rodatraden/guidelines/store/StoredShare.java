package se.rodatraden.guidelines.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.domain.table.FileElement;
import se.rodatraden.guidelines.domain.table.FileFrame;
import se.rodatraden.guidelines.domain.table.FileMark;
import se.rodatraden.guidelines.domain.table.FileShare;
import se.rodatraden.guidelines.domain.table.FileSpot;
import se.rodatraden.guidelines.domain.table.FileTypes;

/** What a file says of a row or column that was taken out, as it lies in the database; absent where it says nothing. */
record StoredShare(
        String givenId,
        String givenLabel,
        String givenDescription,
        @Nullable String type,
        @Nullable Boolean narrowed,
        List<Integer> notes,
        List<String> order,
        List<Mark> marks) {

    record Mark(FileElement element, String first, String second, Map<String, String> attributes, String inside) {
        private FileSpot spot() {
            return new FileSpot(element, first, second);
        }

        private FileMark mark() {
            return new FileMark(new TreeMap<>(attributes), inside);
        }
    }

    static @Nullable StoredShare of(FileShare share) {
        if (share.isEmpty()) {
            return null;
        }
        return new StoredShare(
                share.given().id(),
                share.given().label(),
                share.given().description(),
                share.use().map(FileTypes.Use::type).orElse(null),
                share.use().map(FileTypes.Use::narrowed).orElse(null),
                share.notes(),
                share.order(),
                share.marks().entrySet().stream()
                        .map(entry -> new Mark(
                                entry.getKey().element(),
                                entry.getKey().first(),
                                entry.getKey().second(),
                                entry.getValue().attributes(),
                                entry.getValue().inside()))
                        .toList());
    }

    static FileShare share(@Nullable StoredShare stored) {
        if (stored == null) {
            return FileShare.NONE;
        }
        SortedMap<FileSpot, FileMark> marks = new TreeMap<>();
        stored.marks.forEach(mark -> marks.put(mark.spot(), mark.mark()));
        return new FileShare(
                new FileFrame.Given(stored.givenId, stored.givenLabel, stored.givenDescription),
                Optional.ofNullable(stored.type)
                        .map(type -> new FileTypes.Use(type, Boolean.TRUE.equals(stored.narrowed))),
                stored.notes,
                stored.order,
                marks);
    }
}
