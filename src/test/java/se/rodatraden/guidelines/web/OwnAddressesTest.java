package se.rodatraden.guidelines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OwnAddressesTest {

    /** A name that is looked up takes no word from anybody; a word of the address itself does. */
    @Test
    void the_first_part_of_an_address_below_the_list_is_taken_where_it_is_always_the_same() {
        assertThat(OwnAddresses.firstParts(Stream.of(
                        "/guidelines",
                        "/guidelines/{key}",
                        "/guidelines/import",
                        "/guidelines/import/{key}",
                        "/guidelines/versions/{id}/edit",
                        "/matters/{id}")))
                .containsExactlyInAnyOrder("import", "versions");
    }
}
