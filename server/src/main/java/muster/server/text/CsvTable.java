package muster.server.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.engine.findings.Assessment;

/**
 * The tables of an assessment as CSV (RFC 4180, lines ending in LF). Columns are the keys of the
 * JSON in snake case after {@code marking}; lists are joined by {@code ;}, the forces of a stage by
 * {@code +}; {@code findings} names the rules, each once; {@code basis} is the weakest they rest
 * on; {@code weights} names the weight set that made the order; {@code unit} is that of every
 * score; numbers are not rounded; blank means unknown.
 */
@SuppressWarnings("ImmutableEnumChecker") // lists and functions given here are never changed
public enum CsvTable {
  /** Every force and service, in rank order, then those not assessed. */
  RISKS(
      "risks",
      "force,service,status,threat,load,cover,standards,protection,risk,overridden,band,rank,"
          + "rank_in_service,worst_strand,flags,findings,basis,unit",
      CsvTableRisks::risks),
  /** The region's total of each service, and which way it goes. */
  SERVICES(
      "services",
      "service,risk,partial,shares,spread,route,reason,groups_possible,groups_connected,"
          + "groups_listed,basis,unit",
      CsvTableRisks::services),
  /** Ways of working together, in rank order. */
  OPPORTUNITIES(
      "opportunities",
      "id,rank,rank_in_service,service,forces,connected,risk_before,risk_after,risk_reduction,"
          + "saving,set_up,running,payback_years,value,contributions,way_of_working,scale,"
          + "instrument,stages,members,cost_shares,dominated_by,flags,findings,basis,weights,as_at,"
          + "unit",
      CsvTableGroups::opportunities),
  /** Pieces of collaborative work, in rank order, then those without a rank. */
  PROJECTS(
      "projects",
      "rank,project,value,contributions,gates,track,level,areas,status,flags,findings,basis,"
          + "weights,as_at,unit",
      CsvTableProjects::projects),
  /** What could not be assessed, and why. */
  NOT_ASSESSED("not-assessed", "force,service,reason", CsvTableRisks::unassessed),
  /** Groups that would cut the risk and are left out for a reason of policy. */
  NOT_LISTED(
      "not-listed", "service,forces,reason,reasons,findings,basis", CsvTableGroups::notListed),
  /** Services of serious risk that no project addresses. */
  GAPS("gaps", "service,risk,band,reason,findings,basis,unit", CsvTableRisks::gaps),
  /** What the money comes to, one row an amount. */
  FINANCE(
      "finance", "part,item,figure,year,amount,partial,outcome,basis,unit", CsvTableMoney::finance);

  private final String word;
  private final List<String> columns;
  private final Function<Assessment, Stream<List<Object>>> rows;

  CsvTable(String word, String columns, Function<Assessment, Stream<List<Object>>> rows) {
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
   * Writes the table row by row, so that not even the largest is held as text.
   *
   * @param top rows at most
   */
  public void write(Assessment assessment, int top, Appendable out) throws IOException {
    out.append("marking,").append(String.join(",", columns)).append('\n');
    String marking = CsvTableCells.cell(assessment.assessment().marking());
    Iterator<List<Object>> some = rows.apply(assessment).limit(top).iterator();
    while (some.hasNext()) {
      out.append(marking)
          .append(
              some.next().stream()
                  .map(CsvTableCells::cell)
                  .collect(Collectors.joining(",", ",", "\n")));
    }
  }

  /**
   * The cells as plain texts, the columns' names first, for a workbook: it keeps a text apart from
   * a formula, so nothing need be put before one.
   */
  public List<List<String>> cells(Assessment assessment) {
    Stream<String> names = Stream.concat(Stream.of("marking"), columns.stream());
    String marking = assessment.assessment().marking();
    return Stream.concat(
            Stream.of(names.toList()),
            rows.apply(assessment)
                .map(
                    row ->
                        Stream.concat(Stream.of(marking), row.stream().map(CsvText::plain))
                            .toList()))
        .toList();
  }

  /**
   * The table as text, for those known to be small.
   *
   * @param top rows at most
   */
  public String of(Assessment assessment, int top) {
    StringBuilder out = new StringBuilder();
    try {
      write(assessment, top, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // text takes everything
    }
    return out.toString();
  }
}
