package muster.engine.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;

/**
 * Finds references to a row or document that is probably a slip: numbered beyond every other one of
 * its kind that the rule book cites. Which there are, only their owners know.
 */
final class Citations {
  private static final Pattern CITED = Pattern.compile("\\b([A-Z])(\\d{1,4})\\b");
  private static final String COMMENT = "// reference:";

  private record Cited(RuleProblem place, String kind, int number) {}

  private final List<Cited> all = new ArrayList<>();

  /** Of a rule book's files. */
  Citations(Collection<RuleFile> files) {
    for (RuleFile file : files) {
      String[] lines = file.text().split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        int from = begin(file.path(), lines[i], i);
        Matcher cited = CITED.matcher(lines[i]);
        while (from >= 0 && cited.find(from)) {
          int column = file.path().endsWith(".csv") ? 0 : cited.start() + 1;
          RuleProblem place = new RuleProblem(file.path(), i + 1, column, cited.group(), "");
          all.add(new Cited(place, cited.group(1), Integer.parseInt(cited.group(2))));
          from = cited.end();
        }
      }
    }
  }

  /** Where in a line a reference begins; -1 where none does. */
  private static int begin(String path, String line, int index) {
    if (path.endsWith(".drl")) {
      return line.startsWith(COMMENT) ? COMMENT.length() : -1;
    }
    if (path.startsWith("parameters/")) {
      int at = line.indexOf("reference:");
      return at < 0 ? -1 : at + "reference:".length();
    }
    // the reference is a table's last column, and the dates before it are the last ones in the row
    return path.endsWith(".csv") && index > 0 ? Math.max(0, line.lastIndexOf(",20")) : -1;
  }

  List<RuleProblem> notes() {
    Map<String, List<Cited>> kinds = new TreeMap<>();
    all.forEach(c -> kinds.computeIfAbsent(c.kind, k -> new ArrayList<>()).add(c));
    List<RuleProblem> notes = new ArrayList<>();
    kinds.forEach(
        (kind, cited) -> {
          int last = cited.stream().mapToInt(Cited::number).max().orElse(0);
          List<Cited> highest = cited.stream().filter(c -> c.number == last).toList();
          int before =
              cited.stream().mapToInt(Cited::number).filter(n -> n < last).max().orElse(last);
          if (highest.size() == 1 && before < last) {
            RuleProblem place = highest.get(0).place;
            notes.add(
                new RuleProblem(
                    place.path(),
                    place.line(),
                    place.column(),
                    "nothing else cites `" + place.message() + "` or anything beyond it",
                    "the last that others cite is `%s%d`: look the reference up"
                        .formatted(kind, before)));
          }
        });
    return notes;
  }
}
