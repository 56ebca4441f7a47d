package muster.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import muster.data.Sheet.Row;

/** Makes sheets of CSV files. What their cells mean is no concern of it. */
public final class SheetReader {
  /** More rows than any round has. */
  static final int MOST_ROWS = 100_000;

  private final FileFormat format;
  private final Set<String> more;
  private final Report report;

  private SheetReader(FileFormat format, Set<String> more, Report report) {
    this.format = format;
    this.more = more;
    this.report = report;
  }

  /**
   * The sheets of a folder's files.
   *
   * @param files the bytes of each file by its name in the dataset format
   * @return sorted by name, absent files left out
   * @throws InvalidDataset when a file is not one of the format, or not CSV with a header of its
   *     columns, with every problem of that kind; what the cells mean is for {@link DatasetReader}
   *     to judge
   */
  public static List<Sheet> read(Map<String, byte[]> files) {
    Report report = new Report();
    List<Sheet> sheets = load(files, report).stream().map(Loaded::sheet).toList();
    report.throwIfAny();
    return sheets;
  }

  /**
   * What can be made out of the files: rows that cannot be relied on are left out.
   *
   * @param files the bytes of each file by its name in the dataset format
   * @param problems takes what {@link #read(Map)} would throw
   */
  public static List<Sheet> read(Map<String, byte[]> files, List<DataProblem> problems) {
    return read(files, Set.of(), problems);
  }

  /**
   * The same of files that may have columns of somebody else's beside those of the format.
   *
   * @param more the names of those; their cells are given as they are, and mean nothing here
   */
  public static List<Sheet> read(
      Map<String, byte[]> files, Set<String> more, List<DataProblem> problems) {
    Report report = new Report();
    List<Sheet> sheets = load(files, more, report).stream().map(Loaded::sheet).toList();
    try {
      report.throwIfAny();
    } catch (InvalidDataset invalid) {
      problems.addAll(invalid.problems());
    }
    return sheets;
  }

  /** What can be made out of the files; what cannot is reported. */
  static List<Loaded> load(Map<String, byte[]> files, Report report) {
    return load(files, Set.of(), report);
  }

  private static List<Loaded> load(Map<String, byte[]> files, Set<String> more, Report report) {
    Map<String, byte[]> recognised = FileNames.recognise(files, report);
    return Format.files().stream()
        .filter(file -> recognised.containsKey(file.name()))
        .map(file -> new SheetReader(file, more, report).load(recognised.get(file.name())))
        .toList();
  }

  private Loaded load(byte[] bytes) {
    return FileText.find(format, bytes, report)
        .map(this::loadText)
        .orElseGet(() -> Loaded.unreadable(format));
  }

  private Loaded loadText(String text) {
    List<CsvText.Row> rows = CsvText.read(text, MOST_ROWS + 2);
    CsvText.Row first = rows.get(0);
    if (first.state() != CsvText.State.SOUND) {
      reportState(first, "");
      return Loaded.unreadable(format);
    }
    if (first.isBlank()) {
      report.row(
          format.name(), 1, "a blank row", "the header", "take out what is above the header");
      return Loaded.unreadable(format);
    }
    String start = first.cells().get(0);
    if (first.cells().size() == 1 && Stream.of(";", "\t").anyMatch(start::contains)) {
      report.row(
          format.name(), 1, start, "cells parted by commas", "save the file again as `CSV UTF-8`");
      return Loaded.unreadable(format);
    }
    return loadRows(new Header(format, more, first, report), rows.subList(1, rows.size()));
  }

  private Loaded loadRows(Header header, List<CsvText.Row> rows) {
    List<Row> sound = new ArrayList<>();
    List<Row> damaged = new ArrayList<>();
    for (CsvText.Row row : rows) {
      if (row.state() != CsvText.State.SOUND || !row.isBlank()) {
        List<Row> kind = fits(row, header) ? sound : damaged;
        kind.add(new Row(row.number(), header.byColumn(row.cells())));
      }
    }
    boolean fewEnough = rows.size() <= MOST_ROWS;
    if (!fewEnough) {
      report.file(format.name(), "more rows", "at most 100,000 rows below the header", "");
    }
    boolean readToTheEnd =
        rows.stream().filter(row -> row.state() != CsvText.State.SOUND).count()
            < CsvText.MOST_MISQUOTED;
    return new Loaded(format, sound, damaged, header.absent(), fewEnough && readToTheEnd);
  }

  private boolean fits(CsvText.Row row, Header header) {
    if (row.state() != CsvText.State.SOUND) {
      reportState(row, header.nameAt(row.cells().size() - 1));
      return false;
    }
    int cells = row.cells().size();
    if (cells == header.size()) {
      return true;
    }
    report.row(
        format.name(),
        row.number(),
        cells + (cells == 1 ? " cell" : " cells"),
        header.size() + " cells, as many as the header has",
        cells > header.size()
            ? "put double quotes around a cell that has a comma in it"
            : "write a comma for each blank cell, too");
    return false;
  }

  private void reportState(CsvText.Row row, String lastColumn) {
    List<String> cells = row.cells();
    switch (row.state()) {
      case OVER_LONG ->
          report.row(
              format.name(),
              row.number(),
              cells.get(0),
              "at most 100,000 characters in a row",
              "look for a quote that is closed too late");
      case UNCLOSED_QUOTE ->
          report.cell(
              format.name(),
              row.number(),
              lastColumn,
              new Fault(
                  '"' + cells.get(cells.size() - 1),
                  "a double quote at the end of the cell",
                  "close the quote; inside a quoted cell, write a double quote twice"));
      case TEXT_AFTER_QUOTE ->
          report.row(
              format.name(),
              row.number(),
              String.join(",", cells),
              "a comma after the quote that closes a cell",
              "inside a quoted cell, write a double quote twice");
      case SOUND -> throw new IllegalArgumentException("row " + row.number() + " is sound");
    }
  }
}
