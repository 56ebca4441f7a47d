package muster.server.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.server.files.ShippedRules;
import muster.server.json.Json;

/**
 * The shipped rule book with a wider `high` band and another sentence in a rule: one risk of the
 * East Midlands, Northamptonshire's for strategic roads policing of 275.5 points, is high by it and
 * medium by the shipped one.
 */
final class EditedBook {
  static final String SHIPPED_BAND = "medium";
  static final String EDITED_BAND = "high";
  static final String TABLE = "tables/bands.csv";
  static final String RULE = "risk/band.drl";

  /** The one risk that moves. */
  static final String RISKS =
      RunningService.ROUND + "/risks?force=northamptonshire&service=strategic-roads-policing";

  private EditedBook() {}

  /** The files that differ, with their text. */
  static Map<String, String> changed() {
    return Map.of(
        TABLE,
        text(TABLE).replace("100..300", "100..250").replace("300..1000", "250..1000"),
        RULE,
        text(RULE).replace("the band begins at", "the band starts at"));
  }

  /** Text of a shipped file. */
  static String text(String path) {
    return ShippedRules.files().stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow()
        .text();
  }

  /** All files of it. */
  static List<RuleFile> files() {
    Map<String, RuleFile> all = new TreeMap<>();
    ShippedRules.files().forEach(file -> all.put(file.path(), file));
    changed().forEach((path, text) -> all.put(path, new RuleFile(path, text)));
    return List.copyOf(all.values());
  }

  static String hash() {
    return RuleBook.hashOf(files());
  }

  static String shippedHash() {
    return RuleBook.hashOf(ShippedRules.files());
  }

  /** It as a draft over what serves. */
  static String body(String title) {
    return body(title, changed());
  }

  /** Any draft over what serves. */
  static String body(String title, Map<String, ?> files) {
    return new String(
        Json.bytes(Map.of("title", title, "files", files)),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
