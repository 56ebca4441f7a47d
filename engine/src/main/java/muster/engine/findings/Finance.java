package muster.engine.findings;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * What the money comes to (method §8). An unknown amount is null and makes a total partial.
 *
 * @param lines of finance.csv, by id
 * @param forecast gap − reserves − efficiencies = residual, by year, the printed total last; empty
 *     where the dataset has no such lines
 * @param savings against the target of the programme team
 * @param schemes projects that somebody else pays a stated part of, by id
 * @param findings what was concluded
 */
public record Finance(
    List<Line> lines,
    List<Balance> forecast,
    Savings savings,
    List<Scheme> schemes,
    List<Finding> findings) {
  public Finance {
    lines = List.copyOf(lines);
    forecast = List.copyOf(forecast);
    schemes = List.copyOf(schemes);
    findings = List.copyOf(findings);
  }

  /**
   * A line, in £ million.
   *
   * @param line id
   * @param years amount by year, null where unknown; a printed total is not among them
   * @param total of the known years; null where none is known
   * @param partial whether a year is unknown
   * @param printed the total as printed; null when none is
   * @param agrees whether the printed total is the sum; null unless everything is known
   */
  public record Line(
      String line,
      SortedMap<String, BigDecimal> years,
      BigDecimal total,
      boolean partial,
      BigDecimal printed,
      Boolean agrees) {
    public Line {
      years = Collections.unmodifiableSortedMap(years);
    }
  }

  /**
   * The identity of the forecast in one year, in £ million.
   *
   * @param year as printed, or {@code total}
   * @param gap base budget gap
   * @param reserves used
   * @param efficiencies cash releasing
   * @param residual as printed
   * @param outcome passed, failed or unknown
   */
  public record Balance(
      String year,
      BigDecimal gap,
      BigDecimal reserves,
      BigDecimal efficiencies,
      BigDecimal residual,
      String outcome) {}

  /**
   * Cashable savings, pounds a year. Identified is not delivered.
   *
   * @param identified over the projects that count and state one; null where none does
   * @param delivered over those among them whose saving is delivered; null where none states one
   * @param partial whether a project that counts states none
   * @param target the team's net budget
   * @param met whether the identified ones reach it; null where that is not known
   */
  public record Savings(
      BigDecimal identified,
      BigDecimal delivered,
      boolean partial,
      BigDecimal target,
      Boolean met) {}

  /**
   * A project that somebody else pays a stated part of, in pounds.
   *
   * @param project id
   * @param rate the part, 0 to 1
   * @param cost to set it up
   * @param external what the rate comes to
   * @param local the rest
   * @param shares of the rest by force, in proportion to grant; all null when a grant is unknown or
   *     none is above nothing
   */
  public record Scheme(
      String project,
      BigDecimal rate,
      BigDecimal cost,
      BigDecimal external,
      BigDecimal local,
      SortedMap<String, BigDecimal> shares) {
    public Scheme {
      shares = Collections.unmodifiableSortedMap(shares);
    }
  }
}
