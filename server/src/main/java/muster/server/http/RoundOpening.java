package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import muster.data.Sheet;
import muster.data.store.Counting;
import muster.data.store.Publication;
import muster.data.store.ReturnRows;
import muster.data.store.RoundInfo;
import muster.data.store.Store;
import muster.engine.Nearest;
import muster.engine.Vocabulary;

/** Opens rounds by what a body says of them, and by the earlier round that it names. */
final class RoundOpening {
  private final Store store;
  private final Rounds rounds;

  RoundOpening(Store store, Rounds rounds) {
    this.store = store;
    this.rounds = rounds;
  }

  /**
   * A round that is wanted.
   *
   * @param body what is said of it
   * @param faults what is wrong with that as far as it was looked at
   * @param words of the rule book it is for, on a day
   */
  record Wanted(RoundBody body, BodyFaults faults, Function<LocalDate, Vocabulary> words) {}

  /** Reads what is wanted; slow where that is a rule book that is not loaded. */
  Wanted read(ObjectNode body) {
    BodyFaults faults = new BodyFaults();
    RoundBody wanted = RoundBody.read(body, faults);
    Optional<String> published = wanted.ruleBook().filter(hash -> isPublished(hash, faults));
    return new Wanted(wanted, faults, rounds.rules().by(published).ruleBook()::vocabulary);
  }

  /**
   * Opens a round.
   *
   * @throws Refusal with everything that is wrong with it, or that there is one of its id already
   */
  RoundInfo open(Wanted read, Caller caller) {
    RoundBody wanted = read.body();
    BodyFaults faults = read.faults();
    Map<String, Sheet> sheets = new TreeMap<>();
    wanted.basedOn().ifPresent(earlier -> carriedOver(earlier, sheets, faults));
    wanted.sheets().forEach(sheet -> sheets.put(sheet.file(), sheet));
    Optional.ofNullable(sheets.get(Overrides.FILE))
        .ifPresent(
            given ->
                sheets.put(
                    given.file(), Overrides.signed(given, List.of(), caller.account(), faults)));
    if (wanted.opening().isEmpty()) {
      Rounds.check(awaitingReturns(sheets), read.words(), faults, ProblemType.INVALID_ROUND);
    }
    return Outcomes.orRefuse(
        store
            .rounds()
            .open(
                wanted.opening().orElseThrow(),
                List.copyOf(sheets.values()),
                caller.actor(),
                all -> Rounds.check(all, read.words(), faults, ProblemType.INVALID_ROUND)),
        Precondition::changed);
  }

  /** A window that cannot be made out keeps nobody from being told of the cells. */
  private static List<Sheet> awaitingReturns(Map<String, Sheet> sheets) {
    Map<String, Sheet> all = new TreeMap<>(sheets);
    Stream.of(ReturnRows.THREATS, ReturnRows.CAPABILITIES)
        .forEach(file -> all.put(file, new Sheet(file, List.of())));
    return List.copyOf(all.values());
  }

  /** A draft that was never tried is loaded for no round. */
  private boolean isPublished(String hash, BodyFaults faults) {
    List<String> published =
        store.ruleBooks().listPublications(Long.MAX_VALUE, Integer.MAX_VALUE).stream()
            .map(Publication::ruleBook)
            .toList();
    if (!published.contains(hash)) {
      faults.add(
          RoundBody.BODY,
          0,
          "ruleBook",
          hash,
          "the hash of a rule book that serves or served here",
          "the one that serves is " + rounds.rules().by(Optional.empty()).ruleBook().hash());
    }
    return published.contains(hash);
  }

  /** What was judged of an earlier round's returns stays with them, as they themselves do. */
  private void carriedOver(String earlier, Map<String, Sheet> sheets, BodyFaults faults) {
    Optional<List<Sheet>> all = store.rounds().findSheets(earlier, Counting.OFFICIAL);
    if (all.isEmpty()) {
      String help =
          Nearest.to(earlier, store.listRounds())
              .map(near -> "did you mean `" + near + "`?")
              .orElse("");
      faults.add(RoundBody.BODY, 0, "basedOn", earlier, "the id of a round that is stored", help);
    }
    all.stream()
        .flatMap(List::stream)
        .filter(sheet -> !RoundBody.NOT_CARRIED.contains(sheet.file()))
        .forEach(sheet -> sheets.put(sheet.file(), sheet));
  }
}
