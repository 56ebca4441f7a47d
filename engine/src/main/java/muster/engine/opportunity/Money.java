package muster.engine.opportunity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import muster.engine.arithmetic.LargestRemainder;
import muster.engine.tables.WayOfWorking;

/**
 * What a way of working costs a group and saves it, in exact pounds (method §5.4 and §5.8).
 *
 * @param saving a year; null when a member's cost is unknown; may be negative
 * @param setUp once, over all members
 * @param running a year, over all members
 * @param paybackYears set-up over saving; null where nothing is saved or the saving is unknown
 * @param stageShares of set-up and one year's running by force, for each stage; all of a stage null
 *     when a grant of its members is unknown, or their grants come to nothing
 */
record Money(
    BigDecimal saving,
    BigDecimal setUp,
    BigDecimal running,
    Double paybackYears,
    List<SortedMap<String, BigDecimal>> stageShares) {
  Money {
    stageShares = List.copyOf(stageShares);
  }

  /**
   * Of a way of working.
   *
   * @param members all of the group
   * @param stages the members of each stage
   */
  static Money of(WayOfWorking way, Standing[] members, List<List<String>> stages) {
    BigDecimal setUp = pounds(way.setUp());
    BigDecimal running = pounds(way.running());
    BigDecimal allSetUp = times(setUp, members.length);
    BigDecimal allRunning = times(running, members.length);
    BigDecimal cost = cost(members);
    BigDecimal saving =
        cost == null
            ? null
            : plain(BigDecimal.valueOf(way.savingRate()).multiply(cost).subtract(allRunning));
    Double payback =
        saving != null && saving.signum() > 0
            ? Double.valueOf(allSetUp.doubleValue() / saving.doubleValue())
            : null;
    List<SortedMap<String, BigDecimal>> shares = new ArrayList<>();
    for (List<String> stage : stages) {
      shares.add(shares(times(setUp.add(running), stage.size()), members, stage));
    }
    return new Money(saving, allSetUp, allRunning, payback, shares);
  }

  /** What the members spend on the service now, pounds a year; null when one's is unknown. */
  static BigDecimal cost(Standing[] members) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Standing member : members) {
      if (member.cost() == null) {
        return null;
      }
      sum = sum.add(member.cost());
    }
    return sum;
  }

  /** Whether what each member bears is known. */
  boolean isShared() {
    return costShares().values().stream().allMatch(s -> s != null);
  }

  /** What each member bears when all are in. */
  SortedMap<String, BigDecimal> costShares() {
    return stageShares.get(stageShares.size() - 1);
  }

  private static SortedMap<String, BigDecimal> shares(
      BigDecimal amount, Standing[] members, List<String> stage) {
    SortedMap<String, BigDecimal> grants = new TreeMap<>();
    for (Standing member : members) {
      if (stage.contains(member.force())) {
        grants.put(member.force(), member.grant());
      }
    }
    boolean known = grants.values().stream().noneMatch(Objects::isNull);
    if (known && grants.values().stream().anyMatch(g -> g.signum() > 0)) {
      return LargestRemainder.split(amount, grants);
    }
    grants.replaceAll((force, grant) -> null);
    return Collections.unmodifiableSortedMap(grants);
  }

  private static BigDecimal times(BigDecimal each, int members) {
    return plain(each.multiply(BigDecimal.valueOf(members)));
  }

  private static BigDecimal pounds(double amount) {
    return BigDecimal.valueOf(amount);
  }

  /** Without an exponent and without zeros behind the point. */
  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
