package muster.server.http;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The parts that the description of the interface is laid out in. */
enum Topic {
  SERVICE(
      "Service",
      "Whether it runs, how it fares, and this description",
      "/(health|metrics|docs|openapi).*"),
  SESSIONS("Sessions", "Signing in and out", "/api/v1/sessions.*"),
  ACCOUNTS("Accounts", "Who may call, and their tokens", "/api/v1/accounts.*"),
  RETURNS(
      "Returns",
      "What forces hand in: drafted, submitted, moderated, signed off",
      "/api/v1/rounds/[^/]+/(returns|uploads|template|completeness).*"),
  ROUNDS(
      "Rounds", "Opened, given their files, locked", "/api/v1/rounds(/[^/]+(/(locks|files).*)?)?"),
  ASSESSMENTS(
      "Assessments",
      "Run, kept, run again, published",
      "/api/v1/(assessments|rounds/[^/]+/assessments?)(/.*)?"),
  EXPORTS(
      "Exports",
      "What is told outside the programme",
      "/api/v1/rounds/[^/]+/(published|public-export|export)"),
  RESULTS("Results", "What a round comes to, list by list", "/api/v1/rounds/.*"),
  RULE_BOOKS(
      "Rule books", "Drafted, checked, previewed, published, rolled back", "/api/v1/rule-books.*"),
  AUDIT("Audit", "Who did what to which version", "/api/v1/audit.*");

  private final String title;
  private final String meaning;
  private final Pattern paths;

  Topic(String title, String meaning, String paths) {
    this.title = title;
    this.meaning = meaning;
    this.paths = Pattern.compile(paths);
  }

  String title() {
    return title;
  }

  String meaning() {
    return meaning;
  }

  /**
   * The first that a path belongs to.
   *
   * @throws IllegalStateException where it belongs to none
   */
  static Topic of(String path) {
    return Arrays.stream(values())
        .filter(topic -> topic.paths.matcher(path).matches())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(path + " belongs to no topic"));
  }
}
