package muster.server.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.data.DataProblem;
import muster.data.Sheet;
import muster.data.store.Counting;
import muster.data.store.Outcome;
import muster.data.store.ReturnDraft;
import muster.data.store.ReturnKey;
import muster.data.store.ReturnRows;
import muster.data.store.RoundInfo;
import muster.data.store.Store;
import muster.data.store.StoredReturn;

/** Checks files of returns and stores what they hold. */
final class Uploads {
  private static final List<String> KEY = List.of("force", "service");

  private static final List<String> UNSAID = List.of("force", "service", SeenRevisions.COLUMN);

  private final Store store;
  private final Rounds rounds;
  private final StoredRounds stored;

  Uploads(Store store, Rounds rounds) {
    this.store = store;
    this.rounds = rounds;
    this.stored = new StoredRounds(store);
  }

  /**
   * The rows of each return, by the file they came in.
   *
   * @param received as it arrived
   * @param parts by return
   * @param seen the revisions that they rest on
   */
  record Checked(Received received, Map<ReturnKey, Part> parts, SeenRevisions seen) {}

  /**
   * What a file says of one return.
   *
   * @param threats rows; empty where the file has none of it
   * @param capability row; empty where the file has none of it
   */
  record Part(List<Sheet.Row> threats, List<Sheet.Row> capability) {
    /** What the file does not speak of stays as it was. */
    ReturnRows over(Optional<ReturnRows> before) {
      return new ReturnRows(
          threats.isEmpty() ? before.map(ReturnRows::threats).orElse(List.of()) : threats,
          capability.isEmpty()
              ? before.flatMap(ReturnRows::capability)
              : Optional.of(capability.get(0)));
    }
  }

  /**
   * The returns of a file, every cell held against the format and the rest of the round.
   *
   * @throws Refusal with everything that is wrong, or when a row is of another force
   */
  Checked read(RoundInfo round, Received received, Caller caller) {
    List<Sheet> given = received.sheets().stream().map(Uploads::filled).toList();
    List<Sheet> filled = given.stream().map(SeenRevisions::without).toList();
    requireOwn(round, received, filled, caller);
    BodyFaults faults = new BodyFaults();
    faults.addCells(received.problems().stream().map(received::shown).toList());
    List<Sheet> before = store.rounds().sheets(round.round(), Counting.LATEST);
    List<DataProblem> cells =
        rounds.faultsOf(round.round(), before, placed(before, filled)).stream()
            .filter(problem -> !isOfMissingColumn(problem, received.problems()))
            .map(received::shown)
            .toList();
    faults.addCells(cells);
    SeenRevisions seen = SeenRevisions.of(round.round(), given);
    faults.addCells(seen.faults().stream().map(received::shown).toList());
    faults.refuseIfAny(ProblemType.INVALID_UPLOAD);
    if (filled.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
      throw new Refusal(
          ProblemType.INVALID_UPLOAD,
          "Nothing was stored: no row says more than its force and service.");
    }
    return new Checked(received, parts(round.round(), filled), seen);
  }

  /** A row of the template that nobody filled in says nothing. */
  private static Sheet filled(Sheet sheet) {
    return new Sheet(
        sheet.file(),
        sheet.rows().stream().filter(row -> !UNSAID.containsAll(row.cells().keySet())).toList());
  }

  private void requireOwn(RoundInfo round, Received received, List<Sheet> sheets, Caller caller) {
    List<String> forces = stored.forces(round.round());
    for (Sheet sheet : sheets) {
      for (Sheet.Row row : sheet.rows()) {
        String force = row.cell("force").strip();
        if (forces.contains(force) && !Operation.UPLOAD_RETURNS.isAllowed(caller, force)) {
          throw new Refusal(
              ProblemType.NOT_ALLOWED,
              "Nothing was stored: row %d of `%s` is of %s, and the %s may do this only for %s."
                  .formatted(
                      row.number(),
                      received.workbook() ? SheetTable.tab(sheet.file()) : sheet.file(),
                      force,
                      caller.spoken(),
                      caller.force()));
        }
      }
    }
  }

