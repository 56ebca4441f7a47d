package muster.secondopinion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Projects that somebody else pays a stated part of (method.md §8). */
final class SecondSchemes {
  private SecondSchemes() {}

  /** By id of the project. */
  static List<SchemeOpinion> of(RawDataset data) {
    List<SchemeOpinion> schemes = new ArrayList<>();
    for (Map<String, String> row : data.rows("projects.csv")) {
      if (Cells.has(row, "external_rate") && Cells.has(row, "set_up_gbp")) {
        schemes.add(scheme(row, grants(data)));
      }
    }
    schemes.sort(Comparator.comparing(SchemeOpinion::project));
    return schemes;
  }

  private static SchemeOpinion scheme(Map<String, String> row, Map<String, BigDecimal> known) {
    BigDecimal rate = Cells.amount(row, "external_rate");
    BigDecimal cost = pence(Cells.amount(row, "set_up_gbp"));
    BigDecimal external = pence(cost.multiply(rate));
    BigDecimal local = cost.subtract(external);
    List<String> payers = List.copyOf(new TreeSet<>(Cells.list(row, "forces")));
    return new SchemeOpinion(
        Cells.text(row, "project"),
        rate,
        cost,
        external,
        local,
        payers,
        shares(local, payers, known));
  }

  private static SortedMap<String, BigDecimal> shares(
      BigDecimal local, List<String> payers, Map<String, BigDecimal> known) {
    SortedMap<String, BigDecimal> grants = new TreeMap<>();
    payers.forEach(force -> grants.put(force, known.get(force)));
    return SecondShares.pounds(local, grants);
  }

  /** Those that are known. */
  private static Map<String, BigDecimal> grants(RawDataset data) {
    Map<String, BigDecimal> grants = new TreeMap<>();
    for (Map<String, String> force : data.rows("forces.csv")) {
      if (Cells.has(force, "grant_gbp_m")) {
        grants.put(Cells.text(force, "force"), Cells.amount(force, "grant_gbp_m"));
      }
    }
    return grants;
  }

  /** To the penny; half a penny goes to the even one. */
  private static BigDecimal pence(BigDecimal pounds) {
    BigDecimal pence = pounds.movePointRight(2);
    BigInteger whole = pence.toBigInteger();
    int half = pence.subtract(new BigDecimal(whole)).compareTo(new BigDecimal("0.5"));
    boolean up = half > 0 || (half == 0 && whole.testBit(0));
    return new BigDecimal(up ? whole.add(BigInteger.ONE) : whole, 2);
  }
}
