package muster.secondopinion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Savings against the target, and the lines of finance.csv (method.md §8). */
final class SecondMoney {

  private SecondMoney() {}

  static SavingsOpinion savings(RawDataset data, LocalDate asAt) {
    List<Map<String, String>> projects =
        data.rows("projects.csv").stream()
            .filter(row -> !row.get("status").equals("superseded by national"))
            .toList();
    BigDecimal identified = known(projects, "cashable_gbp");
    List<Map<String, String>> finished =
        projects.stream().filter(row -> row.get("status").equals("finished")).toList();
    BigDecimal done = known(finished, "cashable_gbp");
    BigDecimal none = identified == null ? null : BigDecimal.ZERO;
    BigDecimal delivered = done == null ? none : done;
    BigDecimal target = Policy.teamBudget(asAt);
    return new SavingsOpinion(
        identified,
        projects.stream().anyMatch(row -> !Cells.has(row, "cashable_gbp")),
        delivered,
        target,
        identified == null ? null : (Boolean) (identified.compareTo(target) >= 0));
  }

  /** By id. */
  static List<LineTotal> lines(RawDataset data) {
    List<Map<String, String>> rows = data.rows("finance.csv");
    List<LineTotal> lines = new ArrayList<>();
    for (String line : new TreeSet<>(rows.stream().map(row -> row.get("line")).toList())) {
      List<Map<String, String>> own =
          rows.stream().filter(row -> row.get("line").equals(line)).toList();
      List<Map<String, String>> years =
          own.stream().filter(row -> !row.get("year").equals("total")).toList();
      List<Map<String, String>> total =
          own.stream().filter(row -> row.get("year").equals("total")).toList();
      BigDecimal sum = known(years, "amount_gbp_m");
      BigDecimal printed = total.isEmpty() ? null : amount(total.get(0), "amount_gbp_m");
      lines.add(
          new LineTotal(
              line,
              sum,
              sum == null || years.stream().anyMatch(row -> amount(row, "amount_gbp_m") == null),
              printed,
              (printed == null || sum == null) ? null : (Boolean) (printed.compareTo(sum) == 0)));
    }
    return lines;
  }

  /** Null where none is known. */
  private static BigDecimal known(List<Map<String, String>> rows, String column) {
    return rows.stream()
        .map(row -> amount(row, column))
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  /** What is blanked out in print is as unknown as what is blank. */
  private static BigDecimal amount(Map<String, String> row, String column) {
    return "xxx".equals(row.get(column)) ? null : Cells.amount(row, column);
  }
}
