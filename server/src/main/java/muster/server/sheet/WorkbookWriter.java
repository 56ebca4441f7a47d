package muster.server.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook whose cells are all text and whose columns take whatever is typed into them as
 * text, so that Excel turns no range, code or figure into a date or a number. The first row of each
 * sheet is bold and stays in sight. The same workbook gives the same bytes.
 */
public final class WorkbookWriter {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final int TEXT = 1;
  private static final int BOLD = 2;
  private static final int NARROWEST = 10;
  private static final int WIDEST = 60;

  private WorkbookWriter() {}

  /**
   * The workbook as the bytes of an {@code .xlsx} file.
   *
   * @throws InvalidWorkbook naming a cell whose text no workbook can hold
   */
  public static byte[] write(Workbook workbook) {
    requireWritable(workbook);
    Map<String, String> parts = new LinkedHashMap<>();
    List<Workbook.Sheet> sheets = workbook.sheets();
    StringBuilder types = new StringBuilder();
    StringBuilder tabs = new StringBuilder();
    StringBuilder related = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      String path = "worksheets/sheet" + i + ".xml";
      types.append(override("/xl/" + path, "worksheet"));
      tabs.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
              .formatted(escaped(sheets.get(i - 1).name()), i, i));
      related.append(relation("rId" + i, "/worksheet", path));
      parts.put("xl/" + path, sheet(sheets.get(i - 1)));
    }
    related.append(relation("rId" + (sheets.size() + 1), "/styles", "styles.xml"));
    parts.put("xl/styles.xml", STYLES);
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(MAIN, OFFICE, tabs));
    parts.put("xl/_rels/workbook.xml.rels", relations(related.toString()));
    parts.put("_rels/.rels", relations(relation("rId1", "/officeDocument", "xl/workbook.xml")));
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"%scontent-types\">".formatted(PACKAGE)
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
            + ".relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + override("/xl/workbook.xml", "sheet.main")
            + override("/xl/styles.xml", "styles")
            + types
            + "</Types>");
    return zip(parts);
  }

  private static void requireWritable(Workbook workbook) {
    for (Workbook.Sheet sheet : workbook.sheets()) {
      for (Workbook.Row row : sheet.rows()) {
        for (int c = 0; c < row.cells().size(); c++) {
          String text = row.cells().get(c);
          if (text.length() > Limits.TEXT || !CellText.isPlain(text)) {
            throw new InvalidWorkbook(
                sheet.name() + "!" + Workbook.cellName(c, row.number()),
                "the text is too long for a workbook, or has a character that cannot be seen",
                "mend it in the table's file");
          }
        }
      }
    }
  }

  private static String sheet(Workbook.Sheet sheet) {
    int columns = sheet.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(1);
    StringBuilder out = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetViews>");
    out.append("<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\"");
    out.append(" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
    for (int c = 0; c < columns; c++) {
      out.append(
          "<col min=\"%d\" max=\"%d\" width=\"%d\" style=\"%d\" customWidth=\"1\"/>"
              .formatted(c + 1, c + 1, width(sheet, c), TEXT));
    }
    out.append("</cols><sheetData>");
    for (Workbook.Row row : sheet.rows()) {
      out.append("<row r=\"").append(row.number()).append("\">");
      for (int c = 0; c < row.cells().size(); c++) {
        cell(row, c, out);
      }
      out.append("</row>");
    }
    return out.append("</sheetData><ignoredErrors><ignoredError sqref=\"A1:")
        .append(Workbook.cellName(columns - 1, Limits.ROWS))
        .append("\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>")
        .toString();
  }

  private static void cell(Workbook.Row row, int column, StringBuilder out) {
    String text = row.cells().get(column);
    out.append("<c r=\"").append(Workbook.cellName(column, row.number()));
    out.append("\" s=\"").append(row.number() == 1 ? BOLD : TEXT);
    if (text.isEmpty()) {
      out.append("\"/>");
    } else {
      out.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
          .append(escaped(CellText.encoded(text)))
          .append("</t></is></c>");
    }
  }

  private static int width(Workbook.Sheet sheet, int column) {
    int longest = sheet.rows().stream().mapToInt(row -> row.cell(column).length()).max().orElse(0);
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
  }

  private static String override(String part, String kind) {
    return "<Override PartName=\"%s\" ContentType=\"%s%s+xml\"/>".formatted(part, KIND, kind);
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, all);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write((XML + part.getValue()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** A plain style, then text, then bold text; both keep what is typed as it is. */
  private static final String STYLES =
      "<styleSheet xmlns=\"%s\">".formatted(MAIN)
          + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
          + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
          + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border>"
          + "</borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
          + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"3\">"
          + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
          + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
          + " applyNumberFormat=\"1\"/>"
          + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
          + " applyNumberFormat=\"1\" applyFont=\"1\"/></cellXfs><cellStyles count=\"1\">"
          + "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
}
