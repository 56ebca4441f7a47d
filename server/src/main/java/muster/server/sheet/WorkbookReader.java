package muster.server.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * Reads an Excel workbook as text: numbers in plain decimals, dates as {@code 2009-04-01}, TRUE and
 * FALSE as yes and no. Formulas, macros, links and whatever is larger than any rule book needs are
 * refused.
 */
final class WorkbookReader {
  private static final String RESAVE = "open it in Excel and save it again as .xlsx";

  private final String file;
  private final PackedParts parts;
  private final List<SheetProblem> problems;

  private WorkbookReader(String file, PackedParts parts, List<SheetProblem> problems) {
    this.file = file;
    this.parts = parts;
    this.problems = problems;
  }

  /**
   * The workbook in a file; cells that cannot be taken over are blank and told in {@code problems}.
   *
   * @throws InvalidWorkbook when nothing of it can be taken over
   * @throws UncheckedIOException when it cannot be read
   */
  static Workbook read(Path path, List<SheetProblem> problems) {
    String file = String.valueOf(path.getFileName());
    try (PackedParts parts = PackedParts.open(path)) {
      return new WorkbookReader(file, parts, problems).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A part that another one speaks of. */
  private record Relation(String type, String target, boolean external) {}

  /** A sheet as the list of sheets has it. */
  private record Tab(String name, String id) {}

  private Workbook read() throws IOException {
    refuseLinks();
    refuseMacros();
    String main =
        relations("_rels/.rels", "").values().stream()
            .filter(r -> r.type().endsWith("/officeDocument"))
            .map(Relation::target)
            .findFirst()
            .orElseThrow(() -> new InvalidWorkbook(file, "this is no Excel workbook", RESAVE));
    String folder = main.substring(0, main.lastIndexOf('/') + 1);
    Map<String, Relation> related =
        relations(folder + "_rels/" + main.substring(folder.length()) + ".rels", folder);
    List<Tab> tabs = new ArrayList<>();
    boolean from1904 = Xml.read(parts.get(main), main, xml -> tabs(xml, tabs));
    if (tabs.size() > Limits.SHEETS) {
      throw tooLarge(Limits.SHEETS, "sheets");
    }
    Styles styles = part(related, "/styles").map(Styles::read).orElse(Styles.none());
    List<String> shared = part(related, "/sharedStrings").map(this::strings).orElse(List.of());
    List<Workbook.Sheet> sheets = new ArrayList<>();
    int filled = 0;
    int characters = 0;
    for (Tab tab : tabs) {
      Relation relation = related.get(tab.id());
      if (relation == null || !relation.type().endsWith("/worksheet")) {
        problems.add(
            new SheetProblem(tab.name(), "the sheet has no cells", "remove it from the workbook"));
        continue;
      }
      SheetXml sheet = new SheetXml(tab.name(), shared, styles, from1904, problems);
      sheets.add(sheet.read(parts.get(relation.target())));
      filled += sheet.filled();
      if (filled > Limits.CELLS) {
        throw tooLarge(Limits.CELLS, "cells");
      }
      characters += sheet.characters();
      if (characters > Limits.ALL_TEXT) {
        throw tooLarge(Limits.ALL_TEXT, "characters");
      }
    }
    return new Workbook(sheets);
  }

  private InvalidWorkbook tooLarge(int most, String of) {
    return new InvalidWorkbook(
        file, "the workbook is too large", "it may have %,d %s at most".formatted(most, of));
  }

  /** A link that a cell shows fetches nothing; any other would. */
  private void refuseLinks() throws IOException {
    for (String name : parts.names()) {
      if (name.endsWith(".rels")) {
        boolean links =
            relations(name, "").values().stream()
                .anyMatch(r -> r.external() && !r.type().endsWith("/hyperlink"));
        if (links) {
          throw new InvalidWorkbook(
              file,
              "the workbook has links to something outside it",
              "save it as an Excel workbook (.xlsx) with nothing but its sheets");
        }
      }
    }
  }

  private void refuseMacros() throws IOException {
    String types = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
    if (types.contains("macroEnabled") || types.contains("vbaProject")) {
      throw new InvalidWorkbook(
          file, "the workbook has macros", "save it as an Excel workbook (.xlsx) without macros");
    }
  }

  private Map<String, Relation> relations(String name, String folder) throws IOException {
    Optional<byte[]> part = parts.find(name);
    return part.isEmpty()
        ? Map.of()
        : Xml.read(
            part.get(),
            name,
            xml -> {
              Map<String, Relation> relations = new LinkedHashMap<>();
              while (xml.nextStart()) {
                if (xml.isStart("Relationship")) {
                  String target = xml.attribute("Target").orElse("");
                  relations.put(
                      xml.attribute("Id").orElse(""),
                      new Relation(
                          xml.attribute("Type").orElse(""),
                          target.startsWith("/") ? target.substring(1) : folder + target,
                          xml.attribute("TargetMode").orElse("").equals("External")));
                }
              }
              return relations;
            });
  }

  private Optional<byte[]> part(Map<String, Relation> related, String type) throws IOException {
    for (Relation relation : related.values()) {
      if (relation.type().endsWith(type)) {
        return parts.find(relation.target());
      }
    }
    return Optional.empty();
  }

  /** Adds the tabs and says whether days are counted from 1904. */
  private static boolean tabs(Xml xml, List<Tab> tabs) throws XMLStreamException {
    boolean from1904 = false;
    while (xml.nextStart()) {
      if (xml.isStart("workbookPr")) {
        String text = xml.attribute("date1904").orElse("");
        from1904 = text.equals("1") || text.equals("true");
      } else if (xml.isStart("sheet")) {
        tabs.add(new Tab(xml.attribute("name").orElse(""), xml.attribute("id").orElse("")));
      }
    }
    return from1904;
  }

  private List<String> strings(byte[] part) {
    return Xml.read(
        part,
        file,
        xml -> {
          List<String> strings = new ArrayList<>();
          long characters = 0;
          while (xml.nextStart()) {
            if (xml.isStart("si")) {
              String string = xml.string("si");
              characters += string.length();
              if (characters > Limits.ALL_TEXT) {
                throw tooLarge(Limits.ALL_TEXT, "characters");
              }
              strings.add(string);
            }
          }
          return strings;
        });
  }
}
