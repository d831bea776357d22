/**
 * Reads the texts of cells: the unary tests of S-FEEL with literals, comparisons, ranges with open and
 * closed ends, lists, {@code not(...)} and {@code -}, and dates as {@code date("…")} or {@code @"…"}. Nothing
 * else: no names, arithmetic or calls. Every refusal has its place, cause and remedy.
 */
@NamedInterface("tables")
@NullMarked
package se.rodatraden.guidelines.domain.feel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
