package se.rodatraden.matters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.rodatraden.kernel.DiaryNumber;

class DiaryNumberReaderProperties {

    @Property
    void finds_every_number_of_ours_in_a_sentence(@ForAll("ours") DiaryNumber number) {
        assertThat(DiaryNumberReader.in("Remiss av motion, " + number + ", svar senast i oktober."))
                .containsExactly(number);
    }

    @Property
    void finds_our_number_however_it_is_typed(
            @ForAll("ours") DiaryNumber number, @ForAll("separators") String separator) {
        String typed = number.value().toLowerCase(Locale.of("sv")).replaceFirst(" ", separator);

        assertThat(DiaryNumberReader.ours(typed, List.of(), 2099)).containsExactly(number);
    }

    @Property
    void never_fails_on_any_text(@ForAll String text) {
        assertThat(DiaryNumberReader.in(text))
                .allSatisfy(found -> assertThat(text).contains(found.value()));
        assertThat(DiaryNumberReader.ours(text, List.of("KS"), 2026)).hasSizeLessThanOrEqualTo(52);
    }

    @Provide
    Arbitrary<DiaryNumber> ours() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withChars("ABCDEFGHIJKLMNOPRSTUVÅÄÖ")
                                .ofMinLength(1)
                                .ofMaxLength(8),
                        Arbitraries.integers().between(1990, 2099),
                        Arbitraries.integers().between(1, 999_999))
                .as(DiaryNumber::of);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", " ", "-", "/", " - ");
    }
}
