package muster.data.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import muster.data.Sheet;
import org.jdbi.v3.core.Handle;

/** The rounds in the database: added as a whole, read as a whole. */
final class Rounds {
  private static final String ROUND = "round.csv";
  private static final String IMPORT = "import-round";

  private final Returns returns;
  private final AuditLog log;
  private final Clock clock;

  Rounds(Returns returns, AuditLog log, Clock clock) {
    this.returns = returns;
    this.log = log;
    this.clock = clock;
  }

  List<String> list(Handle handle) {
    return handle.select("SELECT round FROM round ORDER BY round").mapTo(String.class).list();
  }

  /** Adds a round; references are held against one another when the transaction ends. */
  void add(Handle handle, Collection<Sheet> sheets, Actor actor) {
    String round = idOf(sheets);
    if (list(handle).contains(round)) {
      throw new StoreProblem("The round `" + round + "` is stored already, and is imported once.");
    }
    handle.execute("PRAGMA defer_foreign_keys = ON");
    String now = Timestamp.text(Timestamp.now(clock));
    Map<ReturnKey, ReturnRows> submitted = new LinkedHashMap<>();
    for (Sheet sheet : sheets) {
      handle.execute(
          "INSERT INTO imported_file (round, file, imported_at) VALUES (?, ?, ?)",
          round,
          sheet.file(),
          now);
      switch (sheet.file()) {
        case ReturnRows.THREATS, ReturnRows.CAPABILITIES -> collect(sheet, round, submitted);
        default -> Table.ofRound(sheet.file()).insert(handle, round, sheet.rows());
      }
    }
    log.append(handle, actor, IMPORT, "rounds/" + round, "", hash(sheets));
    submitted.forEach((key, rows) -> returns.add(handle, key, rows, 1, actor));
  }

  private static String hash(Collection<Sheet> sheets) {
    FieldHash hash = new FieldHash();
    sheets.stream()
        .sorted(Comparator.comparing(Sheet::file))
        .forEach(sheet -> hash.addRows(sheet.file(), sheet.rows()));
    return hash.hex();
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

  private static void collect(Sheet sheet, String round, Map<ReturnKey, ReturnRows> submitted) {
    for (Sheet.Row row : sheet.rows()) {
      ReturnKey key = new ReturnKey(round, row.cell("force").strip(), row.cell("service").strip());
      ReturnRows one =
          sheet.file().equals(ReturnRows.THREATS)
              ? new ReturnRows(List.of(row), Optional.empty())
              : new ReturnRows(List.of(), Optional.of(row));
      submitted.merge(key, one, Rounds::together);
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

  Optional<List<Sheet>> find(Handle handle, String round) {
    List<Sheet> sheets =
        handle
            .select("SELECT file FROM imported_file WHERE round = ? ORDER BY file", round)
            .mapTo(String.class)
            .map(file -> new Sheet(file, rows(handle, round, file)))
            .list();
    return sheets.isEmpty() ? Optional.empty() : Optional.of(sheets);
  }

  private static List<Sheet.Row> rows(Handle handle, String round, String file) {
    return switch (file) {
      case ReturnRows.THREATS, ReturnRows.CAPABILITIES ->
          Table.ofReturn(file).latestRows(handle, round);
      case ROUND ->
          Table.ofRound(file).rows(handle, round).stream()
              .map(row -> withRound(row, round))
              .toList();
      default -> Table.ofRound(file).rows(handle, round);
    };
  }

  private static Sheet.Row withRound(Sheet.Row row, String round) {
    Map<String, String> cells = new TreeMap<>(row.cells());
    cells.put("round", round);
    return new Sheet.Row(row.number(), cells);
  }
}
