package muster.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.server.json.AnswerSchemas;
import muster.server.json.Json;

/** The schemas of the bodies that are taken, by the names that {@link Says} gives them. */
final class RequestBodies {
  private static final String STRING = "string";
  private static final String TYPE = "type";

  private RequestBodies() {}

  /** All of them. */
  static Map<String, ObjectNode> all() {
    Map<String, ObjectNode> all = new LinkedHashMap<>();
    all.put("SignIn", object(List.of("account", "password"), credentials()));
    all.put("NewAccount", object(List.of("account", "name", "role"), account()));
    Map<String, ObjectNode> change = new LinkedHashMap<>();
    change.put("name", text(1, AccountBody.LONGEST_NAME));
    change.put("password", password());
    change.put("disabled", type("boolean"));
    all.put("AccountChange", object(List.of(), change).put("minProperties", 1));
    all.put("NewToken", object(List.of(), token()));
    all.put("Nothing", object(List.of(), Map.of()));
    Map<String, ObjectNode> reason = Map.of("reason", text(0, ReasonBody.LONGEST));
    all.put("Reason", object(List.of(), reason));
    Map<String, ObjectNode> needed = Map.of("reason", text(1, ReasonBody.LONGEST));
    all.put("NeededReason", object(List.of("reason"), needed));
    all.put("Run", object(List.of(), run()));
    all.put("NewDraft", object(List.of("title", "files"), draft()));
    all.put("NewRound", object(List.of("round", "opens", "closes"), round()));
    all.put("ReturnRows", object(List.of("threats", "capability"), returnRows()));
    all.put("RegionRows", object(List.of("rows"), regionRows()));
    Map<String, ObjectNode> score = new LinkedHashMap<>();
    score.put("threats", RowSchemas.list("ThreatScore"));
    score.put("capability", orNull(AnswerSchemas.reference("CapabilityScore")));
    score.put("reason", text(1, ReasonBody.LONGEST));
    all.put("SecondScore", object(List.of("threats", "reason"), score));
    return all;
  }

  private static Map<String, ObjectNode> credentials() {
    Map<String, ObjectNode> fields = new LinkedHashMap<>();
    fields.put("account", text(1, AccountBody.LONGEST_NAME));
    fields.put("password", text(1, Passwords.LONGEST).put("format", "password"));
    return fields;
  }

  private static ObjectNode password() {
    return text(Passwords.SHORTEST, Passwords.LONGEST).put("format", "password");
  }

  private static Map<String, ObjectNode> account() {
    Map<String, ObjectNode> fields = new LinkedHashMap<>();
    fields.put("account", type(STRING).put("pattern", whole(AccountBody.ID.pattern())));
    fields.put("name", text(1, AccountBody.LONGEST_NAME));
    fields.put("role", word(Role.words()));
    fields.put("force", type(STRING).put("pattern", whole(AccountBody.FORCE.pattern())));
    fields.put("password", password());
    return fields;
  }

  private static Map<String, ObjectNode> token() {
    Map<String, ObjectNode> fields = new LinkedHashMap<>();
    fields.put("label", text(0, AccountBody.LONGEST_NAME));
    ObjectNode days = type("integer").put("minimum", 1).put("maximum", Credentials.MOST_DAYS);
    fields.put("days", days.put("default", Credentials.USUAL_DAYS));
    return fields;
  }

  private static Map<String, ObjectNode> run() {
    Map<String, ObjectNode> fields = new LinkedHashMap<>();
    fields.put("standing", word(Standings.words()));
    fields.put("on", type(STRING).put("format", "date"));
    fields.put("weights", type(STRING));
    fields.put("trigger", text(1, RunBody.LONGEST_TRIGGER));
    return fields;
  }

  private static Map<String, ObjectNode> draft() {
    Map<String, ObjectNode> fields = new LinkedHashMap<>();
    fields.put("title", text(1, DraftBody.LONGEST_TITLE));
    ObjectNode base = Json.strict().createObjectNode();
    base.putArray(TYPE).add(STRING).add("integer").add("null");
    fields.put("based_on", base);
    ObjectNode files = type("object").put("minProperties", 1);
    files.putObject("additionalProperties").putArray(TYPE).add(STRING).add("null");
    fields.put("files", files);
    return fields;
  }

  private static Map<String, ObjectNode> round() {
    Map<String, ObjectNode> fields = new LinkedHashMap<>();
    List.of("round", "name", "region", "marking", "ruleBook", "basedOn")
        .forEach(name -> fields.put(name, type(STRING)));
    fields.put("asAt", type(STRING).put("format", "date"));
    fields.put("opens", type(STRING).put("format", "date-time"));
    fields.put("closes", type(STRING).put("format", "date-time"));
    ObjectNode files = type("object").put("additionalProperties", false);
    ObjectNode properties = files.putObject("properties");
    for (String name : RegionFile.names()) {
      properties.set(name, RowSchemas.list(RowSchemas.name(name)));
    }
    for (String name : List.of("forces", "services", "borders")) {
      ObjectNode rows = type("array");
      rows.set("items", RowJson.of(RegionFile.fileOf(name)).schema());
      fields.put(name, rows);
    }
    fields.put("files", files);
    return fields;
  }

  /** With what an answer has besides, so that it can be changed and sent back. */
  private static Map<String, ObjectNode> returnRows() {
    Map<String, ObjectNode> fields = given(ReturnJson.FIELDS);
    fields.put("threats", orNull(RowSchemas.list("ThreatRow")));
    fields.put("capability", orNull(AnswerSchemas.reference("CapabilityRow")));
    return fields;
  }

  private static Map<String, ObjectNode> regionRows() {
    Map<String, ObjectNode> fields = given(RegionFileJson.FIELDS);
    fields.put("rows", RowSchemas.list("RegionRow"));
    return fields;
  }

  private static Map<String, ObjectNode> given(List<String> names) {
    Map<String, ObjectNode> fields = new LinkedHashMap<>();
    names.forEach(name -> fields.put(name, Json.strict().createObjectNode()));
    return fields;
  }

  private static ObjectNode object(List<String> needed, Map<String, ObjectNode> fields) {
    ObjectNode schema = type("object");
    if (!needed.isEmpty()) {
      ArrayNode required = schema.putArray("required");
      needed.forEach(required::add);
    }
    schema.putObject("properties").setAll(fields);
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode type(String type) {
    return Json.strict().createObjectNode().put(TYPE, type);
  }

  private static ObjectNode text(int shortest, int longest) {
    ObjectNode text = type(STRING);
    if (shortest > 0) {
      text.put("minLength", shortest);
    }
    return text.put("maxLength", longest);
  }

  private static ObjectNode word(List<String> words) {
    ObjectNode word = type(STRING);
    ArrayNode known = word.putArray("enum");
    words.forEach(known::add);
    return word;
  }

  /** Java matches whole texts, JSON Schema any part of one. */
  private static String whole(String pattern) {
    return "^" + pattern + "$";
  }

  private static ObjectNode orNull(ObjectNode schema) {
    ObjectNode either = Json.strict().createObjectNode();
    either.putArray("anyOf").add(schema).addObject().put(TYPE, "null");
    return either;
  }
}
