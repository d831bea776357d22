/**
 * Reads the texts of cells: the unary tests of S-FEEL with literals, comparisons, ranges with open and
 * closed ends, lists, {@code not(...)} and {@code -}, and dates as {@code date("…")} or {@code @"…"}, and what a set holds: {@code contains(...)} and
 * {@code contains none(...)} for people, FEEL's {@code list contains} in files. Nothing
 * else: no names, arithmetic or calls. Every refusal has its place, cause and remedy.
 */
@NamedInterface("tables")
@NullMarked
package se.rodatraden.guidelines.domain.feel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
