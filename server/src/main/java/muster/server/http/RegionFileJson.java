package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import muster.data.Sheet;
import muster.data.store.StoredFile;

/** A file about a region as JSON and back. What was read can be changed and put as it is. */
final class RegionFileJson {
  private static final String BODY = "body";
  static final List<String> FIELDS =
      List.of("marking", "round", "file", "revision", "at", "by", "rows");

  private RegionFileJson() {}

  /** The answer to a question for a file, and to its storing. */
  record Answer(
      String marking,
      String round,
      String file,
      int revision,
      Instant at,
      String by,
      List<Map<String, Object>> rows)
      implements Marked {}

  static Answer write(StoredFile stored, String marking) {
    return new Answer(
        marking,
        stored.round(),
        stored.file(),
        stored.revision(),
        stored.at(),
        stored.by(),
        RowsJson.write(stored.file(), stored.rows()));
  }

  /**
   * The rows of a body, numbered from 1.
   *
   * @param faults takes unknown fields, and that it is of another file
   */
  static Sheet read(ObjectNode body, String round, String file, BodyFaults faults) {
    Map<String, String> own = Map.of("round", round, "file", file);
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      String name = field.getKey();
      if (!FIELDS.contains(name)) {
        faults.unknownField(BODY, 0, name, FIELDS);
      } else if (own.containsKey(name) && !own.get(name).equals(field.getValue().asText())) {
        String expected = "`" + own.get(name) + "`, as the address says, or no such field";
        faults.add(BODY, 0, name, field.getValue().asText(), expected, "");
      }
    }
    return new Sheet(file, RowsJson.read(file, body.path("rows"), "rows", faults));
  }
}
