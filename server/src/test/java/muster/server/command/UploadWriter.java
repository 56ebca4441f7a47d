package muster.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import muster.data.Sheet;
import muster.data.SheetWriter;
import muster.data.store.ReturnKey;
import muster.data.store.ReturnRows;
import muster.data.store.Store;
import muster.data.store.StoredReturn;
import muster.server.json.Json;

/** An assessor who uploads the capabilities of every service in one file, again and again. */
final class UploadWriter extends Writer {
  private static final String REVISION = "revision";

  private final String round;
  private final String force;
  private final List<Sheet.Row> rows;
  private final Map<ReturnKey, Map<Integer, String>> notes = new HashMap<>();
  private final Map<String, Integer> latest = new HashMap<>();
  private int count;

  /**
   * Of returns that nobody else writes.
   *
   * @param rows of the force in {@code capabilities.csv}, one a service
   */
  UploadWriter(String token, String round, String force, List<Sheet.Row> rows) {
    super(token);
    this.round = round;
    this.force = force;
    this.rows = rows;
    rows.forEach(row -> latest.put(row.cell("service"), 1));
    rows.forEach(
        row -> notes.put(new ReturnKey(round, force, row.cell("service")), new HashMap<>()));
  }

  private static String note(int count) {
    return "upload " + count;
  }

  @Override
  Sent next() {
    count++;
    List<Sheet.Row> noted = new ArrayList<>();
    for (Sheet.Row row : rows) {
      Map<String, String> cells = new TreeMap<>(row.cells());
      cells.put("note", note(count));
      cells.put(REVISION, String.valueOf(latest.get(row.cell("service"))));
      noted.add(new Sheet.Row(row.number(), cells));
    }
    byte[] csv = SheetWriter.write(new Sheet(ReturnRows.CAPABILITIES, noted), List.of(REVISION));
    return Sent.post(
        "api/v1/rounds/" + round + "/uploads?file=capabilities",
        "upload-key-" + count,
        "text/csv",
        new String(csv, UTF_8));
  }

  @Override
  void took(Sent sent, Sent.Answer answer) {
    try {
      JsonNode returns = Json.strict().readTree(answer.body()).path("returns");
      for (JsonNode one : returns) {
        latest.put(one.path("service").asText(), one.path("revision").asInt());
        notes
            .get(new ReturnKey(round, force, one.path("service").asText()))
            .put(one.path("revision").asInt(), note(count));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  List<String> missing(Store store) {
    List<String> missing = new ArrayList<>();
    Map<String, Set<ReturnKey>> found = new TreeMap<>();
    notes.forEach(
        (key, acknowledged) -> {
          Map<Integer, String> stored = new HashMap<>();
          for (StoredReturn one : store.returns().listRevisions(key)) {
            stored.put(one.revision(), DraftWriter.note(one));
            if (one.revision() > 1) {
              found.computeIfAbsent(DraftWriter.note(one), n -> new HashSet<>()).add(key);
            }
          }
          acknowledged.forEach(
              (revision, note) -> {
                if (!note.equals(stored.get(revision))) {
                  missing.add(DraftWriter.path(key) + " r" + revision + " of " + note);
                }
              });
        });
    found.forEach(
        (note, keys) -> {
          if (!keys.equals(notes.keySet())) {
            missing.add("half of " + note + ": " + keys.size() + " of " + notes.size());
          }
        });
    return missing;
  }

  @Override
  void goOnFrom(Store store) {
    notes
        .keySet()
        .forEach(
            key ->
                latest.put(
                    key.service(), store.returns().findLatest(key).orElseThrow().revision()));
  }
}
