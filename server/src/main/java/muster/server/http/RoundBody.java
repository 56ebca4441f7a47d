package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import muster.data.Sheet;
import muster.data.store.Opening;
import muster.data.store.ReturnRows;

/**
 * What a body says of a round that is to be opened.
 *
 * @param opening its window; empty where that cannot be made out
 * @param basedOn id of the earlier round whose files it takes over
 * @param ruleBook hash of the rule book it is for
 * @param sheets the files it gives itself
 */
record RoundBody(
    Optional<Opening> opening,
    Optional<String> basedOn,
    Optional<String> ruleBook,
    List<Sheet> sheets) {
  static final String BODY = "body";

  /** Files of an earlier round that a later one never takes over. */
  static final List<String> NOT_CARRIED =
      List.of("round.csv", ReturnRows.THREATS, ReturnRows.CAPABILITIES, Overrides.FILE);

  /** The cells of {@code round.csv} by the field that gives them. */
  private static final Map<String, String> CELLS =
      Map.of(
          "round", "round",
          "name", "name",
          "region", "region",
          "asAt", "as_at",
          "marking", "marking");

  /** The files that every round has, by their fields. */
  private static final List<String> PARTS = List.of("forces", "services", "borders");

  private static final List<String> FIELDS =
      List.of(
          "round",
          "name",
          "region",
          "asAt",
          "marking",
          "opens",
          "closes",
          "ruleBook",
          "basedOn",
          "forces",
          "services",
          "borders",
          "files");

  /**
   * Reads a body.
   *
   * @param faults takes what has no meaning; what the cells say is not looked at
   */
  static RoundBody read(ObjectNode body, BodyFaults faults) {
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                faults.unknownField(BODY, 0, name, FIELDS);
              }
            });
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(round(body, faults));
    PARTS.stream()
        .filter(part -> body.hasNonNull(part))
        .forEach(part -> sheets.add(sheet(part + ".csv", body.path(part), part, faults)));
    sheets.addAll(files(body.path("files"), faults));
    Optional<Instant> opens = instant(body, "opens", faults);
    Optional<Instant> closes = instant(body, "closes", faults);
    Optional<String> ruleBook = text(body, "ruleBook", faults);
    Optional<Opening> opening =
        body.hasNonNull("round") && opens.isPresent() && closes.isPresent()
            ? Optional.of(new Opening(opens.get(), closes.get(), ruleBook))
            : Optional.empty();
    return new RoundBody(opening, text(body, "basedOn", faults), ruleBook, sheets);
  }

  private static Sheet round(ObjectNode body, BodyFaults faults) {
    Map<String, String> cells = new TreeMap<>();
    CELLS.forEach((field, column) -> cells.put(column, text(body, field, faults).orElse("")));
    if (cells.get("round").isBlank()) {
      faults.add(BODY, 0, "round", "", "the id of the round, not used before", "");
    }
    return new Sheet("round.csv", List.of(new Sheet.Row(0, cells)));
  }

  private static List<Sheet> files(JsonNode files, BodyFaults faults) {
    List<Sheet> sheets = new ArrayList<>();
    if (!files.isObject() && !files.isMissingNode() && !files.isNull()) {
      faults.add(BODY, 0, "files", files.toString(), "an object of lists by file", "");
    }
    List<String> names = RegionFile.names();
    for (Map.Entry<String, JsonNode> file : files.properties()) {
      if (names.contains(file.getKey())) {
        String path = "files." + file.getKey();
        sheets.add(sheet(RegionFile.fileOf(file.getKey()), file.getValue(), path, faults));
      } else {
        faults.unknownField(BODY, 0, file.getKey(), names);
      }
    }
    return sheets;
  }

  private static Sheet sheet(String file, JsonNode rows, String field, BodyFaults faults) {
    return new Sheet(file, RowsJson.read(file, rows, field, faults));
  }

  private static Optional<String> text(ObjectNode body, String field, BodyFaults faults) {
    JsonNode value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      faults.add(BODY, 0, field, value.toString(), "a text", "");
      return Optional.empty();
    }
    return Optional.of(value.textValue().strip()).filter(text -> !text.isEmpty());
  }

  private static Optional<Instant> instant(ObjectNode body, String field, BodyFaults faults) {
    Optional<String> text = text(body, field, faults);
    try {
      Optional<Instant> instant = text.map(Instant::parse);
      if (instant.isPresent()) {
        return instant.filter(when -> isInRange(when, field, faults));
      }
    } catch (DateTimeParseException e) {
      // Told below, with what a time looks like.
    }
    faults.add(BODY, 0, field, text.orElse(""), "a time in UTC such as 2010-02-22T09:00:00Z", "");
    return Optional.empty();
  }

  /** The database writes years in four digits. */
  private static boolean isInRange(Instant when, String field, BodyFaults faults) {
    boolean inRange =
        !when.isBefore(Instant.parse("1900-01-01T00:00:00Z"))
            && when.isBefore(Instant.parse("2200-01-01T00:00:00Z"));
    if (!inRange) {
      faults.add(BODY, 0, field, when.toString(), "a time from 1900 to 2199", "");
    }
    return inRange;
  }
}
