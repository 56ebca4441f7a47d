package muster.server.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import muster.data.store.Actor;
import muster.data.store.AssessmentRequest;
import muster.data.store.CountedRound;
import muster.data.store.DatasetVersions;
import muster.data.store.Packed;
import muster.data.store.Standing;
import muster.data.store.Store;
import muster.data.store.Trigger;
import muster.engine.Assessor;

/**
 * The latest assessment of each round and standing. An answer is never older than what the service
 * has acknowledged, unless working that out takes longer than a reader should wait: then it is the
 * one before, whole, and says which data it has.
 */
final class Latest implements AutoCloseable {
  /** So many are held in memory: those of the rounds that are being worked on. */
  private static final int MOST = 12;

  /** How long a reader waits for a newer one while there is an older one. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Actor ACTOR = Actor.system("assessing");

  private final Store store;
  private final RoundRules rules;
  private final Runs runs;
  private final Changes changes;
  private final Recent<Key, Held> held = new Recent<>(MOST);
  private final Joined<Wanted, Assessed> joined = new Joined<>();

  Latest(Store store, RoundRules rules, Runs runs) {
    this.store = store;
    this.rules = rules;
    this.runs = runs;
    this.changes = new Changes(store);
  }

  private record Key(String round, Standing standing) {}

  private record Held(long change, Assessed assessed) {
    boolean isBy(Assessor assessor) {
      return assessed.identity().ruleBook().equals(assessor.ruleBook().hash());
    }
  }

  private record Wanted(Key key, long change, String ruleBook) {}

  /**
   * The latest assessment of a round.
   *
   * @throws Refusal when there is no such round, it does not fit the rule book, or working it out
   *     takes too long
   */
  Assessed of(String round, Standing standing) {
    Assessor assessor = rules.of(round);
    Key key = new Key(round, standing);
    long change = changes.last(round);
    Optional<Held> older = held.find(key);
    if (older.filter(h -> h.change() >= change && h.isBy(assessor)).isPresent()) {
      return older.get().assessed();
    }
    CompletableFuture<Assessed> newer =
        joined.join(
            new Wanted(key, change, assessor.ruleBook().hash()),
            () -> renew(key, change, assessor));
    return older.isPresent()
        ? Joined.await(newer, PATIENCE).orElseGet(older.get()::assessed)
        : Joined.await(newer);
  }

  /** Has the official one made where something has changed and any return counts officially. */
  void renewOfficial(String round) {
    boolean any = !runs.counted(round, Standing.OFFICIAL).returns().isEmpty();
    if (any) {
      of(round, Standing.OFFICIAL);
    }
  }

  private Assessed renew(Key key, long change, Assessor assessor) {
    CountedRound round = runs.counted(key.round(), key.standing());
    String dataset = DatasetVersions.hash(round.sheets());
    Assessed now =
        held.find(key)
            .filter(h -> h.isBy(assessor) && h.assessed().dataset().equals(dataset))
            .map(Held::assessed)
            .orElseGet(() -> make(key, round, assessor));
    held.keep(key, new Held(change, now));
    return now;
  }

  private Assessed make(Key key, CountedRound round, Assessor assessor) {
    Assessed made =
        alike(key, round, assessor)
            .orElseGet(() -> runs.run(round, key.standing(), Optional.empty(), "", assessor));
    Optional<AssessmentRequest> before =
        store.assessments().findLatest(key.round(), key.standing());
    if (before.filter(b -> b.assessment().equals(made.id())).isEmpty()) {
      Packed answer = Runs.pack(made);
      runs.keep(made, answer, trigger(before, made), "", ACTOR);
      runs.noteKept(made.identity().ruleBook());
    }
    return made.light();
  }

  /** Where the same returns count by another standing, its assessment is this one too. */
  private Optional<Assessed> alike(Key key, CountedRound round, Assessor assessor) {
    String dataset = DatasetVersions.hash(round.sheets());
    return Arrays.stream(Standing.values())
        .filter(standing -> standing != key.standing())
        .flatMap(standing -> held.find(new Key(key.round(), standing)).stream())
        .filter(h -> h.isBy(assessor) && h.assessed().dataset().equals(dataset))
        .map(h -> h.assessed().as(key.standing(), round))
        .findFirst();
  }

  private Trigger trigger(Optional<AssessmentRequest> before, Assessed made) {
    return before
        .flatMap(b -> store.assessments().find(b.assessment()))
        .filter(b -> !b.identity().ruleBook().equals(made.identity().ruleBook()))
        .map(b -> Trigger.RULE_BOOK_CHANGED)
        .orElse(Trigger.RETURN_CHANGED);
  }

  @Override
  public void close() {
    joined.close();
  }
}
