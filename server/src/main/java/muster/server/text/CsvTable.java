package muster.server.text;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import muster.engine.facts.Basis;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finding;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import muster.engine.findings.Unassessed;

/**
 * The tables of an assessment as CSV (RFC 4180, lines ending in LF). Columns are the keys of the
 * JSON in snake case after {@code marking}; lists are joined by {@code ;}; {@code findings} names
 * the rules, each once; {@code basis} is the weakest they rest on; {@code unit} is that of every
 * score; numbers are not rounded; blank means unknown.
 */
@SuppressWarnings("ImmutableEnumChecker") // lists and functions given here are never changed
public enum CsvTable {
  /** Every force and service, in rank order, then those not assessed. */
  RISKS(
      "risks",
      "force,service,status,threat,load,cover,standards,protection,risk,overridden,band,rank,"
          + "rank_in_service,worst_strand,flags,findings,basis,unit",
      a -> a.risks().stream().map(CsvTable::risk).toList()),
  /** The region's total of each service. */
  SERVICES(
      "services",
      "service,risk,partial,shares,spread,route,reason,groups_possible,groups_connected,"
          + "groups_listed,unit",
      a -> a.services().stream().map(CsvTable::service).toList()),
  /** Ways of working together. */
  OPPORTUNITIES(
      "opportunities",
      "id,rank,rank_in_service,service,forces,connected,risk_before,risk_after,risk_reduction,"
          + "saving,set_up,running,payback_years,value,contributions,way_of_working,scale,"
          + "instrument,stages,members,cost_shares,dominated_by,flags,findings",
      a -> List.of()),
  /** Pieces of collaborative work. */
  PROJECTS(
      "projects",
      "rank,project,value,contributions,gates,track,level,areas,status,flags,findings",
      a -> List.of()),
  /** What could not be assessed, and why. */
  NOT_ASSESSED(
      "not-assessed",
      "force,service,reason",
      a -> a.notAssessed().stream().map(CsvTable::unassessed).toList());

  private static final String UNIT = "harm points a year, neither casualties nor a probability";
  private static final String FORMULA = "=+-@\t\r";

  private final String word;
  private final List<String> columns;
  private final Function<Assessment, List<List<Object>>> rows;

  CsvTable(String word, String columns, Function<Assessment, List<List<Object>>> rows) {
    this.word = word;
    this.columns = List.of(columns.split(",", -1));
    this.rows = rows;
  }

  /** The name a person asks for it by. */
  @Override
  public String toString() {
    return word;
  }

  /** Its columns after {@code marking}, in order. */
  public List<String> columns() {
    return columns;
  }

  /** All names, in order. */
  public static List<String> words() {
    return Arrays.stream(values()).map(CsvTable::toString).toList();
  }

  /** The table of this name, if there is one. */
  public static Optional<CsvTable> find(String word) {
    return Arrays.stream(values()).filter(t -> t.word.equals(word)).findFirst();
  }

  /**
   * The table as text.
   *
   * @param top rows at most
   */
  public String of(Assessment assessment, int top) {
    StringBuilder out =
        new StringBuilder("marking,").append(String.join(",", columns)).append('\n');
    String marking = cell(assessment.assessment().marking());
    rows.apply(assessment).stream()
        .limit(top)
        .forEach(
            row ->
                out.append(marking)
                    .append(
                        row.stream().map(CsvTable::cell).collect(Collectors.joining(",", ",", "")))
                    .append('\n'));
    return out.toString();
  }

  private static List<Object> risk(Risk risk) {
    return row(
        risk.force(),
        risk.service(),
        risk.status().toString(),
        risk.threat(),
        risk.load(),
        risk.cover(),
        risk.standards(),
        risk.protection(),
        risk.risk(),
        risk.overridden(),
        risk.band(),
        risk.rank(),
        risk.rankInService(),
        risk.worstStrand(),
        String.join(";", risk.flags()),
        risk.findings().stream().map(Finding::rule).distinct().collect(Collectors.joining(";")),
        risk.findings().stream().map(Finding::basis).reduce(null, Basis::weaker),
        UNIT);
  }

  private static List<Object> service(ServiceRisk service) {
    return row(
        service.service(),
        service.risk(),
        service.partial(),
        shares(service.shares()),
        service.spread(),
        null,
        null,
        null,
        null,
        null,
        UNIT);
  }

  private static List<Object> unassessed(Unassessed gap) {
    return row(gap.force(), gap.service(), gap.reason());
  }

  /** Null stands for a blank cell, which {@link List#of} would refuse. */
  private static List<Object> row(Object... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }

  private static String shares(SortedMap<String, Double> shares) {
    return shares.entrySet().stream()
        .map(e -> e.getKey() + "=" + figure(e.getValue()))
        .collect(Collectors.joining(";"));
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return figure(number);
    }
    return value instanceof String text ? quoted(harmless(text)) : value.toString();
  }

  /** The shortest digits that read back as the same number, the same on every Java version. */
  private static String figure(double number) {
    return NumberOutput.toString(number, true);
  }

  /** Text that a spreadsheet would take for a formula, made plain. */
  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean needed = text.chars().anyMatch(c -> ",\"\n\r".indexOf(c) >= 0);
    return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
