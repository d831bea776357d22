package se.rodatraden.guidelines.domain.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.DmnVersion;

/** Whatever another modeler has written within the subset is there when its file comes back. */
class FileRestProperties {

    @Property(tries = 600)
    void nothing_that_a_file_says_is_lost(@ForAll long seed) {
        byte[] file = new RandomFiles(seed).file().getBytes(StandardCharsets.UTF_8);

        DecisionTable table = read(file);
        byte[] written = DmnWriter.write(table);

        assertThat(LostXml.between(file, written)).isEmpty();
        DecisionTable again = read(written);
        assertThat(again).isEqualTo(table);
        assertThat(again.hash()).isEqualTo(table.hash());
        assertThat(DmnWriter.write(again)).isEqualTo(written);
    }

    @Property(tries = 200)
    void a_file_says_the_same_in_every_version(@ForAll long seed, @ForAll DmnVersion version) {
        DecisionTable table = read(new RandomFiles(seed).file().getBytes(StandardCharsets.UTF_8));
        DecisionTable other = table.within(table.frame().in(version));

        DecisionTable again = read(DmnWriter.write(other));

        assertThat(again).isEqualTo(other);
        assertThat(again.hash()).isEqualTo(table.hash());
    }

    private static DecisionTable read(byte[] file) {
        return DmnReader.readTable(file)
                .found()
                .orElseThrow(() -> new AssertionError(
                        DmnReader.readTable(file).faults() + "\n" + new String(file, StandardCharsets.UTF_8)));
    }
}
