package muster.engine.edit;

import muster.engine.tables.PolicyRow;

/**
 * One row of a table that is not the same in both rule books.
 *
 * @param before as the first has it; null where it has none
 * @param after as the second has it; null where it has none
 */
public record RowChange(PolicyRow before, PolicyRow after) {}
