package muster.server.files;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import muster.data.Sheet;
import muster.data.SheetWriter;

/** The sheets of a stored round as the files of a dataset, for whoever reads files. */
public final class SheetFiles {
  private SheetFiles() {}

  /** By name; sheets of the same file are one. */
  public static Map<String, byte[]> of(Collection<Sheet> sheets) {
    Map<String, byte[]> files = new TreeMap<>();
    sheets.stream()
        .collect(groupingBy(Sheet::file, flatMapping(s -> s.rows().stream(), toList())))
        .forEach((file, rows) -> files.put(file, SheetWriter.write(new Sheet(file, rows))));
    return files;
  }
}
