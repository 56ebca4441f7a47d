package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import muster.data.Sheet;
import muster.data.Templates;
import muster.data.store.ReturnKey;
import muster.data.store.ReturnRows;
import muster.data.store.RoundInfo;
import muster.data.store.Store;
import muster.data.store.StoredReturn;
import muster.engine.Vocabulary;

/** The blank returns of a round, to be filled in and uploaded. */
@Path("api/v1/rounds/{round}/template")
public final class TemplateResource {
  /**
   * The tab of a workbook that says what may be filled in; it is passed over when it comes back.
   */
  static final String WORDS = "words";

  private static final List<String> FILES = List.of(ReturnRows.THREATS, ReturnRows.CAPABILITIES);

  private static final List<String> REVISION =
      List.of(
          SeenRevisions.COLUMN,
          "leave it as it is",
          "the revision that the return is at, 0 where there is none",
          "a whole number");

  private final StoredRounds stored;
  private final Store store;
  private final Rounds rounds;

  TemplateResource(Store store, Rounds rounds) {
    this.stored = new StoredRounds(store);
    this.store = store;
    this.rounds = rounds;
  }

  /** The tabs that hold returns, and the names of their files without the ending. */
  static List<String> tabs() {
    return FILES.stream().map(SheetTable::tab).toList();
  }

  /**
   * A row for each service of a force, the caller's own where none is named: as CSV one file, as a
   * workbook both, with the allowed words on a sheet of their own. Whoever may send it back finds
   * the revision that each return is at in it.
   */
  @GET
  @Produces({TableAnswer.CSV, TableAnswer.XLSX})
  @Does(Operation.READ_TEMPLATE)
  @Says(
      value = "Blank returns to fill in",
      note =
          "The last column, `revision`, says for whoever may upload it which revision a return is"
              + " at, 0 where there is none: it goes back as it is.",
      asks = "file force",
      also = 503)
  public TableAnswer template(
      @PathParam("round") String round,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    RoundInfo info = stored.get(round);
    Filters filters = new Filters(uri.getQueryParameters(), List.of("file", "force"));
    String asked = filters.find("force", stored.forces(round));
    String force = asked.isEmpty() ? Caller.of(security).force() : asked;
    String file = filters.find("file", tabs());
    boolean sender = Operation.UPLOAD_RETURNS.isAllowed(Caller.of(security), force);
    List<Sheet.Row> rows = rows(round, force, sender);
    requireFile(file, headers);
    List<Sheet> sheets =
        FILES.stream()
            .filter(name -> file.isEmpty() || SheetTable.tab(name).equals(file))
            .map(name -> new Sheet(name, rows))
            .toList();
    String name = (force.isEmpty() ? "" : force + "-") + (file.isEmpty() ? "returns" : file);
    Vocabulary words = rounds.words(round).apply(info.asAt());
    return SheetTable.of(
        info, name, sheets, List.of(SeenRevisions.COLUMN), Map.of(WORDS, guide(words)));
  }

  private static void requireFile(String file, HttpHeaders headers) {
    boolean workbook =
        headers.getAcceptableMediaTypes().get(0).isCompatible(MediaType.valueOf(TableAnswer.XLSX));
    if (file.isEmpty() && !workbook) {
      throw new Refusal(
          ProblemType.BAD_REQUEST,
          "A CSV file holds one of the two: add `?file=threats` or `?file=capabilities`.");
    }
  }

  /** How far a draft has come is its force's own business: others find the revision blank. */
  private List<Sheet.Row> rows(String round, String force, boolean sender) {
    return force.isEmpty()
        ? List.of()
        : stored.services(round).stream()
            .map(service -> new ReturnKey(round, force, service))
            .map(key -> row(key, sender ? String.valueOf(revision(key)) : ""))
            .toList();
  }

  private static Sheet.Row row(ReturnKey key, String revision) {
    return new Sheet.Row(
        0, Map.of("force", key.force(), "service", key.service(), SeenRevisions.COLUMN, revision));
  }

  private int revision(ReturnKey key) {
    return store.returns().findLatest(key).map(StoredReturn::revision).orElse(0);
  }

  private static List<List<String>> guide(Vocabulary words) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("sheet", "column", "needed", "what it says", "allowed"));
    FILES.forEach(
        file ->
            rows.add(Stream.concat(Stream.of(SheetTable.tab(file)), REVISION.stream()).toList()));
    FILES.forEach(
        file ->
            Templates.guide(file, words)
                .forEach(
                    line ->
                        rows.add(
                            Stream.concat(Stream.of(SheetTable.tab(file)), line.stream())
                                .toList())));
    return rows;
  }
}
