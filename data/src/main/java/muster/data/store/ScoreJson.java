package muster.data.store;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import muster.data.Sheet;
import org.jdbi.v3.core.Handle;

/**
 * A second score as JSON: cells as text, by column; threats by strand. Equal scores are equal
 * texts.
 */
final class ScoreJson {
  private ScoreJson() {}

  static String write(ReturnRows score) {
    String capability = score.capability().map(ScoreJson::object).orElse("null");
    String threats =
        score.threats().stream()
            .sorted(Comparator.comparing(row -> row.cell("strand")))
            .map(ScoreJson::object)
            .collect(joining(","));
    return "{\"capability\":" + capability + ",\"threats\":[" + threats + "]}";
  }

  private static String object(Sheet.Row row) {
    return new TreeMap<>(row.cells())
        .entrySet().stream()
            .map(cell -> text(cell.getKey()) + ":" + text(cell.getValue()))
            .collect(joining(",", "{", "}"));
  }

  private static String text(String cell) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < cell.length(); i++) {
      char letter = cell.charAt(i);
      if (letter == '"' || letter == '\\') {
        text.append('\\').append(letter);
      } else if (letter < ' ') {
        text.append("\\u%04x".formatted((int) letter));
      } else {
        text.append(letter);
      }
    }
    return text.append('"').toString();
  }

  /** SQLite reads it. */
  static ReturnRows read(Handle handle, String json) {
    Map<Integer, Map<String, String>> threats = new TreeMap<>();
    handle
        .select(
            "SELECT t.key AS number, c.key AS column_name, c.value AS cell"
                + " FROM json_each(?, '$.threats') AS t JOIN json_each(t.value) AS c",
            json)
        .map(
            (result, context) ->
                threats
                    .computeIfAbsent(result.getInt("number"), number -> new TreeMap<>())
                    .put(result.getString("column_name"), result.getString("cell")))
        .list();
    Map<String, String> capability = new TreeMap<>();
    handle
        .select("SELECT key, value FROM json_each(?, '$.capability') WHERE key IS NOT NULL", json)
        .map((result, context) -> capability.put(result.getString(1), result.getString(2)))
        .list();
    List<Sheet.Row> rows = threats.values().stream().map(cells -> new Sheet.Row(0, cells)).toList();
    return new ReturnRows(
        rows, capability.isEmpty() ? Optional.empty() : Optional.of(new Sheet.Row(0, capability)));
  }
}
