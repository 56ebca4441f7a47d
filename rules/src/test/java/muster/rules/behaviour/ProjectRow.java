package muster.rules.behaviour;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.facts.Basis;
import muster.engine.facts.Project;

/**
 * A row of {@code projects.csv} in the making. Unless told otherwise it is proposed by Derbyshire
 * and Leicestershire for productivity, and whatever may be unknown is.
 */
public final class ProjectRow {
  /** The project a row is of when it names none. */
  public static final String PROJECT = "joint-procurement";

  private static final List<String> ANSWERS =
      List.of("sensitive", "tactical", "business_case", "need_led", "consulted");
  private static final List<String> WORDS =
      List.of(
          "status",
          "project_area",
          "complexity",
          "need",
          "service_effect",
          "interoperability",
          "public_confidence",
          "lead",
          "agreement");
  private static final List<String> LISTS =
      List.of(
          "areas", "services", "forces", "links", "psa", "apacs", "named_by", "vision", "after");
  private static final List<String> AMOUNTS =
      List.of("cashable_gbp", "set_up_gbp", "running_gbp", "external_gbp");

  private final Map<String, Boolean> answers = new TreeMap<>();
  private final Map<String, String> words = new TreeMap<>();
  private final Map<String, List<String>> lists = new TreeMap<>();
  private final Map<String, BigDecimal> amounts = new TreeMap<>();
  private String project = PROJECT;

  private ProjectRow() {
    words.put("status", "proposed");
    words.put("lead", "");
    words.put("agreement", "");
    lists.put("areas", List.of("productivity"));
    lists.put("forces", List.of(Five.D, Five.LE));
  }

  /** A row to start from. */
  public static ProjectRow project() {
    return new ProjectRow();
  }

  /** Another project. */
  public ProjectRow called(String id) {
    this.project = id;
    return this;
  }

  /** A yes/no column. */
  public ProjectRow is(String column, boolean answer) {
    answers.put(known(ANSWERS, column), answer);
    return this;
  }

  /** A column of one word. */
  public ProjectRow word(String column, String word) {
    words.put(known(WORDS, column), word);
    return this;
  }

  /** A column that lists. */
  public ProjectRow list(String column, String... items) {
    lists.put(known(LISTS, column), Arrays.asList(items));
    return this;
  }

  /** A column of pounds. */
  public ProjectRow pounds(String column, long pounds) {
    amounts.put(known(AMOUNTS, column), BigDecimal.valueOf(pounds));
    return this;
  }

  /** What part of the cost somebody else pays. */
  public ProjectRow externalRate(String rate) {
    amounts.put("external_rate", new BigDecimal(rate));
    return this;
  }

  Project build() {
    return new Project(
        project,
        "«" + project + "»",
        words.get("status"),
        items("areas"),
        words.get("project_area"),
        "2009",
        items("services"),
        items("forces"),
        words.get("complexity"),
        answers.get("sensitive"),
        answers.get("tactical"),
        items("links"),
        items("psa"),
        items("apacs"),
        words.get("need"),
        items("named_by"),
        amounts.get("cashable_gbp"),
        amounts.get("set_up_gbp"),
        amounts.get("running_gbp"),
        amounts.get("external_gbp"),
        amounts.get("external_rate"),
        answers.get("business_case"),
        answers.get("need_led"),
        words.get("service_effect"),
        items("vision"),
        words.get("interoperability"),
        words.get("public_confidence"),
        items("after"),
        answers.get("consulted"),
        words.get("lead"),
        words.get("agreement"),
        null,
        List.of(),
        "plan",
        Basis.ILLUSTRATIVE);
  }

  List<String> forces() {
    return items("forces");
  }

  List<String> services() {
    return items("services");
  }

  private List<String> items(String column) {
    return lists.getOrDefault(column, List.of());
  }

  private static String known(List<String> columns, String column) {
    if (!columns.contains(column)) {
      throw new IllegalArgumentException("no such column of projects.csv: " + column);
    }
    return column;
  }
}
