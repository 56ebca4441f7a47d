package muster.server.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Which styles of a workbook show a number as a date; Excel keeps a date in no other way. */
final class Styles {
  private final List<Boolean> dates;

  private Styles(List<Boolean> dates) {
    this.dates = List.copyOf(dates);
  }

  /** Those of a workbook that has none. */
  static Styles none() {
    return new Styles(List.of());
  }

  /** Those of {@code styles.xml}. */
  static Styles read(byte[] part) {
    return Xml.read(part, "xl/styles.xml", Styles::read);
  }

  private static Styles read(Xml xml) throws XMLStreamException {
    Map<String, String> codes = new HashMap<>();
    List<Boolean> dates = new ArrayList<>();
    boolean ofCells = false;
    while (xml.nextTag()) {
      if (xml.isStart("numFmt")) {
        codes.put(xml.attribute("numFmtId").orElse(""), xml.attribute("formatCode").orElse(""));
      } else if (xml.isStart("cellXfs")) {
        ofCells = true;
      } else if (xml.isEnd("cellXfs")) {
        ofCells = false;
      } else if (ofCells && xml.isStart("xf")) {
        String format = xml.attribute("numFmtId").orElse("0");
        dates.add(codes.containsKey(format) ? isDate(codes.get(format)) : isBuiltInDate(format));
      }
    }
    return new Styles(dates);
  }

  /** Whether a cell of this style, as its {@code s} says, shows a date or a time. */
  boolean isDate(int style) {
    return style >= 0 && style < dates.size() && dates.get(style);
  }

  /** The numbers that Excel keeps for dates and times, those of East Asian versions among them. */
  private static boolean isBuiltInDate(String format) {
    if (!format.matches("\\d{1,3}")) {
      return false;
    }
    int id = Integer.parseInt(format);
    return (id >= 14 && id <= 22)
        || (id >= 27 && id <= 36)
        || (id >= 45 && id <= 47)
        || (id >= 50 && id <= 58);
  }

  /** A format of one's own is for dates where it has a letter of one outside quoted text. */
  private static boolean isDate(String code) {
    String letters =
        code.replaceAll("\"[^\"]*\"", "")
            .replaceAll("[\\\\_*].", "")
            .replaceAll("\\[(?![hms]+\\])[^\\]]*\\]", "")
            .toLowerCase(Locale.ROOT);
    return !letters.contains("general") && letters.matches("(?s).*[ymdhs].*");
  }
}
