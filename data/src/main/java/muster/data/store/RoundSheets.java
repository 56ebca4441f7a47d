package muster.data.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import muster.data.Sheet;

/**
 * The sheets of a new round, sorted by how they are kept.
 *
 * @param round its id
 * @param fixed what stays as it is for good: the round, its forces, services and borders
 * @param ofReturns the names of those files among them that the returns fill
 * @param region the files about the region, each of which has revisions
 * @param returns the rows of each return
 */
record RoundSheets(
    String round,
    List<Sheet> fixed,
    List<String> ofReturns,
    List<Sheet> region,
    Map<ReturnKey, ReturnRows> returns) {
  static final String ROUND = "round.csv";
  static final String FORCES = "forces.csv";

  /** Each after those that it refers to. */
  private static final List<String> FIXED = List.of(ROUND, FORCES, "services.csv", "borders.csv");

  private static final List<String> OF_RETURNS =
      List.of(ReturnRows.THREATS, ReturnRows.CAPABILITIES);

  /** Whether a file stays as it is once its round is stored. */
  static boolean isFixed(String file) {
    return FIXED.contains(file);
  }

  /** Whether a file is made up of the returns. */
  static boolean isOfReturns(String file) {
    return OF_RETURNS.contains(file);
  }

  static RoundSheets of(Collection<Sheet> sheets) {
    String round = idOf(sheets);
    List<Sheet> fixed = new ArrayList<>();
    FIXED.forEach(
        file -> sheets.stream().filter(sheet -> sheet.file().equals(file)).forEach(fixed::add));
    Map<ReturnKey, ReturnRows> returns = new LinkedHashMap<>();
    sheets.stream()
        .filter(sheet -> isOfReturns(sheet.file()))
        .forEach(sheet -> collect(sheet, round, returns));
    List<Sheet> region =
        sheets.stream()
            .filter(sheet -> !isFixed(sheet.file()) && !isOfReturns(sheet.file()))
            .toList();
    List<String> ofReturns =
        OF_RETURNS.stream()
            .filter(file -> sheets.stream().anyMatch(sheet -> sheet.file().equals(file)))
            .toList();
    return new RoundSheets(round, fixed, ofReturns, region, returns);
  }

  /** The same with the files that returns will fill. */
  RoundSheets awaitingReturns() {
    return new RoundSheets(round, fixed, OF_RETURNS, region, Map.of());
  }

  /** All of it as sheets, without any return. */
  List<Sheet> withoutReturns() {
    Stream<Sheet> empty = ofReturns.stream().map(file -> new Sheet(file, List.of()));
    return Stream.of(fixed.stream(), empty, region.stream()).flatMap(all -> all).toList();
  }

  /** The names of the files that are not about the region. */
  List<String> ownFiles() {
    return Stream.concat(fixed.stream().map(Sheet::file), ofReturns.stream()).toList();
  }

  private static String idOf(Collection<Sheet> sheets) {
    List<Sheet.Row> rows =
        sheets.stream()
            .filter(sheet -> sheet.file().equals(ROUND))
            .flatMap(sheet -> sheet.rows().stream())
            .toList();
    if (rows.size() != 1 || rows.get(0).cell("round").isEmpty()) {
      throw new StoreProblem("`round.csv` must have one row that names the round.");
    }
    return rows.get(0).cell("round").strip();
  }

  private static void collect(Sheet sheet, String round, Map<ReturnKey, ReturnRows> returns) {
    for (Sheet.Row row : sheet.rows()) {
      ReturnKey key = new ReturnKey(round, row.cell("force").strip(), row.cell("service").strip());
      ReturnRows one =
          sheet.file().equals(ReturnRows.THREATS)
              ? new ReturnRows(List.of(row), Optional.empty())
              : new ReturnRows(List.of(), Optional.of(row));
      returns.merge(key, one, RoundSheets::together);
    }
  }

  private static ReturnRows together(ReturnRows a, ReturnRows b) {
    if (a.capability().isPresent() && b.capability().isPresent()) {
      throw new StoreProblem("`capabilities.csv` has two rows of one force for one service.");
    }
    List<Sheet.Row> threats = new ArrayList<>(a.threats());
    threats.addAll(b.threats());
    return new ReturnRows(threats, a.capability().or(b::capability));
  }
}
