package muster.server.http;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import muster.data.DatasetReader;
import muster.data.InvalidDataset;
import muster.data.Sheet;
import muster.data.store.Counting;
import muster.data.store.ReturnRows;
import muster.data.store.RoundInfo;
import muster.data.store.Store;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;

/**
 * The rounds that still take returns and are assessed by the rule book that serves, with what was
 * submitted in them.
 */
final class LiveRounds {
  private final Store store;

  LiveRounds(Store store) {
    this.store = store;
  }

  /**
   * A round with its sheets.
   *
   * @param round its id
   * @param marking its protective marking
   * @param forces how many
   * @param services how many
   * @param sheets provisional ones
   */
  record Live(String round, String marking, long forces, long services, List<Sheet> sheets) {
    static Live of(RoundInfo info, List<Sheet> sheets) {
      return new Live(
          info.round(),
          info.marking(),
          rows(sheets, "forces.csv"),
          rows(sheets, "services.csv"),
          sheets);
    }

    private static long rows(List<Sheet> sheets, String file) {
      return sheets.stream()
          .filter(sheet -> sheet.file().equals(file))
          .mapToLong(sheet -> sheet.rows().size())
          .sum();
    }

    private long size() {
      return forces * services;
    }

    /** A round that was only just opened has the region of the one before, and no returns. */
    private long returns() {
      return rows(sheets, ReturnRows.CAPABILITIES) + rows(sheets, ReturnRows.THREATS);
    }

    /** Whether its cells are words of a rule book. */
    boolean fits(RuleBook book) {
      try {
        DatasetReader.read(sheets, book::vocabulary);
        return true;
      } catch (InvalidDataset | InvalidRules unfit) {
        return false;
      }
    }
  }

  /** All of them by id. */
  List<Live> list() {
    return store.rounds().list().stream()
        .filter(info -> info.locked().isEmpty() && info.ruleBook().isEmpty())
        .sorted(Comparator.comparing(RoundInfo::round))
        .map(info -> Live.of(info, store.rounds().sheets(info.round(), Counting.PROVISIONAL)))
        .toList();
  }

  /**
   * One of them.
   *
   * @throws Refusal when there is none of that id that is still live
   */
  Live get(String round) {
    RoundInfo info =
        store
            .rounds()
            .find(round)
            .orElseThrow(() -> Refusal.notFound("round", round, store.listRounds()));
    if (info.locked().isPresent()) {
      throw new Refusal(
          ProblemType.NOT_NOW,
          "The round `" + round + "` is locked, and nothing in it will move: take a live one.");
    }
    if (info.ruleBook().isPresent()) {
      throw new Refusal(
          ProblemType.NOT_NOW,
          "The round `"
              + round
              + "` was opened for a rule book of its own, and no other will move it: take another"
              + " round.");
    }
    return Live.of(info, store.rounds().sheets(round, Counting.PROVISIONAL));
  }

  /**
   * The one with the most pairs of force and service; of those alike the one with the most returns,
   * and then the first by id.
   */
  static Optional<Live> largest(List<Live> rounds) {
    return rounds.stream()
        .max(
            Comparator.comparingLong(Live::size)
                .thenComparingLong(Live::returns)
                .thenComparing(Live::round, Comparator.reverseOrder()));
  }
}
