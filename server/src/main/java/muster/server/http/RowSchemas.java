package muster.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import muster.data.store.ReturnRows;
import muster.server.json.AnswerSchemas;
import muster.server.json.Json;

/** The schemas of rows, which have the columns of the dataset format: no record says which. */
final class RowSchemas {
  private static final String ROW = "RegionRow";

  /** By the record and the field that rows of one kind stand in. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "ReturnJson.Answer threats", "ThreatRow",
          "ReturnJson.Answer capability", "CapabilityRow",
          "EvidenceResource.Answer threats", "ThreatSeen",
          "EvidenceResource.Answer capability", "CapabilitySeen",
          "ModerationJson threats", "ThreatScore",
          "ModerationJson capability", "CapabilityScore",
          "RegionFileJson.Answer rows", ROW);

  private RowSchemas() {}

  /** All of them by name. */
  static Map<String, ObjectNode> all() {
    Map<String, ObjectNode> all = new LinkedHashMap<>();
    all.put("ThreatRow", RowJson.ofReturn(ReturnRows.THREATS).schema());
    all.put("CapabilityRow", RowJson.ofReturn(ReturnRows.CAPABILITIES).schema());
    all.put("ThreatScore", RowJson.ofScore(ReturnRows.THREATS).schema());
    all.put("CapabilityScore", RowJson.ofScore(ReturnRows.CAPABILITIES).schema());
    all.put("ThreatSeen", seen("Threat", RowJson.ofEvidence(ReturnRows.THREATS).schema()));
    all.put(
        "CapabilitySeen", seen("Capability", RowJson.ofEvidence(ReturnRows.CAPABILITIES).schema()));
    ObjectNode any = Json.strict().createObjectNode();
    ArrayNode either = any.putArray("anyOf");
    for (String name : RegionFile.names()) {
      String row = name(name);
      all.put(row, RowJson.of(RegionFile.fileOf(name)).schema());
      either.add(AnswerSchemas.reference(row));
    }
    all.put(ROW, any);
    return all;
  }

  /** A moderator sees the evidence alone, and the whole row once their own score is in. */
  private static ObjectNode seen(String of, ObjectNode evidence) {
    ObjectNode either = Json.strict().createObjectNode();
    either.putArray("anyOf").add(AnswerSchemas.reference(of + "Row")).add(evidence);
    return either;
  }

  /**
   * The name of the schema of a file's rows: {@code shared_specialists} has SharedSpecialistsRow.
   */
  static String name(String file) {
    StringBuilder name = new StringBuilder();
    for (String word : file.split("_", -1)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name + "Row";
  }

  /** The schema of a field that holds rows, or one. */
  static Optional<ObjectNode> find(Class<?> record, String field) {
    String outer =
        record.getEnclosingClass() == null ? "" : record.getEnclosingClass().getSimpleName() + ".";
    return Optional.ofNullable(FIELDS.get(outer + record.getSimpleName() + " " + field))
        .map(name -> field.equals("capability") ? one(name) : list(name));
  }

  /** The return may have none. */
  private static ObjectNode one(String name) {
    return AnswerSchemas.reference(name);
  }

  /** A list of rows. */
  static ObjectNode list(String name) {
    ObjectNode list = Json.strict().createObjectNode().put("type", "array");
    list.set("items", AnswerSchemas.reference(name));
    return list;
  }
}
