package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.data.Sheet;

/** The rows of a file as a list of JSON objects and back. */
final class RowsJson {
  private RowsJson() {}

  static List<Map<String, Object>> write(String file, List<Sheet.Row> rows) {
    RowJson form = RowJson.of(file);
    return rows.stream().map(form::write).toList();
  }

  /**
   * The rows that a list says, numbered from 1.
   *
   * @param field its name in the body
   * @param faults takes what is no row
   */
  static List<Sheet.Row> read(String file, JsonNode rows, String field, BodyFaults faults) {
    List<Sheet.Row> read = new ArrayList<>();
    if (!rows.isArray()) {
      faults.add("body", 0, field, rows.toString(), "a list of rows: `[ … ]`", "");
      return read;
    }
    RowJson form = RowJson.of(file);
    for (JsonNode row : rows) {
      read.add(form.read(row, read.size() + 1, faults));
    }
    return read;
  }
}
