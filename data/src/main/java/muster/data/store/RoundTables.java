package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.data.Format;
import muster.data.Sheet;
import org.jdbi.v3.core.Handle;

/** The rounds in their tables, and what they read like as sheets. */
final class RoundTables {
  private static final String SELECT =
      """
      SELECT r.round, r.name, r.marking, r.as_at, o.opens, o.closes, o.rule_book, l.at AS locked
      FROM round AS r
      LEFT JOIN round_opening AS o ON o.round = r.round
      LEFT JOIN round_lock AS l ON l.round = r.round
      """;

  private final RegionFiles files;
  private final Clock clock;

  RoundTables(RegionFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  List<RoundInfo> list(Handle handle) {
    return handle
        .createQuery(SELECT + "ORDER BY r.round")
        .map((result, context) -> info(result))
        .list();
  }

  Optional<RoundInfo> find(Handle handle, String round) {
    return handle
        .select(SELECT + "WHERE r.round = ?", round)
        .map((result, context) -> info(result))
        .findOne();
  }

  /** The round; a {@link StoreProblem} when there is none. */
  RoundInfo get(Handle handle, String round) {
    return find(handle, round).orElseThrow(() -> missing(round));
  }

  static StoreProblem missing(String round) {
    return new StoreProblem("There is no round `" + round + "`.");
  }

  private static RoundInfo info(ResultSet result) throws SQLException {
    return new RoundInfo(
        result.getString("round"),
        Objects.requireNonNullElse(result.getString("name"), ""),
        Objects.requireNonNullElse(result.getString("marking"), Format.USUAL_MARKING),
        LocalDate.parse(result.getString("as_at")),
        time(result, "opens"),
        time(result, "closes"),
        Optional.ofNullable(result.getString("rule_book")),
        time(result, "locked"));
  }

  private static Optional<Instant> time(ResultSet result, String column) throws SQLException {
    return Optional.ofNullable(result.getString(column)).map(Instant::parse);
  }

  /** Adds what is fixed of a round. */
  void add(Handle handle, RoundSheets sheets) {
    String now = Timestamp.text(Timestamp.now(clock));
    for (Sheet sheet : sheets.fixed()) {
      Table.ofRound(sheet.file()).insert(handle, sheets.round(), sheet.rows());
    }
    for (String file : sheets.ownFiles()) {
      handle.execute(
          "INSERT INTO round_file (round, file, at) VALUES (?, ?, ?)", sheets.round(), file, now);
    }
  }

  void addOpening(Handle handle, String round, Opening opening, Actor actor) {
    handle.execute(
        "INSERT INTO round_opening (round, opens, closes, rule_book, opened_by, opened_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        round,
        Timestamp.text(opening.opens()),
        Timestamp.text(opening.closes()),
        opening.ruleBook().orElse(null),
        actor.account(),
        Timestamp.text(Timestamp.now(clock)));
  }

  void addLock(Handle handle, String round, Actor actor) {
    handle.execute(
        "INSERT INTO round_lock (round, at, \"by\") VALUES (?, ?, ?)",
        round,
        Timestamp.text(Timestamp.now(clock)),
        actor.account());
  }

  /** The round as sheets, by name; a {@link StoreProblem} when there is none. */
  List<Sheet> sheets(Handle handle, String round, Counting counting) {
    return findSheets(handle, round, counting).orElseThrow(() -> missing(round));
  }

  Optional<List<Sheet>> findSheets(Handle handle, String round, Counting counting) {
    List<Sheet> own =
        handle
            .select("SELECT file FROM round_file WHERE round = ?", round)
            .mapTo(String.class)
            .map(file -> new Sheet(file, rows(handle, round, file, counting)))
            .list();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Stream.concat(own.stream(), files.latest(handle, round).stream())
            .sorted(Comparator.comparing(Sheet::file))
            .toList());
  }

  private static List<Sheet.Row> rows(Handle handle, String round, String file, Counting counting) {
    if (RoundSheets.isOfReturns(file)) {
      return Table.ofReturn(file).countingRows(handle, round, counting);
    }
    List<Sheet.Row> rows = Table.ofRound(file).rows(handle, round);
    return file.equals(RoundSheets.ROUND)
        ? rows.stream().map(row -> withRound(row, round)).toList()
        : rows;
  }

  /** The ids of a round's forces, partners too. */
  Set<String> forces(Handle handle, String round) {
    return Table.ofRound(RoundSheets.FORCES).rows(handle, round).stream()
        .map(row -> row.cell("force").strip())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Sheet.Row withRound(Sheet.Row row, String round) {
    Map<String, String> cells = new TreeMap<>(row.cells());
    cells.put("round", round);
    return new Sheet.Row(row.number(), cells);
  }
}
