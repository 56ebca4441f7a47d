package muster.server.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook part by part, as Excel packs it: one sheet unless parts are changed. */
final class RawWorkbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private RawWorkbook() {}

  /** With one sheet whose {@code sheetData} is this. */
  static RawWorkbook of(String sheet, String rows) {
    RawWorkbook raw = new RawWorkbook();
    raw.part(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
    raw.part("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    raw.part(
        "xl/_rels/workbook.xml.rels",
        relations(
            relation("rId1", "worksheet", "worksheets/sheet1.xml")
                + relation("rId2", "styles", "styles.xml")
                + relation("rId3", "sharedStrings", "sharedStrings.xml")));
    raw.workbook("<workbookPr/>", sheet);
    raw.styles("");
    raw.shared("");
    raw.part(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
    return raw;
  }

  static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  static String relations(String all) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + all
        + "</Relationships>";
  }

  /** A row of text cells. */
  static String row(int number, String... cells) {
    StringBuilder out = new StringBuilder("<row r=\"" + number + "\">");
    for (int c = 0; c < cells.length; c++) {
      out.append("<c r=\"").append(Workbook.cellName(c, number)).append("\" t=\"inlineStr\"><is>");
      out.append("<t>").append(cells[c]).append("</t></is></c>");
    }
    return out.append("</row>").toString();
  }

  RawWorkbook part(String name, String text) {
    return part(name, (HEAD + text).getBytes(StandardCharsets.UTF_8));
  }

  RawWorkbook part(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  RawWorkbook workbook(String properties, String sheet) {
    return part(
        "xl/workbook.xml",
        ("<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets><sheet name=\"%s\" sheetId=\"1\""
                + " r:id=\"rId1\"/></sheets></workbook>")
            .formatted(MAIN, OFFICE, properties, sheet));
  }

  /** Formats of its own and the style of each cell after the first, which is plain. */
  RawWorkbook styles(String formats, String... formatOfStyle) {
    StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (String format : formatOfStyle) {
      styles.append("<xf numFmtId=\"").append(format).append("\"/>");
    }
    return part(
        "xl/styles.xml",
        ("<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
                + "</cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>")
            .formatted(MAIN, formats, styles));
  }

  /** The strings that cells share, as {@code si} elements. */
  RawWorkbook shared(String strings) {
    return part("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, strings));
  }

  Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }
}
