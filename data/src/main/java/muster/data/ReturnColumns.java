package muster.data;

import java.util.List;
import java.util.Map;

/**
 * Which columns of a return are its score and which its evidence. Whoever scores a return a second
 * time, blind, sees the evidence and makes the score: so every column is one or the other.
 */
public final class ReturnColumns {
  private static final Map<String, List<String>> EVIDENCE =
      Map.of(
          "threats.csv",
          List.of(
              "force", "service", "strand", "days", "evidence", "note", "dated", "source", "basis"),
          "capabilities.csv",
          List.of(
              "force",
              "service",
              "specialists",
              "minimum",
              "availability",
              "cost_gbp",
              "note",
              "dated",
              "source",
              "basis"));

  private static final Map<String, List<String>> SCORE =
      Map.of(
          "threats.csv",
          List.of(
              "demand_low",
              "demand",
              "demand_level",
              "demand_high",
              "trend",
              "physical",
              "psychological",
              "financial",
              "community",
              "public_expectation",
              "environmental",
              "confidence"),
          "capabilities.csv",
          List.of("capacity", "capability", "consistency", "connectivity", "confidence"));

  private ReturnColumns() {}

  /**
   * The columns that a second scorer may see.
   *
   * @param file {@code threats.csv} or {@code capabilities.csv}
   */
  public static List<String> evidence(String file) {
    return EVIDENCE.get(file);
  }

  /**
   * The columns that a second scorer fills in without having seen them.
   *
   * @param file {@code threats.csv} or {@code capabilities.csv}
   */
  public static List<String> score(String file) {
    return SCORE.get(file);
  }
}
