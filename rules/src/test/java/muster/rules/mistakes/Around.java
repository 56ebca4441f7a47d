package muster.rules.mistakes;

import java.util.List;
import muster.engine.RuleFile;

/** What has to be read to tell a mistake in one file. */
final class Around {
  private Around() {}

  /**
   * The tables and parameters, and of the rules the one that the file belongs to: others need not
   * be read again. All of them where the file is a table or parameter, which any rule may name.
   */
  static List<RuleFile> file(String path, List<RuleFile> files) {
    if (isPolicy(path)) {
      return files;
    }
    String rule = path.replaceFirst("\\.(drl|examples\\.yaml)$", "");
    return files.stream()
        .filter(
            f ->
                isPolicy(f.path())
                    || f.path().equals(rule + ".drl")
                    || f.path().equals(rule + ".examples.yaml"))
        .toList();
  }

  private static boolean isPolicy(String path) {
    return path.startsWith("tables/") || path.startsWith("parameters/");
  }
}
