package muster.data.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import muster.data.Sheet;
import muster.secondopinion.RawDataset;

/** Rounds for the tests of the store, as sheets. */
final class StoredRound {
  static final String EAST_MIDLANDS = "east-midlands-2010";

  /** Who brings rounds in. */
  static final Actor IMPORT = Actor.system("import");

  private StoredRound() {}

  static Actor actor(String account) {
    return new Actor(account, "assessor", "");
  }

  /** The published East Midlands. */
  static List<Sheet> eastMidlands() {
    try {
      return sheets(RawDataset.readFrom(Path.of("east-midlands")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Sheet> sheets(RawDataset raw) {
    return raw.files().entrySet().stream()
        .map(
            file ->
                new Sheet(
                    file.getKey(),
                    file.getValue().stream().map(cells -> new Sheet.Row(0, cells)).toList()))
        .toList();
  }

  /** File to rows, as a multiset: what a round says, whatever its order. */
  static Map<String, List<String>> content(List<Sheet> sheets) {
    Map<String, List<String>> content = new TreeMap<>();
    for (Sheet sheet : sheets) {
      content.put(
          sheet.file(), sheet.rows().stream().map(row -> row.cells().toString()).sorted().toList());
    }
    return content;
  }

  static Sheet.Row threat(String demand) {
    return new Sheet.Row(
        0,
        Map.of(
            "demand",
            demand,
            "days",
            "10",
            "trend",
            "rising",
            "confidence",
            "medium",
            "dated",
            "2010-01-04",
            "source",
            "a test",
            "basis",
            "illustrative"));
  }

  static Sheet.Row capability(String specialists) {
    return new Sheet.Row(
        0,
        Map.of(
            "specialists",
            specialists,
            "minimum",
            "4",
            "confidence",
            "medium",
            "dated",
            "2010-01-04",
            "source",
            "a test",
            "basis",
            "illustrative"));
  }

  static ReturnRows rows(String demand, String specialists) {
    return new ReturnRows(List.of(threat(demand)), Optional.of(capability(specialists)));
  }
}
