package muster.secondopinion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A dataset as the text of its cells, before anybody has judged it (dataset.md).
 *
 * <p>A row maps a column to the text of its cell; a blank cell is an absent one. Nothing is checked
 * beyond file and column names, so that a test may make faulty datasets too.
 *
 * @param files file name, such as {@code threats.csv}, to its rows in file order
 */
public record RawDataset(SortedMap<String, List<Map<String, String>>> files) {

  /**
   * Copies deeply, drops blank cells, and gives the required files an empty list where absent.
   *
   * @throws IllegalArgumentException for a file or column that dataset.md does not know
   */
  public RawDataset {
    SortedMap<String, List<Map<String, String>>> copy = new TreeMap<>();
    RawColumns.required().forEach(file -> copy.put(file, List.of()));
    files.forEach((file, rows) -> copy.put(file, copyRows(file, rows)));
    files = Collections.unmodifiableSortedMap(copy);
  }

  /**
   * The rows of a file.
   *
   * @param file a file name of dataset.md
   * @return in file order; empty where the file is absent
   */
  public List<Map<String, String>> rows(String file) {
    return files.getOrDefault(file, List.of());
  }

  /**
   * This dataset with the rows of one file replaced.
   *
   * @param file a file name of dataset.md
   * @param rows the new rows
   * @return a new dataset; this one stays as it is
   */
  public RawDataset with(String file, List<? extends Map<String, String>> rows) {
    SortedMap<String, List<Map<String, String>>> changed = new TreeMap<>(files);
    changed.put(file, List.copyOf(rows));
    return new RawDataset(changed);
  }

  /**
   * Writes one CSV file for each file of this dataset: UTF-8, CRLF, the columns of dataset.md in
   * their order. Other files of the folder stay.
   *
   * @param folder made where it does not exist
   * @throws IOException where a file cannot be written
   */
  public void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String file : files.keySet()) {
      List<String> columns = RawColumns.byFile().get(file);
      Files.writeString(folder.resolve(file), text(columns, rows(file), "\r\n"));
    }
  }

  /**
   * Writes the same dataset another way: rows and columns shuffled, and, file by file, LF or CRLF
   * and with or without a byte-order mark. By method.md §9 law 3 this changes no result.
   *
   * @param folder made where it does not exist
   * @param seed equal seeds write equal bytes
   * @throws IOException where a file cannot be written
   */
  public void writeShuffledTo(Path folder, long seed) throws IOException {
    Random random = new Random(seed);
    Files.createDirectories(folder);
    for (String file : files.keySet()) {
      List<String> columns = new ArrayList<>(RawColumns.byFile().get(file));
      List<Map<String, String>> rows = new ArrayList<>(rows(file));
      Collections.shuffle(columns, random);
      Collections.shuffle(rows, random);
      String mark = random.nextBoolean() ? "\uFEFF" : "";
      String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
      Files.writeString(folder.resolve(file), mark + text(columns, rows, lineEnd));
    }
  }

  /**
   * Reads the files of dataset.md that a folder holds; others are passed over.
   *
   * @param folder holds the CSV files; a byte-order mark and CRLF are accepted
   * @return the dataset, rows in file order
   * @throws IOException where a file cannot be read
   * @throws IllegalArgumentException for text that is not RFC 4180, rows of uneven length or an
   *     unknown column
   */
  public static RawDataset readFrom(Path folder) throws IOException {
    SortedMap<String, List<Map<String, String>>> files = new TreeMap<>();
    for (String file : RawColumns.byFile().keySet()) {
      Path path = folder.resolve(file);
      if (Files.exists(path)) {
        files.put(file, rows(file, Files.readString(path, StandardCharsets.UTF_8)));
      }
    }
    return new RawDataset(files);
  }

  private static List<Map<String, String>> rows(String file, String text) {
    List<List<String>> records = RawCsv.parse(text);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 1; i < records.size(); i++) {
      if (records.get(i).size() != records.get(0).size()) {
        throw new IllegalArgumentException(file + ": record " + i + " is of another length");
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < records.get(0).size(); column++) {
        row.put(records.get(0).get(column), records.get(i).get(column));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<Map<String, String>> copyRows(String file, List<Map<String, String>> rows) {
    List<String> columns = RawColumns.byFile().get(file);
    if (columns == null) {
      throw new IllegalArgumentException("no such file in dataset.md: " + file);
    }
    List<Map<String, String>> copy = new ArrayList<>();
    for (Map<String, String> row : rows) {
      SortedMap<String, String> cells = new TreeMap<>();
      row.forEach(
          (column, cell) -> {
            if (!columns.contains(column)) {
              throw new IllegalArgumentException(file + " has no column " + column);
            }
            if (cell != null && !cell.isBlank()) {
              cells.put(column, cell);
            }
          });
      copy.add(Collections.unmodifiableSortedMap(cells));
    }
    return Collections.unmodifiableList(copy);
  }

  private static String text(List<String> columns, List<Map<String, String>> rows, String lineEnd) {
    StringBuilder text = new StringBuilder(RawCsv.format(columns)).append(lineEnd);
    for (Map<String, String> row : rows) {
      List<String> cells = columns.stream().map(column -> row.getOrDefault(column, "")).toList();
      text.append(RawCsv.format(cells)).append(lineEnd);
    }
    return text.toString();
  }
}
