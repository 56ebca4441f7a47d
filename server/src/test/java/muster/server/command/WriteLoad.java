package muster.server.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import muster.data.Sheet;
import muster.data.SheetReader;
import muster.data.store.Actor;
import muster.data.store.ReturnKey;
import muster.data.store.ReturnRows;
import muster.data.store.Store;
import muster.server.files.EastMidlands;
import muster.server.http.ReadyAccounts;
import muster.server.json.Json;

/** Who writes, and the database they write to: the East Midlands with an account of each role. */
final class WriteLoad {
  private static final String ROUND = "east-midlands-2010";
  private static final List<String> SERVICES =
      List.of("firearms", "major-crime", "surveillance", "hi-tech-crime");
  private static final List<String> DRAFTING = List.of("derbyshire", "lincolnshire");
  private static final String UPLOADING = "nottinghamshire";

  private WriteLoad() {}

  /** Makes the database, which is not there yet, and those who are to write to it. */
  static List<Writer> prepare(Path database, Random random) {
    List<Sheet> sheets = SheetReader.read(EastMidlands.files());
    Map<String, String> tokens = new TreeMap<>();
    try (Store store = Store.open(database, Clock.systemUTC())) {
      store.importRound(sheets, Actor.system("import"));
      ReadyAccounts.make(
              store, Clock.systemUTC(), List.of(DRAFTING.get(0), DRAFTING.get(1), UPLOADING))
          .forEach(ready -> tokens.put(ready.account(), ready.token()));
    }
    return List.of(
        drafts(DRAFTING.get(0), tokens, sheets, random),
        drafts(DRAFTING.get(1), tokens, sheets, random),
        new UploadWriter(
            tokens.get("assessor-" + UPLOADING),
            ROUND,
            UPLOADING,
            rows(sheets, ReturnRows.CAPABILITIES, UPLOADING)),
        new AccountWriter(tokens.get("administrator")));
  }

  private static Writer drafts(
      String force, Map<String, String> tokens, List<Sheet> sheets, Random random) {
    Map<ReturnKey, ObjectNode> returns = new LinkedHashMap<>();
    for (String service : SERVICES) {
      returns.put(new ReturnKey(ROUND, force, service), body(force, service, sheets));
    }
    return new DraftWriter(
        force, tokens.get("assessor-" + force), returns, new Random(random.nextLong()));
  }

  private static ObjectNode body(String force, String service, List<Sheet> sheets) {
    ObjectNode body = Json.strict().createObjectNode();
    ArrayNode threats = body.putArray("threats");
    rows(sheets, ReturnRows.THREATS, force).stream()
        .filter(row -> row.cell("service").equals(service))
        .forEach(row -> threats.add(object(row)));
    rows(sheets, ReturnRows.CAPABILITIES, force).stream()
        .filter(row -> row.cell("service").equals(service))
        .forEach(row -> body.set("capability", object(row)));
    return body;
  }

  /** Cells as texts under the names that JSON has for them. */
  private static ObjectNode object(Sheet.Row row) {
    ObjectNode object = Json.strict().createObjectNode();
    Map<String, String> cells = new TreeMap<>(row.cells());
    cells.keySet().removeAll(List.of("force", "service"));
    cells.forEach(
        (column, cell) -> {
          String[] words = column.split("_", -1);
          StringBuilder name = new StringBuilder(words[0]);
          for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
          }
          object.put(name.toString(), cell);
        });
    return object;
  }

  private static List<Sheet.Row> rows(List<Sheet> sheets, String file, String force) {
    return sheets.stream()
        .filter(sheet -> sheet.file().equals(file))
        .flatMap(sheet -> sheet.rows().stream())
        .filter(row -> row.cell("force").equals(force))
        .toList();
  }
}