  /** The round as it would be: rows of the file in place of those of the same returns. */
  private static List<Sheet> placed(List<Sheet> round, List<Sheet> given) {
    List<Sheet> placed = new ArrayList<>();
    for (Sheet sheet : round) {
      List<Sheet.Row> rows = rowsOf(sheet.file(), given);
      Set<List<String>> replaced = rows.stream().map(Uploads::key).collect(Collectors.toSet());
      placed.add(
          new Sheet(
              sheet.file(),
              Stream.concat(
                      sheet.rows().stream().filter(row -> !replaced.contains(key(row))),
                      rows.stream())
                  .toList()));
    }
    return placed;
  }

  private static List<Sheet.Row> rowsOf(String file, List<Sheet> sheets) {
    return sheets.stream()
        .filter(sheet -> sheet.file().equals(file))
        .flatMap(sheet -> sheet.rows().stream())
        .toList();
  }

  private static List<String> key(Sheet.Row row) {
    return KEY.stream().map(column -> row.cell(column).strip()).toList();
  }

  /** A column that is not there is missed once, not in every row. */
  private static boolean isOfMissingColumn(DataProblem cell, List<DataProblem> problems) {
    return cell.found().isEmpty()
        && problems.stream()
            .anyMatch(
                header ->
                    header.file().equals(cell.file())
                        && header.found().isEmpty()
                        && !header.column().isEmpty()
                        && header.column().equals(cell.column()));
  }

  private static Map<ReturnKey, Part> parts(String round, List<Sheet> sheets) {
    Map<ReturnKey, Part> parts = new LinkedHashMap<>();
    for (Sheet sheet : sheets) {
      for (Sheet.Row row : sheet.rows()) {
        ReturnKey key = new ReturnKey(round, key(row).get(0), key(row).get(1));
        Part part = parts.computeIfAbsent(key, k -> new Part(new ArrayList<>(), new ArrayList<>()));
        boolean threat = sheet.file().equals(ReturnRows.THREATS);
        (threat ? part.threats() : part.capability()).add(row);
      }
    }
    return parts;
  }

  private void refuseOverwriting(Checked checked) {
    List<DataProblem> overwritten =
        checked.seen().overwriting(store).stream().map(checked.received()::shown).toList();
    if (!overwritten.isEmpty()) {
      throw new Refusal(
          ProblemType.NOT_NOW,
          "Nothing was stored: it would replace what was written since the revision that the rows"
              + " name; each of `errors` names one of those.",
          overwritten);
    }
  }

  /**
   * Stores the next revision of every return, each on top of its latest one, or of none.
   *
   * @throws Refusal when the round takes none, has changed so that they no longer fit, or holds
   *     what somebody wrote since the revision that a row names
   */
  List<ReturnStatusJson> store(RoundInfo round, Checked checked, Caller caller) {
    refuseOverwriting(checked);
    List<ReturnDraft> drafts = new ArrayList<>();
    checked
        .parts()
        .forEach(
            (key, part) -> {
              Optional<StoredReturn> latest = store.returns().findLatest(key);
              drafts.add(
                  new ReturnDraft(
                      key,
                      part.over(latest.map(StoredReturn::rows)),
                      latest.map(StoredReturn::revision).orElse(0)));
            });
    Map<ReturnKey, Outcome<StoredReturn>> outcomes =
        store
            .returns()
            .putAll(
                round.round(),
                drafts,
                caller.actor(),
                all ->
                    rounds.checkReturns(
                        round.round(),
                        store.rounds().sheets(round.round(), Counting.LATEST),
                        all,
                        new BodyFaults(),
                        ProblemType.INVALID_UPLOAD));
    outcomes.values().forEach(outcome -> Outcomes.orRefuse(outcome, Precondition::changed));
    return store.returns().list(round.round(), Counting.LATEST).stream()
        .filter(status -> checked.parts().containsKey(status.key()))
        .map(ReturnStatusJson::of)
        .toList();
  }
}
