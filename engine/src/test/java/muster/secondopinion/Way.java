package muster.secondopinion;

import java.math.BigDecimal;

/** The ways of working and their money (method.md §5.4), typed in a second time. */
enum Way {
  MUTUAL_AID("mutual aid", "0", 5_000, 0),
  ALIGNED_POLICY("aligned policy", "0.02", 10_000, 0),
  SHARED_PROCUREMENT("shared procurement", "0.05", 20_000, 5_000),
  LEAD_FORCE("lead force", "0.10", 50_000, 10_000),
  JOINT_UNIT("joint unit", "0.20", 150_000, 25_000),
  EXTEND_THE_UNIT("extend the unit", "0.20", 50_000, 10_000);

  private static final double MOSTLY = 0.5;
  private static final double LARGELY = 0.25;
  private static final BigDecimal GREAT_COST = new BigDecimal("1000000");

  private final String id;
  private final BigDecimal rate;
  private final BigDecimal setUp;
  private final BigDecimal running;

  Way(String id, String rate, int setUp, int running) {
    this.id = id;
    this.rate = new BigDecimal(rate);
    this.setUp = BigDecimal.valueOf(setUp);
    this.running = BigDecimal.valueOf(running);
  }

  /**
   * The first that fits.
   *
   * @param cut the part of the members' risk that pooling takes away
   * @param cost what the members spend a year, pounds; null where unknown
   */
  static Way of(boolean extendsUnit, boolean connected, double cut, BigDecimal cost) {
    if (extendsUnit) {
      return EXTEND_THE_UNIT;
    } else if (!connected) {
      return MUTUAL_AID;
    } else if (Exact.compare(cut, MOSTLY) >= 0) {
      return JOINT_UNIT;
    } else if (Exact.compare(cut, LARGELY) >= 0) {
      return LEAD_FORCE;
    } else if (cost != null && cost.compareTo(GREAT_COST) >= 0) {
      return SHARED_PROCUREMENT;
    }
    return ALIGNED_POLICY;
  }

  String id() {
    return id;
  }

  String instrument() {
    return this == MUTUAL_AID || this == ALIGNED_POLICY
        ? "memorandum of understanding"
        : "section 22A agreement";
  }

  /** Pounds once, for so many members. */
  BigDecimal setUp(int members) {
    return setUp.multiply(BigDecimal.valueOf(members));
  }

  /** Pounds a year, for so many members. */
  BigDecimal running(int members) {
    return running.multiply(BigDecimal.valueOf(members));
  }

  /** Pounds a year, perhaps below zero; null where the cost is. */
  BigDecimal saving(BigDecimal cost, int members) {
    return cost == null ? null : rate.multiply(cost).subtract(running(members));
  }
}
