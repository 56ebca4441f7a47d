package muster.data;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import muster.engine.Vocabulary;

/** Gathers the ids that rows may refer to, before any row is judged. */
final class References {
  private References() {}

  /**
   * What cells are held against.
   *
   * @param files by name; a required one that is missing was reported already
   */
  static Known gather(Map<String, Loaded> files, Optional<Vocabulary> policy) {
    Map<String, NavigableSet<String>> ids = new HashMap<>();
    for (FileFormat format : Format.files()) {
      Optional<Loaded> file = Optional.ofNullable(files.get(format.name()));
      findIdColumn(format)
          .flatMap(column -> findIds(format, column, file))
          .ifPresent(found -> ids.put(format.name(), found));
    }
    return new Known(new Vocabulary(Map.of()), policy, ids);
  }

  private static Optional<String> findIdColumn(FileFormat format) {
    return format.columns().stream()
        .filter(column -> column.type() instanceof ColumnType.Id)
        .map(Column::name)
        .findFirst();
  }

  private static Optional<NavigableSet<String>> findIds(
      FileFormat format, String column, Optional<Loaded> file) {
    boolean complete =
        file.map(f -> f.whole() && !f.absent().contains(column)).orElse(!format.required());
    if (!complete) {
      return Optional.empty();
    }
    NavigableSet<String> ids = new TreeSet<>();
    file.stream()
        .flatMap(f -> Stream.concat(f.rows().stream(), f.damaged().stream()))
        .map(row -> row.cell(column).strip())
        .filter(id -> !id.isEmpty())
        .forEach(
            id -> {
              ids.add(id);
              // A badly written id is one fault; the rows that write it well are none.
              ids.add(WordCell.asId(id));
            });
    return Optional.of(ids);
  }
}
