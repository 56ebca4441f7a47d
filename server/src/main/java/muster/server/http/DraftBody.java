package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import muster.engine.RuleFile;
import muster.server.files.RulePath;

/**
 * A draft of a rule book as JSON: what is otherwise than in the rule book it is based on.
 *
 * @param title what it is about
 * @param basedOn the rule book that it changes
 * @param files text by path; empty where the file is taken away
 */
record DraftBody(String title, String basedOn, Map<String, Optional<String>> files) {
  /** Characters of a title at most. */
  static final int LONGEST_TITLE = 200;

  private static final String BODY = "body";
  private static final List<String> FIELDS = List.of("title", "based_on", "files");

  /**
   * Of a body.
   *
   * @throws Refusal with everything that is wrong
   */
  static DraftBody read(ObjectNode body) {
    BodyFaults faults = new BodyFaults();
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                faults.unknownField(BODY, 0, name, FIELDS);
              }
            });
    String title = title(body.path("title"), faults);
    JsonNode base = body.path("based_on");
    boolean said = !base.isMissingNode() && !base.isNull();
    if (said && !base.isTextual() && !base.isIntegralNumber()) {
      faults.add(BODY, 0, "based_on", base.asText(), "the id of a rule book", "");
    }
    Map<String, Optional<String>> files = files(body.path("files"), faults);
    faults.refuseIfAny(ProblemType.INVALID_RULES);
    return new DraftBody(title, said ? base.asText() : RuleBookShelf.CURRENT, files);
  }

  private static String title(JsonNode given, BodyFaults faults) {
    String title = given.isTextual() ? given.asText().strip() : "";
    if (!isTitle(title)) {
      faults.add(BODY, 0, "title", given.asText(), titleExpected(), "");
    }
    return title;
  }

  /** Whether a text says what a draft is about. */
  static boolean isTitle(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_TITLE
        && text.codePoints()
            .noneMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  static String titleExpected() {
    return "a line that says what it is about, of at most " + LONGEST_TITLE + " characters";
  }

  private static Map<String, Optional<String>> files(JsonNode given, BodyFaults faults) {
    Map<String, Optional<String>> files = new TreeMap<>();
    if (!given.isObject() || given.isEmpty()) {
      faults.add(BODY, 0, "files", given.asText(), "the text of each changed file by its path", "");
      return files;
    }
    given
        .properties()
        .forEach(
            file -> {
              Optional<String> fault = RulePath.findFaultOfPart(file.getKey());
              if (fault.isPresent()) {
                faults.add(BODY, 0, "files", file.getKey(), fault.get(), "");
              } else if (!file.getValue().isTextual() && !file.getValue().isNull()) {
                String expected = "the file's text, or null to take it away";
                faults.add(file.getKey(), 0, "", file.getValue().asText(), expected, "");
              } else {
                files.put(
                    file.getKey(),
                    file.getValue().isNull()
                        ? Optional.empty()
                        : Optional.of(file.getValue().asText()));
              }
            });
    return files;
  }

  /**
   * The files that a draft of these has.
   *
   * @throws Refusal when it takes a file away that is not there
   */
  List<RuleFile> over(List<RuleFile> base) {
    Map<String, RuleFile> all = new TreeMap<>();
    base.forEach(file -> all.put(file.path(), file));
    BodyFaults faults = new BodyFaults();
    files.forEach(
        (path, text) -> {
          if (text.isPresent()) {
            all.put(path, new RuleFile(path, text.get()));
          } else if (all.remove(path) == null) {
            String help =
                muster.engine.Nearest.to(path, base.stream().map(RuleFile::path).toList())
                    .map(near -> "did you mean `" + near + "`?")
                    .orElse("");
            faults.add(path, 0, "", path, "a file of the rule book `" + basedOn + "`", help);
          }
        });
    faults.refuseIfAny(ProblemType.INVALID_RULES);
    return List.copyOf(all.values());
  }
}
