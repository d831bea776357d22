package se.rodatraden.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.kernel.PersonalIdentityNumber;

/** Compares the rules with numbers read in a published listing of the agency's test numbers. */
class TestPersonalNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19830110-9289",
                "19830911-9264",
                "19850113-9995",
                "19850320-9895",
                "19861222-9883",
                "19870102-2389",
                "19880811-2380",
                "19880811-2398",
                "19891223-2389",
                "19900114-2380",
                "19900114-2398",
                "19900131-2397",
                "19900624-2391",
                "19981003-2392",
                "19981231-2388",
                "19990102-2385",
                "19990228-2392",
                "19991231-2395",
                "20000101-2384",
                "20000229-2399",
                "20000301-2382",
                "20030512-2384",
                "20030531-2399",
                "20030601-2394",
                "20040229-2395",
                "20040301-2396",
                "20041231-2399",
                "20050731-2395",
                "20051231-2398",
                "20060121-2384",
                "20060711-2398",
                "20061231-2389",
                "20070102-2394",
                "20070106-2382",
                "20070204-2391",
                "20070322-2398",
                "20070501-2391",
                "20070815-2384",
                "20071122-2398",
                "20080229-2383",
                "20080311-2390",
                "20080725-2390",
                "20080905-2384",
                "20081231-2395",
                "20090127-2393",
                "20090628-2397",
                "20100205-2395",
                "20100715-2380",
                "20110919-2391",
                "20111224-2399",
                "20120413-2391",
                "20130104-2394",
                "20130104-2386",
                "20130212-2385",
                "20130701-2383",
                "20131231-2398",
                "20140316-2397",
                "20140318-2395",
                "20150808-2383",
                "20151231-2396",
                "20160229-2383",
                "20161025-2395",
                "20161027-2393",
                "20161231-2387",
                "20170227-2384",
                "20170228-2383",
                "20170301-2391",
                "20171023-2396",
                "20171024-2395",
                "20180615-2383",
                "20180924-2397",
                "20180925-2396",
                "20181231-2385",
                "20190101-2391",
                "20191231-2392",
            })
    void holds_a_number_that_was_read_in_the_listing(String published) {
        assertThat(TestPersonalNumbers.contains(PersonalIdentityNumber.parse(published)))
                .isTrue();
    }

    @Test
    void holds_no_number_of_a_day_that_the_listing_passes_over() {
        assertThat(bornOn("20140317")).isEmpty();
        assertThat(bornOn("20161026")).isEmpty();
        assertThat(bornOn("20060101")).isEmpty();
        assertThat(bornOn("20120501")).isEmpty();
    }

    @Test
    void takes_turns_on_either_side_of_the_days_where_the_listing_falters() {
        assertThat(serials("20170227", "20170228", "20170301")).containsExactly("238", "238", "239");
        assertThat(serials("20180924", "20180925", "20180926")).containsExactly("239", "239", "238");
    }

    @Test
    void suffices_for_the_sample_municipality() {
        long children = TestPersonalNumbers.all().stream()
                .filter(number -> number.birthDate().getYear() >= 2004
                        && number.birthDate().getYear() <= 2018)
                .count();
        assertThat(children).isGreaterThan(3_500);
    }

    private static List<String> bornOn(String day) {
        return TestPersonalNumbers.all().stream()
                .map(PersonalIdentityNumber::value)
                .filter(number -> number.startsWith(day))
                .toList();
    }

    private static List<String> serials(String... days) {
        return List.of(days).stream()
                .flatMap(day -> bornOn(day).stream())
                .map(number -> number.substring(8, 11))
                .toList();
    }
}
