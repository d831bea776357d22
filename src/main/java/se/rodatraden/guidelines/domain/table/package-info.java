/**
 * The decision-table language: small, total and typed. A table has named inputs and outputs, each with a
 * declared type, and rows of <em>unary tests</em> in a strict subset of S-FEEL. There are no functions,
 * loops, clock or randomness, so every evaluation ends and the same inputs give the same result for ever.
 *
 * <h2>Unknown is a value of its own</h2>
 * An input that is not known is {@link se.rodatraden.guidelines.domain.table.Value.Unknown}; it is never
 * read as 0, "no" or an empty text. The rule is that of <em>every way of filling in</em>: the table is
 * evaluated for all values that the unknown inputs could have inside their declared domains. When all give
 * the same outputs the outcome is {@code Decided}; when they differ, some way matching no row or rows in
 * conflict included, it is {@code Undetermined} and names the inputs that decide. One cell alone answers
 * as in Kleene's three-valued logic: {@code -} is true, a test that every allowed value passes is true, one
 * that none passes is false, any other is unknown; but two cells that together leave no room ({@code < 12}
 * beside {@code >= 12}) are seen as such, which cell-by-cell logic would miss.
 *
 * <p>A set is known or unknown as a whole, and the empty set is known.
 *
 * <p>No match, rows in conflict and a value outside its domain are results with a name. None of them falls
 * back on anything.
 *
 * <p>The texts of rules are in {@code domain.feel}, the exchange of whole tables in {@code domain.dmn},
 * gaps, overlaps and differences in {@code domain.analysis}.
 */
@NamedInterface("tables")
@NullMarked
package se.rodatraden.guidelines.domain.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
