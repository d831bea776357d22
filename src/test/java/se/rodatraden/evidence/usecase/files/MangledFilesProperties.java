package se.rodatraden.evidence.usecase.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Files come from strangers: whatever is in them, a reader answers with the thing or with what is wrong. */
class MangledFilesProperties {
    private static final byte[] FACTS = utf8("""
            id,as_of,case_year,case_quarter,age,district,sex,risk,child_consents,guardians_consent,tried,given,by_deviation,outcome
            a1,2024-09-30,2024,2,13,Norr,girl,high,yes,yes,komet-3-11,sig,false,
            a2,2024-09-30,2024,3,9,Söder,boy,medium,unknown,yes,,,,
            """);
    private static final byte[] COUNTS_CSV = utf8("""
            district,age,count,hidden
            Norr,6-11,14,
            Norr,12-17,31,
            Söder,6-11,3,true
            Söder,12-17,27,
            total,6-11,17,true
            """);
    private static final byte[] COUNTS_JSON = utf8("""
            {"dimensions": [{"name": "district", "categories": [{"code": "Staden"}, {"code": "Norr", "within": "Staden"},
              {"code": "Skyddade", "confidential": true}]}, {"name": "age", "categories": ["6-11", "12-17"]}],
             "margins": [["district", "age"], ["district"], []], "zeros": "hidden", "missing": "zero",
             "cells": [{"at": {"district": "Norr", "age": "6-11"}, "count": 14},
                       {"at": {"age": "6-11"}, "hidden": true}]}
            """);

    @Property(tries = 1500)
    void facts_are_read_or_refused(@ForAll("facts") byte[] file) {
        assertThatCode(() -> FactsFile.read(of(file), LocalDate.of(2024, 10, 7)))
                .doesNotThrowAnyException();
    }

    @Property(tries = 1500)
    void counts_in_csv_are_read_or_refused(@ForAll("countsInCsv") byte[] file) {
        assertThatCode(() -> {
                    CountTableFile.csv(of(file), TableOfCounts.Use.PROTECT, false);
                    CountTableFile.csv(of(file), TableOfCounts.Use.AUDIT, true);
                })
                .doesNotThrowAnyException();
    }

    @Property(tries = 1500)
    void counts_in_json_are_read_or_refused(@ForAll("countsInJson") byte[] file) {
        assertThatCode(() -> CountTableFile.json(of(file), TableOfCounts.Use.AUDIT))
                .doesNotThrowAnyException();
    }

    /** Found by the property above: the parser let its own fault through. */
    @Example
    void a_power_of_ten_that_nobody_can_write_is_refused() {
        assertThat(CountTableFile.json(
                        of(utf8("{\"cells\": [{\"count\": 5e4009999999999999999}]}")), TableOfCounts.Use.AUDIT))
                .isInstanceOf(FileReading.Refused.class);
    }

    @Provide
    Arbitrary<byte[]> facts() {
        return mangled(FACTS);
    }

    @Provide
    Arbitrary<byte[]> countsInCsv() {
        return mangled(COUNTS_CSV);
    }

    @Provide
    Arbitrary<byte[]> countsInJson() {
        return mangled(COUNTS_JSON);
    }

    /** Noise, and a good file with some of it struck out, doubled or replaced: the latter gets past the first line. */
    private static Arbitrary<byte[]> mangled(byte[] good) {
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(400);
        Arbitrary<byte[]> nearlyGood = Combinators.combine(
                        Arbitraries.longs(), Arbitraries.integers().between(1, 6))
                .as((seed, times) -> mangled(good, new Random(seed), times));
        return Arbitraries.oneOf(noise, nearlyGood, nearlyGood, nearlyGood);
    }

    private static byte[] mangled(byte[] good, Random random, int times) {
        String text = new String(good, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < times && !text.isEmpty(); i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(12));
            String put = switch (random.nextInt(6)) {
                case 0 -> "";
                case 1 -> text.substring(from, to).repeat(2);
                case 2 -> "\"";
                case 3 -> "99999999999999999999";
                case 4 -> String.valueOf((char) random.nextInt(256));
                default -> "{[,;\n-1.5e400".substring(random.nextInt(10));
            };
            text = text.substring(0, from) + put + text.substring(to);
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static InputStream of(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
