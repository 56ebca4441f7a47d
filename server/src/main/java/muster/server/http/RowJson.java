package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import muster.data.Column;
import muster.data.ColumnType;
import muster.data.Format;
import muster.data.ReturnColumns;
import muster.data.Sheet;
import muster.server.json.Json;

/**
 * A row as a JSON object and back: columns of the dataset format, their names in camelCase, lists
 * as arrays, figures as exact numbers, blanks as null.
 */
final class RowJson {
  private static final Pattern FIGURE = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  private static final String JOINT = ";";

  private final String file;
  private final Map<String, Column> fields = new LinkedHashMap<>();

  private RowJson(String file, Predicate<String> columns) {
    this.file = file;
    for (Column column : Format.findFile(file).orElseThrow().columns()) {
      if (columns.test(column.name())) {
        fields.put(camelCase(column.name()), column);
      }
    }
  }

  /** For the rows of one file of the dataset format, with all of its columns. */
  static RowJson of(String file) {
    return new RowJson(file, column -> true);
  }

  /** For the rows that one return has in a file: without its force and service. */
  static RowJson ofReturn(String file) {
    return new RowJson(file, column -> !isKey(column));
  }

  /** The same with nothing of its score. */
  static RowJson ofEvidence(String file) {
    List<String> evidence = ReturnColumns.evidence(file);
    return new RowJson(file, column -> !isKey(column) && evidence.contains(column));
  }

  /** The same with nothing but its score, and the strand that a score is of. */
  static RowJson ofScore(String file) {
    List<String> score = ReturnColumns.score(file);
    return new RowJson(file, column -> score.contains(column) || column.equals("strand"));
  }

  private static boolean isKey(String column) {
    return column.equals("force") || column.equals("service");
  }

  private static String camelCase(String column) {
    StringBuilder name = new StringBuilder();
    for (String word : column.split("_", -1)) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }

  /** What {@link #write} gives, and {@link #read} takes. */
  ObjectNode schema() {
    ObjectNode schema = Json.strict().createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    fields.forEach(
        (field, column) -> {
          ObjectNode property = properties.putObject(field);
          property.put("description", column.description());
          ArrayNode types = property.putArray("type");
          if (column.type() instanceof ColumnType.ListOf) {
            types.add("array");
            property.putObject("items").put("type", "string");
          } else if (column.type() instanceof ColumnType.Figure) {
            types.add("number");
          }
          types.add("string").add("null");
        });
    return schema;
  }

  /** The row with every field of its file. */
  Map<String, Object> write(Sheet.Row row) {
    Map<String, Object> object = new LinkedHashMap<>();
    fields.forEach((field, column) -> object.put(field, value(row.cell(column.name()), column)));
    return object;
  }

  private static Object value(String cell, Column column) {
    if (cell.isEmpty()) {
      return null;
    }
    if (column.type() instanceof ColumnType.ListOf) {
      return Arrays.stream(cell.split(JOINT, -1)).map(String::strip).toList();
    }
    boolean isFigure = column.type() instanceof ColumnType.Figure;
    return isFigure && FIGURE.matcher(cell).matches() ? new BigDecimal(cell) : cell;
  }

  /**
   * The row that an object says. Its texts are not yet held against the format.
   *
   * @param number place among the rows of the body, from 1; 0 where there is only one
   * @param faults takes what has no meaning as a cell
   */
  Sheet.Row read(JsonNode object, int number, BodyFaults faults) {
    Map<String, String> cells = new TreeMap<>();
    if (!object.isObject()) {
      faults.add(file, number, "", object.toString(), "an object: `{ … }`", "");
    }
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      Column column = fields.get(field.getKey());
      if (column == null) {
        faults.unknownField(file, number, field.getKey(), fields.keySet());
      } else {
        cells.put(column.name(), cell(field.getValue(), column, number, faults));
      }
    }
    return new Sheet.Row(number, cells);
  }

  private String cell(JsonNode value, Column column, int number, BodyFaults faults) {
    if (!value.isArray()) {
      return text(value, column, number, faults);
    }
    if (!(column.type() instanceof ColumnType.ListOf)) {
      faults.add(file, number, column.name(), value.toString(), "one value, not a list", "");
      return "";
    }
    List<String> elements = new ArrayList<>();
    for (JsonNode element : value) {
      String text = text(element, column, number, faults);
      if (text.contains(JOINT)) {
        faults.add(file, number, column.name(), text, "one element without `;`", "");
      }
      elements.add(text);
    }
    return String.join(JOINT, elements);
  }

  private String text(JsonNode value, Column column, int number, BodyFaults faults) {
    if (value.isNull()) {
      return "";
    }
    if (value.isNumber()) {
      return figure(value.decimalValue());
    }
    if (value.isTextual() && isUnicode(value.textValue())) {
      return value.textValue().replace("\r\n", "\n");
    }
    faults.add(file, number, column.name(), value.toString(), "a text, a number or null", "");
    return "";
  }

  /** Written out as people do, unless its exponent would make that a book. */
  private static String figure(BigDecimal number) {
    int longest = 100;
    return Math.abs((long) number.scale()) > longest ? number.toString() : number.toPlainString();
  }

  private static boolean isUnicode(String text) {
    return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }
}
