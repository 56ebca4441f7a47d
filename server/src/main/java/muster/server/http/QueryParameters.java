package muster.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import muster.data.store.State;
import muster.server.json.Json;
import muster.server.text.CsvTable;

/** The parameters of queries: what each means, and which an endpoint takes. */
final class QueryParameters {
  /** Those of whatever rests on an assessment. */
  private static final List<String> OF_ASSESSMENT =
      List.of(Question.ON, Question.WEIGHTS, Standings.NAME);

  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("force", "Only what is of this force, by id."),
          Map.entry("service", "Only what is of this service, by id."),
          Map.entry("band", "Only what has a risk in this band."),
          Map.entry("scale", "Only opportunities of this scale."),
          Map.entry("way", "Only opportunities of this way of working."),
          Map.entry("area", "Only projects of this area."),
          Map.entry("window", "Only projects of this window."),
          Map.entry("psa", "Only projects that name this public service agreement."),
          Map.entry("status", "Only projects of this status."),
          Map.entry("state", "Only returns in this state."),
          Map.entry(Sorting.NAME, "The order; a minus before its name turns it round."),
          Map.entry(Question.ON, "Another day than the round's own to assess it as at."),
          Map.entry(Question.WEIGHTS, "Another weight set than the one in force, by id."),
          Map.entry(
              Standings.NAME,
              "By which returns: `official` ones alone, or `provisional` ones too; of a run kept"
                  + " already, only those asked for so."),
          Map.entry(Page.LIMIT, "Rows on a page."),
          Map.entry(
              Page.CURSOR, "Where the page begins: as in the `Link` of the one before, unread."),
          Map.entry("account", "Only what this account did."),
          Map.entry("action", "Only what was done so, in the log's words."),
          Map.entry("object", "Only what was done to this, or to anything below it."),
          Map.entry("from", "The first day of the period, in UTC."),
          Map.entry("to", "The last day of the period, in UTC."),
          Map.entry("file", "Which of the two files of returns; a workbook has both."),
          Map.entry("part", "Of a CSV file: which part of the export."),
          Map.entry("table", "Of a CSV file: which table of the assessment."),
          Map.entry("against", "The rule book it is held against; the one that serves, if none."),
          Map.entry(RulePreview.ROUND, "The live round that it is tried on, by id."),
          Map.entry("title", "Of a packed folder: what the draft is about."));

  private static final String TWICE = "[]";

  private QueryParameters() {}

  /** Names of those an endpoint takes, with their orders and {@code []} as they are said. */
  static List<String> of(Endpoint endpoint) {
    List<String> names = new ArrayList<>();
    Stream.of(endpoint.says().asks().split(" ", -1))
        .filter(name -> !name.isEmpty())
        .forEach(names::add);
    if (endpoint.isOfAssessment()) {
      names.addAll(OF_ASSESSMENT);
    }
    if (endpoint.isPaged()) {
      names.addAll(List.of(Page.LIMIT, Page.CURSOR));
    }
    return List.copyOf(names);
  }

  /** One of these names as a parameter. */
  static ObjectNode parameter(String said) {
    String name = said.replaceAll("=.*", "").replace(TWICE, "");
    String meaning = MEANINGS.get(name);
    if (meaning == null) {
      throw new IllegalStateException("nothing is said of the parameter " + name);
    }
    boolean twice = said.endsWith(TWICE);
    ObjectNode parameter = Json.strict().createObjectNode();
    parameter.put("name", name).put("in", "query");
    parameter.put(
        "description",
        twice ? meaning + " Given twice, the second is of what it is compared with." : meaning);
    if (name.equals(RulePreview.ROUND)) {
      parameter.put("required", true);
    }
    ObjectNode one = schema(name, said);
    if (twice) {
      ObjectNode both = Json.strict().createObjectNode().put("type", "array");
      both.put("minItems", 1).put("maxItems", 2).set("items", one);
      parameter.set("schema", both);
    } else {
      parameter.set("schema", one);
    }
    return parameter;
  }

  private static ObjectNode schema(String name, String said) {
    ObjectNode schema = Json.strict().createObjectNode().put("type", "string");
    Map<String, List<String>> closed = new LinkedHashMap<>();
    closed.put(Standings.NAME, Standings.words());
    closed.put("state", Arrays.stream(State.values()).map(State::word).toList());
    closed.put("file", TemplateResource.tabs());
    closed.put("table", CsvTable.words());
    if (said.contains("=")) {
      closed.put(name, orders(said.substring(said.indexOf('=') + 1)));
    }
    if (closed.containsKey(name)) {
      ArrayNode words = schema.putArray("enum");
      closed.get(name).forEach(words::add);
    } else if (name.equals(Question.ON)) {
      schema.put("format", "date");
    } else if (name.equals(Page.LIMIT)) {
      schema.put("type", "integer").put("minimum", 1).put("maximum", Page.MOST);
      schema.put("default", Page.USUAL);
    }
    return schema;
  }

  private static List<String> orders(String names) {
    return Arrays.stream(names.split(",")).flatMap(n -> Stream.of(n, "-" + n)).toList();
  }
}
