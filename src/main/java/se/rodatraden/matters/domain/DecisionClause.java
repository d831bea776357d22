package se.rodatraden.matters.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterKind;

/** One numbered operative clause of a proposed or taken decision (att-sats). */
public record DecisionClause(int number, String text) {

    private static final Pattern TYPED_NUMBER = Pattern.compile("^(?:\\d{1,2}[.)]|[-•*])\\s+");

    /** Reads one clause a line; numbers and bullets that were typed or pasted give way to our numbering. */
    public static List<DecisionClause> read(String proposal) {
        List<DecisionClause> clauses = new ArrayList<>();
        for (String line : proposal.lines().toList()) {
            String text = TYPED_NUMBER.matcher(line.strip()).replaceFirst("").strip();
            if (!text.isEmpty()) {
                clauses.add(new DecisionClause(clauses.size() + 1, text));
            }
        }
        return List.copyOf(clauses);
    }

    /** Whether the clauses say what the proposal says, whatever their numbers, bullets and spaces. */
    public static boolean agree(List<String> clauses, List<DecisionClause> proposal) {
        return words(clauses.stream()).equals(words(proposal.stream().map(DecisionClause::text)));
    }

    /**
     * Whether the clauses can be called those of the proposal. The council decides on what was proposed to it, so that
     * without a proposal nothing there is as proposed; another body may have a report that proposes nothing.
     */
    public static Verdict areAsProposed(List<String> clauses, MatterKind kind, List<DecisionClause> proposal) {
        if (proposal.isEmpty()) {
            return Verdict.allowedIf(kind != MatterKind.COUNCIL_PROPOSAL, "matters.refused.nothing-proposed");
        }
        return Verdict.allowedIf(agree(clauses, proposal), "matters.refused.clauses-changed");
    }

    private static List<String> words(Stream<String> clauses) {
        return clauses.map(clause -> clause.strip().replaceAll("\\s+", " ")).toList();
    }
}
