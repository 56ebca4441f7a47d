package muster.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.engine.Vocabulary;

/** Writes the files of a dataset, blank, for somebody to fill in. */
public final class Templates {
  /** The name of the page that says what may be filled in. */
  public static final String VALUES = "VALUES.md";

  private Templates() {}

  /**
   * Writes every file with its header row, and a page with each column's meaning and allowed
   * values. Writes nothing when any of them is there already.
   *
   * @param folder made when it is not there
   * @param words the closed sets in force
   * @throws InvalidDataset when files are there already, naming each; or the folder cannot be
   *     written to
   */
  public static void write(Path folder, Vocabulary words) {
    Map<String, byte[]> pages = new LinkedHashMap<>();
    Format.files()
        .forEach(
            file -> pages.put(file.name(), SheetWriter.write(new Sheet(file.name(), List.of()))));
    pages.put(VALUES, values(words).getBytes(StandardCharsets.UTF_8));
    Report report = new Report();
    pages.keySet().stream()
        .filter(name -> Files.exists(folder.resolve(name)))
        .forEach(name -> reportExisting(name, report));
    report.throwIfAny();
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, byte[]> page : pages.entrySet()) {
        Files.write(folder.resolve(page.getKey()), page.getValue(), StandardOpenOption.CREATE_NEW);
      }
    } catch (FileAlreadyExistsException existing) {
      reportExisting(folder.toString(), report);
    } catch (IOException unwritable) {
      report.file(folder.toString(), "", "a folder that can be written to", "give another folder");
    }
    report.throwIfAny();
  }

  /**
   * What may be filled into a file, a row for each of its columns: its name, how much it is needed,
   * what it says and what is allowed.
   *
   * @param file its name in the dataset format
   * @param words the closed sets in force
   * @throws IllegalArgumentException when the format has no such file
   */
  public static List<List<String>> guide(String file, Vocabulary words) {
    Known known = new Known(words, Optional.of(words), Map.of(), Map.of());
    return Format.findFile(file)
        .orElseThrow(() -> new IllegalArgumentException("no file is called " + file))
        .columns()
        .stream()
        .map(
            column ->
                List.of(
                    column.name(),
                    column.need().meaning(),
                    says(column),
                    Expected.of(column.type(), known)))
        .toList();
  }

  private static void reportExisting(String name, Report report) {
    report.file(
        name, "a file", "none of this name, as nothing is overwritten", "give another folder");
  }

  private static String values(Vocabulary words) {
    Known known = new Known(words, Optional.of(words), Map.of(), Map.of());
    return """
        # What may be filled in

        ★ must be filled · ☆ the column must stay, and a blank makes that return "not assessed" · \
        everything else may be blank, which means unknown, never zero. Dates are written \
        YYYY-MM-DD, decimals with a point, lists joined by `;`. Save as `CSV UTF-8`.
        """
        + Format.files().stream()
            .map(file -> section(file, known))
            .collect(Collectors.joining("\n", "\n", ""));
  }

  private static String section(FileFormat file, Known known) {
    return "## "
        + file.name()
        + (file.required() ? " (required)" : "")
        + "\n\n"
        + file.description()
        + "\n\n| column | | what it says | allowed |\n|---|---|---|---|\n"
        + file.columns().stream().map(column -> line(column, known)).collect(Collectors.joining());
  }

  private static String line(Column column, Known known) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            column.name(), column.need().sign(), says(column), Expected.of(column.type(), known));
  }

  private static String says(Column column) {
    return column.description()
        + column.alternative().map(other -> ", or `" + other + "`").orElse("");
  }
}
