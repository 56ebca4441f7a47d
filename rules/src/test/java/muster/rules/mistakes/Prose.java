package muster.rules.mistakes;

import java.util.Set;
import muster.engine.RuleFile;
import muster.engine.tables.Column;
import muster.engine.tables.PolicyTable;

/** Tells the words of a rule file that nothing is worked out from. */
final class Prose {
  private static final Set<String> OF_PARAMETERS = Set.of("title:", "unit:", "reference:");

  private Prose() {}

  /** Whether what stands at an offset is prose. */
  static boolean isAt(RuleFile file, int offset) {
    int start = file.text().lastIndexOf('\n', offset - 1) + 1;
    int end = file.text().indexOf('\n', offset);
    String line = file.text().substring(start, end < 0 ? file.text().length() : end);
    int column = offset - start;
    if (file.path().endsWith(".drl")) {
      return line.startsWith("//") && !line.startsWith("// effective:");
    }
    if (file.path().endsWith(".csv")) {
      return start > 0 && isText(file.path(), line, column);
    }
    if (file.path().startsWith("parameters/")) {
      return OF_PARAMETERS.stream()
          .anyMatch(h -> line.contains(h) && column >= line.indexOf(h) + h.length());
    }
    return line.startsWith("- name:") && column >= "- name:".length();
  }

  private static boolean isText(String path, String line, int column) {
    PolicyTable table =
        PolicyTable.find(path.substring("tables/".length(), path.length() - ".csv".length()))
            .orElseThrow();
    int cell = line.substring(0, column).replaceAll("\"[^\"]*(\"|$)", "").split(",", -1).length - 1;
    return cell < table.columns().size() && table.columns().get(cell).kind() == Column.Kind.TEXT;
  }
}
