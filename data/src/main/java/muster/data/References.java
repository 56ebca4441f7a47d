package muster.data;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import muster.engine.Vocabulary;

/** Gathers the ids that rows may refer to, before any row is judged. */
final class References {
  private References() {}

  /**
   * What cells are held against.
   *
   * @param files by name; a required one that is missing or has no rows was reported already
   */
  static Known gather(Map<String, Loaded> files, Optional<Vocabulary> policy) {
    Map<String, NavigableSet<String>> ids = new HashMap<>();
    Map<String, Set<String>> misspelt = new HashMap<>();
    for (FileFormat format : Format.files()) {
      Optional<Loaded> file = Optional.ofNullable(files.get(format.name()));
      findIdColumn(format)
          .filter(column -> isComplete(format, column, file))
          .ifPresent(
              column -> {
                NavigableSet<String> sound = new TreeSet<>();
                Set<String> others = new TreeSet<>();
                file.ifPresent(f -> sort(f, column, sound, others));
                ids.put(format.name(), sound);
                misspelt.put(format.name(), others);
              });
    }
    return new Known(new Vocabulary(Map.of()), policy, ids, misspelt);
  }

  private static Optional<Column> findIdColumn(FileFormat format) {
    return format.columns().stream()
        .filter(column -> column.type() instanceof ColumnType.Id)
        .findFirst();
  }

  private static boolean isComplete(FileFormat format, Column column, Optional<Loaded> file) {
    return file.map(f -> f.whole() && !f.absent().contains(column.name()) && !isReportedEmpty(f))
        .orElse(!format.required());
  }

  /** What a misspelt id should be is an id to refer to; it is one fault, its references none. */
  private static void sort(Loaded file, Column column, Set<String> sound, Set<String> misspelt) {
    boolean kebab = column.type() instanceof ColumnType.Id id && id.kebab();
    Stream.concat(file.rows().stream(), file.damaged().stream())
        .map(row -> row.cell(column.name()).strip())
        .filter(id -> !id.isEmpty())
        .forEach(
            id -> {
              Reading reading = kebab ? WordCell.id(id, "") : WordCell.label(id, "");
              reading.canonical().ifPresentOrElse(sound::add, () -> misspelt.add(id));
            });
    if (kebab) {
      misspelt.stream().map(WordCell::asId).filter(id -> !id.isEmpty()).forEach(sound::add);
    }
  }

  private static boolean isReportedEmpty(Loaded file) {
    return file.format().required() && file.rows().isEmpty() && file.damaged().isEmpty();
  }
}
