package muster.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import muster.data.Sheet;
import muster.data.store.ReturnKey;
import muster.data.store.ReturnRows;
import muster.data.store.StoredReturn;

/** A return as JSON and back. What was read can be changed and submitted as it is. */
final class ReturnJson {
  private static final String BODY = "body";
  private static final RowJson THREAT = RowJson.ofReturn(ReturnRows.THREATS);
  private static final RowJson CAPABILITY = RowJson.ofReturn(ReturnRows.CAPABILITIES);

  /** Given by the service, and passed over when they come back. */
  private static final List<String> GIVEN =
      List.of("revision", "state", "late", "mark", "writtenAt", "writtenBy");

  static final List<String> FIELDS =
      Stream.of(
              List.of("marking", "round", "force", "service"),
              GIVEN,
              List.of("threats", "capability"))
          .flatMap(List::stream)
          .toList();

  private ReturnJson() {}

  /** The answer to a question for a return, and to its storing. */
  record Answer(
      String marking,
      String round,
      String force,
      String service,
      int revision,
      String state,
      boolean late,
      @JsonInclude(JsonInclude.Include.NON_NULL) String mark,
      Instant writtenAt,
      String writtenBy,
      List<Map<String, Object>> threats,
      Map<String, Object> capability)
      implements Marked {}

  static Answer write(StoredReturn stored, String marking) {
    ReturnKey key = stored.key();
    return new Answer(
        marking,
        key.round(),
        key.force(),
        key.service(),
        stored.revision(),
        stored.state().word(),
        stored.late(),
        Stale.mark(stored.late()),
        stored.submittedAt(),
        stored.submittedBy(),
        stored.rows().threats().stream().map(THREAT::write).toList(),
        stored.rows().capability().map(CAPABILITY::write).orElse(null));
  }

  /**
   * The rows of a body, threats numbered from 1. Whoever leaves out a part could mean to keep it or
   * to have none of it: so both must be there.
   *
   * @param faults takes unknown and missing fields, that it is for another return, or says nothing
   */
  static ReturnRows read(ObjectNode body, ReturnKey key, String marking, BodyFaults faults) {
    Map<String, String> own = new LinkedHashMap<>();
    own.put("marking", marking);
    own.put("round", key.round());
    own.put("force", key.force());
    own.put("service", key.service());
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      String name = field.getKey();
      if (!FIELDS.contains(name)) {
        faults.unknownField(BODY, 0, name, FIELDS);
      } else if (own.containsKey(name) && !own.get(name).equals(field.getValue().asText())) {
        String expected = "`" + own.get(name) + "`, as the address says, or no such field";
        faults.add(BODY, 0, name, field.getValue().asText(), expected, "");
      }
    }
    ReturnRows rows = new ReturnRows(threats(body, faults), capability(body, faults));
    if (faults.isEmpty() && rows.threats().isEmpty() && rows.capability().isEmpty()) {
      faults.add(BODY, 0, "", "", "`threats`, a `capability` or both", "");
    }
    return rows;
  }

  private static List<Sheet.Row> threats(ObjectNode body, BodyFaults faults) {
    JsonNode threats = body.path("threats");
    List<Sheet.Row> rows = new ArrayList<>();
    if (threats.isMissingNode()) {
      faults.add(BODY, 0, "threats", "", "a field `threats`", "where there are none, say `[]`");
    } else if (!threats.isArray() && !threats.isNull()) {
      faults.add(BODY, 0, "threats", threats.toString(), "a list of threats: `[ … ]`", "");
      return rows;
    }
    for (JsonNode threat : threats) {
      rows.add(THREAT.read(threat, rows.size() + 1, faults));
    }
    return rows;
  }

  private static Optional<Sheet.Row> capability(ObjectNode body, BodyFaults faults) {
    JsonNode capability = body.path("capability");
    if (capability.isMissingNode()) {
      String help = "where there is none, say `null`";
      faults.add(BODY, 0, "capability", "", "a field `capability`", help);
    }
    return capability.isNull() || capability.isMissingNode()
        ? Optional.empty()
        : Optional.of(CAPABILITY.read(capability, 0, faults));
  }
}
