package muster.engine.opportunity;

/**
 * A group as one joint unit (method §5.3).
 *
 * @param group the group
 * @param connected whether its members adjoin as one piece
 * @param specialists people
 * @param minimum people one incident needs
 * @param load teams busy on average
 * @param presence probability that one of the people is there, 0 to 1
 * @param cover probability that an incident finds a free team, access included, 0 to 1
 * @param standards 0 to 1
 * @param protection cover × standards
 * @param before sum of the members' risks, harm points a year
 * @param after risk of the joint unit, harm points a year
 */
record Joint(
    long group,
    boolean connected,
    int specialists,
    int minimum,
    double load,
    double presence,
    double cover,
    double standards,
    double protection,
    double before,
    double after) {

  /** ΔR: what the risk falls by, harm points a year; negative where it rises. */
  double reduction() {
    return before - after;
  }
}
