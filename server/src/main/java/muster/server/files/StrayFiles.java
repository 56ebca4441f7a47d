package muster.server.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import muster.engine.Nearest;
import muster.engine.RuleProblem;
import muster.engine.Stage;

/** Tells the files of a rule folder that are no part of the rule book: somebody may think so. */
public final class StrayFiles {
  private static final String TEMPLATES = "templates";
  private static final String PARAMETERS = "parameters";
  private static final String TABLES = "tables";
  private static final int MOST = 20;

  private StrayFiles() {}

  /**
   * A note on each file below the folder that is left aside, by path, {@value #MOST} at most, and
   * how many more. Hidden files, README and CHANGELOG are not told, nor is what belongs to the
   * build where the folder is this program's own.
   *
   * @throws UncheckedIOException when the folder cannot be read
   */
  public static List<RuleProblem> in(Path folder) {
    boolean built = Files.exists(folder.resolve("pom.xml"));
    try (Stream<Path> all = Files.walk(folder)) {
      List<String> strays =
          all.filter(Files::isRegularFile)
              .map(folder::relativize)
              .filter(path -> isStray(path) && !(built && isOfBuild(path)))
              .map(path -> path.toString().replace('\\', '/'))
              .sorted()
              .toList();
      return Stream.concat(
              strays.stream().limit(MOST).map(StrayFiles::note), more(strays.size() - MOST))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<RuleProblem> more(int files) {
    return files <= 0
        ? Stream.of()
        : Stream.of(
            new RuleProblem(
                "rules", 0, 0, files + " more files are left aside", "keep them elsewhere"));
  }

  private static boolean isStray(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = path.getFileName().toString();
    String stem = stem(name).toUpperCase(Locale.ROOT);
    return !stem.equals("README")
        && !stem.equals("CHANGELOG")
        && !RuleFolder.isRuleFile(path)
        && !(path.startsWith(TEMPLATES) && isTemplate(name));
  }

  private static boolean isOfBuild(Path path) {
    return path.getNameCount() == 1 || path.startsWith("src") || path.startsWith("target");
  }

  private static boolean isTemplate(String name) {
    return Stage.folders().contains(stem(name))
        && List.of(".drl", ".examples.yaml").contains(name.substring(stem(name).length()));
  }

  /** The name without anything from its first point on. */
  private static String stem(String name) {
    return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
  }

  private static RuleProblem note(String path) {
    int slash = path.indexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    String name = path.substring(path.lastIndexOf('/') + 1);
    return new RuleProblem(
        path, 0, 0, "the file is left aside: it is no part of the rule book", help(folder, name));
  }

  private static String help(String folder, String name) {
    String stem = stem(name);
    String rule = "a rule ends in .drl: name it `" + stem + ".drl`, or remove it";
    if (folder.equals(TEMPLATES)) {
      return "a rule lies in the folder of its stage; here is what `./muster new-rule` writes";
    }
    if (folder.equals(PARAMETERS)) {
      return "a parameter ends in .yaml: name it `" + stem + ".yaml`, or remove it";
    }
    if (folder.equals(TABLES)) {
      return name.toLowerCase(Locale.ROOT).contains(".xls")
          ? "`./muster tables import` takes tables over from a workbook"
          : "a table ends in .csv: name it `" + stem + ".csv`, or remove it";
    }
    if (Stage.find(folder).isPresent()) {
      return name.contains(".examples")
          ? "examples end in .examples.yaml: name it `" + stem + ".examples.yaml`, or remove it"
          : rule;
    }
    List<String> folders = new ArrayList<>(Stage.folders());
    folders.addAll(List.of(PARAMETERS, TABLES));
    return Nearest.to(folder, folders)
        .map(near -> "did you mean the folder `" + near + "`? There " + help(near, name))
        .orElse("the files of a rule book lie in parameters, tables and the folders of its stages");
  }
}
