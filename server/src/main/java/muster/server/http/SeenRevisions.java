package muster.server.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import muster.data.DataProblem;
import muster.data.Sheet;
import muster.data.store.ReturnKey;
import muster.data.store.ReturnRows;
import muster.data.store.Store;
import muster.data.store.StoredReturn;

/**
 * The revisions that the rows of an uploaded file rest on, as its column {@code revision} says, so
 * that nobody overwrites what a colleague wrote meanwhile. A file without the column rests on none.
 *
 * <p>A file holds one part of a return, threats or capability, and replaces just that: what was
 * done to the other part since is not in its way, so both files of one template can be sent.
 */
final class SeenRevisions {
  /** The service's own column, after those of the dataset format. */
  static final String COLUMN = "revision";

  private static final Pattern REVISION = Pattern.compile("[0-9]{1,9}");

  private final Map<Part, Seen> seen = new LinkedHashMap<>();
  private final List<DataProblem> faults = new ArrayList<>();

  private SeenRevisions() {}

  private record Part(ReturnKey key, String file) {}

  private record Seen(int row, int revision) {}

  /** What the rows of these sheets rest on. */
  static SeenRevisions of(String round, List<Sheet> sheets) {
    SeenRevisions all = new SeenRevisions();
    for (Sheet sheet : sheets) {
      sheet.rows().forEach(row -> all.add(round, sheet.file(), row));
    }
    return all;
  }

  /** The sheet as the dataset format has it. */
  static Sheet without(Sheet sheet) {
    return new Sheet(
        sheet.file(),
        sheet.rows().stream()
            .map(
                row -> {
                  Map<String, String> cells = new TreeMap<>(row.cells());
                  cells.remove(COLUMN);
                  return new Sheet.Row(row.number(), cells);
                })
            .toList());
  }

  private void add(String round, String file, Sheet.Row row) {
    ReturnKey key = new ReturnKey(round, row.cell("force").strip(), row.cell("service").strip());
    String text = row.cell(COLUMN).strip();
    if (!text.isEmpty() && !REVISION.matcher(text).matches()) {
      fault(file, row, text, "a whole number, as the template has it, or 0 for none");
      return;
    }
    Seen one = new Seen(row.number(), text.isEmpty() ? 0 : Integer.parseInt(text));
    Seen first = seen.putIfAbsent(new Part(key, file), one);
    if (first != null && first.revision() != one.revision()) {
      String expected = "`%d`, as in row %d of the same return";
      fault(file, row, text, expected.formatted(first.revision(), first.row()));
    }
  }

  private void fault(String file, Sheet.Row row, String found, String expected) {
    faults.add(new DataProblem(file, row.number(), COLUMN, found, expected, ""));
  }

  /** What is wrong with the cells of the column. */
  List<DataProblem> faults() {
    return List.copyOf(faults);
  }

  /** A problem for each part of a return that somebody changed since the revision it rests on. */
  List<DataProblem> overwriting(Store store) {
    List<DataProblem> problems = new ArrayList<>();
    seen.forEach(
        (part, one) -> {
          Optional<StoredReturn> latest = store.returns().findLatest(part.key());
          int current = latest.map(StoredReturn::revision).orElse(0);
          boolean ahead = one.revision() > current;
          if (ahead || !rows(part, latest).equals(rows(part, find(store, part, one)))) {
            problems.add(problem(part, one, current));
          }
        });
    return problems;
  }

  private static DataProblem problem(Part part, Seen one, int current) {
    String expected =
        current == 0
            ? "`0`, as there is no return yet"
            : "`%d`, the revision that is stored now".formatted(current);
    return new DataProblem(
        part.file(),
        one.row(),
        COLUMN,
        String.valueOf(one.revision()),
        expected,
        "get the template again for its `revision`, and see what was changed since");
  }

  private static Optional<StoredReturn> find(Store store, Part part, Seen one) {
    return store.returns().listRevisions(part.key()).stream()
        .filter(stored -> stored.revision() == one.revision())
        .findFirst();
  }

  private static List<Map<String, String>> rows(Part part, Optional<StoredReturn> of) {
    return of.map(StoredReturn::rows).stream()
        .flatMap(
            rows ->
                part.file().equals(ReturnRows.THREATS)
                    ? rows.threats().stream()
                    : Stream.of(rows.capability()).flatMap(Optional::stream))
        .map(Sheet.Row::cells)
        .toList();
  }
}
