package muster.engine.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.engine.Nearest;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;

/**
 * The comment a rule opens with: {@code // title: …}, {@code reference}, {@code effective}, {@code
 * over-fires}, {@code sentence}; a line indented further goes on with the one above.
 */
final class Metadata {
  private static final List<String> HEADINGS =
      List.of("title", "reference", "effective", "over-fires", "sentence");

  private record Entry(int line, String text) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  static Metadata read(RuleFile file, List<RuleProblem> problems) {
    Metadata metadata = new Metadata();
    String heading = "";
    String[] lines = file.text().split("\n", -1);
    for (int i = 0; i < lines.length && lines[i].startsWith("//"); i++) {
      String line = lines[i].substring(2);
      int colon = line.indexOf(':');
      if (line.startsWith("   ") && !heading.isEmpty()) {
        Entry entry = metadata.entries.get(heading);
        metadata.entries.put(heading, new Entry(entry.line, entry.text + " " + line.strip()));
      } else if (colon > 0) {
        heading = line.substring(0, colon).strip();
        if (!HEADINGS.contains(heading)) {
          problems.add(
              new RuleProblem(
                  file.path(),
                  i + 1,
                  4,
                  "a rule has no `" + heading + "`",
                  Nearest.suggest(heading, HEADINGS)));
        }
        metadata.entries.put(heading, new Entry(i + 1, line.substring(colon + 1).strip()));
      } else if (!line.isBlank()) {
        problems.add(
            new RuleProblem(
                file.path(),
                i + 1,
                0,
                "the line does not say what it is",
                "begin it with one of " + String.join(", ", HEADINGS) + " and a colon"));
      }
    }
    for (String needed : HEADINGS) {
      if (metadata.text(needed).isEmpty()) {
        problems.add(
            new RuleProblem(
                file.path(),
                Math.max(1, metadata.line(needed)),
                0,
                "the rule has no `" + needed + "`",
                "add a line `// " + needed + ": …` above the rule"));
      }
    }
    return metadata;
  }

  String text(String heading) {
    return entries.containsKey(heading) ? entries.get(heading).text : "";
  }

  int line(String heading) {
    return entries.containsKey(heading) ? entries.get(heading).line : 0;
  }
}
