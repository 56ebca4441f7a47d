package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.data.DataProblem;
import muster.data.Sheet;
import muster.data.SheetReader;
import muster.data.store.RoundInfo;
import muster.data.store.Store;
import muster.data.store.StoredFile;

/** Reads and revises the files about regions, the whole round checked with each. */
final class RegionFiles {
  private final Store store;
  private final Rounds rounds;
  private final StoredRounds stored;

  RegionFiles(Store store, Rounds rounds) {
    this.store = store;
    this.rounds = rounds;
    this.stored = new StoredRounds(store);
  }

  /** The latest revision as JSON, with its entity tag. */
  Response read(String round, String name) {
    RoundInfo info = stored.get(round);
    return answer(Response.Status.OK, get(round, name), info);
  }

  /** The same as a file that can be put again. */
  Response table(String round, String name) {
    RoundInfo info = stored.get(round);
    StoredFile file = get(round, name);
    Sheet sheet = new Sheet(file.file(), file.rows());
    return Response.ok(SheetTable.of(info, name, List.of(sheet)))
        .tag(new EntityTag(file.etag()))
        .build();
  }

  private StoredFile get(String round, String name) {
    String file = RegionFile.get(name);
    return store
        .files()
        .find(round, file)
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.NOT_FOUND,
                    "The round has no `"
                        + file
                        + "` yet: put a first one with"
                        + " `If-None-Match: *`."));
  }

  /** Stores rows that came as JSON. */
  Response put(String round, String name, ObjectNode body, HttpHeaders headers, Caller caller) {
    RoundInfo info = stored.get(round);
    int expected = Precondition.expectedRevision(headers);
    BodyFaults faults = new BodyFaults();
    Sheet sheet = RegionFileJson.read(body, round, RegionFile.get(name), faults);
    return put(info, sheet, expected, caller, faults);
  }

  /** Stores rows that came as CSV. */
  Response put(String round, String name, byte[] csv, HttpHeaders headers, Caller caller) {
    RoundInfo info = stored.get(round);
    int expected = Precondition.expectedRevision(headers);
    BodyFaults faults = new BodyFaults();
    String file = RegionFile.get(name);
    List<DataProblem> problems = new ArrayList<>();
    List<Sheet> sheets = SheetReader.read(Map.of(file, CsvBody.of(csv, headers)), problems);
    faults.addCells(problems);
    return put(info, sheets.get(0), expected, caller, faults);
  }

  private Response put(
      RoundInfo round, Sheet given, int expected, Caller caller, BodyFaults faults) {
    StoredFile kept =
        store.inOneTransaction(
            () -> {
              Sheet sheet =
                  given.file().equals(Overrides.FILE)
                      ? signed(round, given, caller, faults)
                      : given;
              return Outcomes.orRefuse(
                  store
                      .files()
                      .put(
                          round.round(),
                          sheet,
                          expected,
                          caller.actor(),
                          all ->
                              Rounds.check(
                                  all,
                                  rounds.words(round.round()),
                                  faults,
                                  ProblemType.INVALID_FILE)),
                  Precondition::changed);
            });
    boolean first = kept.revision() == 1;
    return answer(first ? Response.Status.CREATED : Response.Status.OK, kept, round);
  }

  private Sheet signed(RoundInfo round, Sheet given, Caller caller, BodyFaults faults) {
    List<Sheet.Row> before =
        store.files().find(round.round(), given.file()).map(StoredFile::rows).orElse(List.of());
    return Overrides.signed(given, before, caller.account(), faults);
  }

  private static Response answer(Response.Status status, StoredFile file, RoundInfo round) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON)
        .tag(new EntityTag(file.etag()))
        .entity(RegionFileJson.write(file, round.marking()))
        .build();
  }
}
