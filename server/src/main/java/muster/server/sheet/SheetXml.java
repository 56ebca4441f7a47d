package muster.server.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Reads one sheet of a workbook as text, telling every cell that cannot be taken over. */
final class SheetXml {
  private final String name;
  private final List<String> shared;
  private final Styles styles;
  private final boolean from1904;
  private final List<SheetProblem> problems;
  private final List<Workbook.Row> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private int row;
  private int column;
  private int filled;
  private int characters;

  /**
   * For one sheet.
   *
   * @param shared the strings that cells share
   * @param from1904 whether days are counted from 1904
   */
  SheetXml(
      String name,
      List<String> shared,
      Styles styles,
      boolean from1904,
      List<SheetProblem> problems) {
    this.name = name;
    this.shared = shared;
    this.styles = styles;
    this.from1904 = from1904;
    this.problems = problems;
  }

  /** The sheet that a part is. */
  Workbook.Sheet read(byte[] part) {
    return Xml.read(part, name, this::read);
  }

  /** How many cells hold something. */
  int filled() {
    return filled;
  }

  /** How many characters they hold together. */
  int characters() {
    return characters;
  }

  private Workbook.Sheet read(Xml xml) throws XMLStreamException {
    while (xml.nextTag()) {
      if (xml.isStart("row")) {
        row = xml.attribute("r").map(this::rowNumber).orElse(row + 1);
        column = -1;
        cells = new ArrayList<>();
      } else if (xml.isEnd("row")) {
        finishRow();
      } else if (xml.isStart("c")) {
        column = xml.attribute("r").map(this::columnNumber).orElse(column + 1);
        cell(xml);
      } else if (xml.isStart("mergeCell")) {
        problem(
            name + "!" + xml.attribute("ref").orElse(""),
            "these cells are merged",
            "undo the merging, so that every row has its own cells");
      }
    }
    return new Workbook.Sheet(name, rows);
  }

  private int rowNumber(String text) {
    int last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
    if (!text.matches("[1-9]\\d{0,6}") || Integer.parseInt(text) <= last) {
      throw damaged();
    }
    return Integer.parseInt(text);
  }

  private int columnNumber(String cell) {
    if (!cell.matches("[A-Z]{1,3}[1-9]\\d{0,6}")) {
      throw damaged();
    }
    int number = 0;
    for (int i = 0; Character.isLetter(cell.charAt(i)); i++) {
      number = number * 26 + cell.charAt(i) - 'A' + 1;
    }
    if (number - 1 <= column) {
      throw damaged();
    }
    return number - 1;
  }

  private InvalidWorkbook damaged() {
    return new InvalidWorkbook(
        name, "the rows and cells are out of order", "open it in Excel and save it again");
  }

  private void finishRow() {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (rows.size() == Limits.ROWS) {
      throw tooLarge("rows", Limits.ROWS);
    }
    rows.add(new Workbook.Row(row, cells));
  }

  private InvalidWorkbook tooLarge(String what, int most) {
    return new InvalidWorkbook(
        name, "the sheet is too large", "it may have %,d %s at most".formatted(most, what));
  }

  private void cell(Xml xml) throws XMLStreamException {
    String type = xml.attribute("t").orElse("n");
    int style =
        xml.attribute("s").filter(s -> s.matches("\\d{1,6}")).map(Integer::parseInt).orElse(-1);
    String kept = "";
    Optional<String> formula = Optional.empty();
    while (xml.nextTag() && !xml.isEnd("c")) {
      if (xml.isStart("f")) {
        formula = Optional.of(xml.text());
      } else if (xml.isStart("v")) {
        kept = xml.text();
      } else if (xml.isStart("is")) {
        kept = xml.string("is");
      }
    }
    if (formula.isPresent() || !kept.isEmpty()) {
      filled++;
      if (filled > Limits.CELLS) {
        throw tooLarge("cells", Limits.CELLS);
      }
    }
    if (formula.isPresent()) {
      String text = formula.get().isEmpty() ? "" : "`=" + brief(formula.get()) + "` ";
      problem(
          place(),
          text.isEmpty() ? "the cell holds a formula" : text + "is a formula",
          "type the value itself, or copy the cells and paste them as values");
    } else if (!kept.isEmpty()) {
      add(text(type, style, kept));
    }
  }

  private void add(String text) {
    if (text.isBlank()) {
      return;
    }
    if (column >= Limits.COLUMNS) {
      throw tooLarge("columns", Limits.COLUMNS);
    }
    if (text.length() > Limits.TEXT) {
      throw tooLarge("characters in a cell", Limits.TEXT);
    }
    characters += text.length();
    if (characters > Limits.ALL_TEXT) {
      throw tooLarge("characters in all", Limits.ALL_TEXT);
    }
    if (!CellText.isPlain(text)) {
      problem(place(), "the text has a character that cannot be seen", "type it again");
    }
    cells.addAll(Collections.nCopies(column - cells.size(), ""));
    cells.add(text);
  }

  private String text(String type, int style, String kept) {
    return switch (type) {
      case "s" -> {
        boolean known = kept.matches("\\d{1,7}") && Integer.parseInt(kept) < shared.size();
        yield known ? CellText.decoded(shared.get(Integer.parseInt(kept))) : none(kept, "text");
      }
      case "inlineStr", "str" -> CellText.decoded(kept);
      case "b" -> kept.equals("1") || kept.equals("true") ? "yes" : "no";
      case "e" -> none(kept, "error of Excel's, and no value");
      case "d" -> CellText.isoDate(kept).orElseGet(() -> notADate(kept));
      default ->
          styles.isDate(style)
              ? CellText.date(kept, from1904).orElseGet(() -> notADate(kept))
              : CellText.number(kept).orElseGet(() -> none(kept, "number"));
    };
  }

  private String notADate(String kept) {
    problem(
        place(),
        "the cell shows `" + brief(kept) + "` as a date or time and it is no whole day",
        "type the date as 2009-12-31; give a number the format General");
    return "";
  }

  private String none(String kept, String what) {
    String article = what.startsWith("error") ? "an " : "no ";
    problem(place(), "`" + brief(kept) + "` is " + article + what, "type the value itself");
    return "";
  }

  private static String brief(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private String place() {
    return name + "!" + Workbook.cellName(column, row);
  }

  private void problem(String place, String message, String help) {
    if (problems.size() < Limits.PROBLEMS) {
      problems.add(new SheetProblem(place, message, help));
    } else if (problems.size() == Limits.PROBLEMS) {
      problems.add(
          new SheetProblem(
              place,
              "here and below are more cells that cannot be taken over",
              "mend those above first, and import the workbook again"));
    }
  }
}
