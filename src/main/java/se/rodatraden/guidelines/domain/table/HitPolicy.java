package se.rodatraden.guidelines.domain.table;

/** What several matching rows mean, as DMN names it; the aggregators of COLLECT are policies of their own. */
public enum HitPolicy {
    /** At most one row may match. */
    UNIQUE("UNIQUE", "", false),
    /** The first in the order of the rows decides. */
    FIRST("FIRST", "", false),
    /** Several may match when they say the same. */
    ANY("ANY", "", false),
    /** The row whose outputs come first in the declared order of the output values decides. */
    PRIORITY("PRIORITY", "", false),
    /** All that match, in no promised order; we give the order of the rows. */
    COLLECT("COLLECT", "", true),
    COLLECT_SUM("COLLECT", "SUM", false),
    COLLECT_COUNT("COLLECT", "COUNT", false),
    COLLECT_MIN("COLLECT", "MIN", false),
    COLLECT_MAX("COLLECT", "MAX", false),
    /** All that match, in the order of the rows. */
    RULE_ORDER("RULE ORDER", "", true),
    /** All that match, in the declared order of the output values. */
    OUTPUT_ORDER("OUTPUT ORDER", "", true);

    private final String dmnName;
    private final String aggregation;
    private final boolean givesMany;

    HitPolicy(String dmnName, String aggregation, boolean givesMany) {
        this.dmnName = dmnName;
        this.aggregation = aggregation;
        this.givesMany = givesMany;
    }

    public String dmnName() {
        return dmnName;
    }

    /** The aggregator as DMN names it; empty when there is none. */
    public String aggregation() {
        return aggregation;
    }

    public boolean givesMany() {
        return givesMany;
    }

    public boolean isAggregated() {
        return !aggregation.isEmpty();
    }

    public boolean needsOutputOrder() {
        return this == PRIORITY || this == OUTPUT_ORDER;
    }
}
