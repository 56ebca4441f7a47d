package muster.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.data.Sheet;
import muster.data.SheetReader;
import muster.data.store.Actor;
import muster.data.store.Store;
import muster.server.files.EastMidlands;

/**
 * A database with a round, a published rule book and the ready accounts. That of the East Midlands
 * is filled once and copied from then on: hundreds of tests begin with it, and to fill it takes as
 * long as all the rest of a start.
 */
final class ReadyDatabase {
  private static ReadyDatabase eastMidlands;

  private final Path file;
  private final Instant made;
  private final Map<String, String> tokens;

  private ReadyDatabase(Path file, Instant made, Map<String, String> tokens) {
    this.file = file;
    this.made = made;
    this.tokens = tokens;
  }

  static synchronized ReadyDatabase ofEastMidlands() {
    if (eastMidlands == null) {
      eastMidlands = make();
    }
    return eastMidlands;
  }

  private static ReadyDatabase make() {
    try {
      Path folder = Files.createTempDirectory("ready");
      Path file = folder.resolve(RunningService.DATABASE);
      file.toFile().deleteOnExit();
      folder.toFile().deleteOnExit();
      MovableClock clock = new MovableClock(Instant.now());
      try (Store store = Store.open(file, clock)) {
        Map<String, String> tokens = fill(store, clock, SheetReader.read(EastMidlands.files()));
        return new ReadyDatabase(file, clock.instant(), tokens);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stores a round, publishes the shipped rules, makes the accounts, and gives their tokens. */
  static Map<String, String> fill(Store store, MovableClock clock, Collection<Sheet> round) {
    store.importRound(round, Actor.system("import"));
    store
        .ruleBooks()
        .publishFirst(
            RunningService.ASSESSOR.ruleBook().files(), "The first one.", Actor.system("serve"));
    Map<String, String> tokens = new TreeMap<>();
    ReadyAccounts.make(store, clock, List.of(RunningService.FORCE, RunningService.OTHER_FORCE))
        .forEach(ready -> tokens.put(ready.account(), ready.token()));
    return tokens;
  }

  /** When it was made: its tokens count from then on. */
  Instant made() {
    return made;
  }

  /** The token of each account. */
  Map<String, String> tokens() {
    return tokens;
  }

  void copyTo(Path database) {
    try {
      Files.copy(file, database);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
