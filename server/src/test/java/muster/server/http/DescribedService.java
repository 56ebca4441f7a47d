package muster.server.http;

import static muster.server.http.RunningService.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import muster.data.Sheet;
import muster.data.SheetReader;
import muster.engine.Assessor;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.server.files.EastMidlands;
import muster.server.json.Json;

/** A running service, its description, and what is right to send to each operation. */
final class DescribedService implements AutoCloseable {
  static final String FIRST = "east-midlands-2010";
  private static final String WHY = "{\"reason\": \"As agreed.\"}";

  final RunningService service;
  final Contract contract;
  final ContractCaller caller;

  /** The same service while it still reads its rules. */
  final HttpService young;

  /** Id of an assessment of the first round on another day, which others came before. */
  String later;

  /** Opened on the files of the first round; see {@link GoodCalls} for what is in it. */
  OpenedRound second;

  DescribedService(Path folder) {
    service = RunningService.start(folder);
    contract = new Contract(json(service.send(service.request("", "openapi.json"))));
    service.show(contract::see);
    caller = new ContractCaller(service, contract);
    caller.places.putAll(
        Map.ofEntries(
            Map.entry("round", FIRST),
            Map.entry("force", RunningService.FORCE),
            Map.entry("service", "firearms"),
            Map.entry("project", "hi-tech-crime"),
            Map.entry("forces", "derbyshire+leicestershire"),
            Map.entry("account", "board"),
            Map.entry("token", "0"),
            Map.entry("file", "agreements"),
            Map.entry("revision", "1"),
            Map.entry("rulebook", "current"),
            Map.entry("folder", "risk"),
            Map.entry("name", "band.drl")));
    caller.bodies.putAll(
        Map.of(
            "SignIn", "{\"account\": \"nobody\", \"password\": \"wrong wrong wrong\"}",
            "NewAccount",
                "{\"account\": \"jo\", \"name\": \"Jo\", \"role\": \"board\","
                    + " \"password\": \"four plain words here\"}",
            "AccountChange", "{\"name\": \"Jo Bloggs\"}",
            "NewToken", "{\"label\": \"mine\", \"days\": 7}",
            "Nothing", "{}",
            "Reason", WHY,
            "NeededReason", WHY,
            "Run", "{\"standing\": \"official\"}",
            "RegionRows", "{\"rows\": []}"));
    young =
        HttpService.start(service.store, HttpService.LOOPBACK, 0, service.clock, Limits.usual());
    caller.bodies.put("file", capabilities());
    caller.bodies.put(
        "NewDraft",
        EditedBook.body(
            "Wider high band",
            Map.of(EditedBook.TABLE, EditedBook.changed().get(EditedBook.TABLE))));
  }

  /** Derbyshire's capabilities as they were published, to replace the second revision of one. */
  private static String capabilities() {
    String all = new String(EastMidlands.files().get("capabilities.csv"), StandardCharsets.UTF_8);
    return all.lines()
            .filter(line -> line.startsWith("force,") || line.startsWith("derbyshire,firearms,"))
            .map(line -> line + (line.startsWith("force,") ? ",revision" : ",2"))
            .collect(Collectors.joining("\r\n"))
        + "\r\n";
  }

  /** A round with forces and services of its own, and no other file. */
  String bare() {
    ObjectNode body = OpenedRound.body(service, "bare");
    body.remove("basedOn");
    for (Sheet sheet : SheetReader.read(EastMidlands.files())) {
      if (List.of("forces.csv", "services.csv", "borders.csv").contains(sheet.file())) {
        body.set(
            sheet.file().replace(".csv", ""),
            Json.strict().valueToTree(RowsJson.write(sheet.file(), sheet.rows())));
      }
    }
    return body.toString();
  }

  /** What the force says of itself, as somebody else's score of it. */
  String score(String rows) {
    try {
      JsonNode own = Json.strict().readTree(rows);
      ObjectNode body = Json.strict().createObjectNode();
      body.set("threats", own.path("threats").deepCopy());
      body.path("threats").forEach(row -> ((ObjectNode) row).retain(fields("ThreatScore")));
      body.set("capability", own.path("capability").deepCopy());
      ((ObjectNode) body.path("capability")).retain(fields("CapabilityScore"));
      return body.put("reason", "As the evidence has it.").toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> fields(String schema) {
    return contract.schema(schema).path("properties").properties().stream()
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The East Midlands with a trend that no rule book knows. */
  static Map<String, byte[]> unfitFiles() {
    Map<String, byte[]> files = new TreeMap<>(EastMidlands.files());
    files.computeIfPresent("round.csv", (name, bytes) -> replaced(bytes, FIRST, "unfit"));
    files.computeIfPresent(
        "threats.csv", (name, bytes) -> replaced(bytes, ",rising,", ",wobbling,"));
    return files;
  }

  /** Rules by which something is exempt that no dataset has. */
  static Assessor exemptingNothingThere() {
    String exempt = "tables/exempt-items.csv";
    String row = "project,nosuch,any,a test,2009-04-01,,a test\n";
    RuleBook shipped = RunningService.ASSESSOR.ruleBook();
    List<RuleFile> files =
        shipped.files().stream()
            .map(f -> f.path().equals(exempt) ? new RuleFile(exempt, f.text() + row) : f)
            .toList();
    return RunningService.ASSESSOR.with(shipped.with(files));
  }

  private static byte[] replaced(byte[] bytes, String found, String put) {
    return new String(bytes, StandardCharsets.UTF_8)
        .replace(found, put)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    young.close();
    service.close();
  }
}
