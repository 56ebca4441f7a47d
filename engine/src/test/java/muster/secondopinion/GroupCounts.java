package muster.secondopinion;

/**
 * How many groups of a service there are (method.md §5.2).
 *
 * @param possible subsets of two to five of the candidate forces
 * @param connected those of them whose members adjoin
 * @param listed those that are opportunities
 */
public record GroupCounts(int possible, int connected, int listed) {}
