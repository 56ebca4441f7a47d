package muster.secondopinion;

/**
 * What an opportunity does for one of its members (method.md §5.7).
 *
 * @param force the force's id
 * @param before its raw R, harm points a year
 * @param after its T × (1 − Q of the pool)
 * @param marginal what the group is worth less what it is worth without this member
 */
public record MemberOpinion(String force, double before, double after, double marginal) {}
