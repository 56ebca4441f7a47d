package muster.server.http;

import java.util.List;
import java.util.stream.Stream;
import muster.data.Sheet;
import muster.data.store.Counting;
import muster.data.store.ReturnKey;
import muster.data.store.RoundInfo;
import muster.data.store.Store;

/** The stored rounds by what they are made of, whether or not their cells fit the rule book. */
final class StoredRounds {
  private final Store store;

  StoredRounds(Store store) {
    this.store = store;
  }

  /**
   * What a round is.
   *
   * @throws Refusal when there is none of that id
   */
  RoundInfo get(String round) {
    return store
        .rounds()
        .find(round)
        .orElseThrow(() -> Refusal.notFound("round", round, store.listRounds()));
  }

  /** The ids of its forces, in order. */
  List<String> forces(String round) {
    return ids(round, "forces.csv", "force");
  }

  /** The ids of the forces of all rounds, in order. */
  List<String> everyForce() {
    return store.listRounds().stream()
        .flatMap(round -> forces(round).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Passes for callers whose force is in the round: a moderator of none of its forces is no peer.
   *
   * @throws Refusal when it is not
   */
  void requireForceOf(String round, Caller caller) {
    if (!forces(round).contains(caller.force())) {
      throw new Refusal(
          ProblemType.NOT_ALLOWED,
          "`%s` is no force of the round `%s`, and only moderators of its forces see its evidence."
              .formatted(caller.force(), round));
    }
  }

  /** The ids of its services, in order. */
  List<String> services(String round) {
    return ids(round, "services.csv", "service");
  }

  /** The ids of those forces that are of the region: of a partner no return is expected. */
  List<String> ownForces(String round) {
    return rows(round, "forces.csv")
        .filter(row -> !row.cell("partner").strip().equalsIgnoreCase("yes"))
        .map(row -> row.cell("force").strip())
        .sorted()
        .toList();
  }

  private List<String> ids(String round, String file, String column) {
    return rows(round, file).map(row -> row.cell(column).strip()).sorted().toList();
  }

  private Stream<Sheet.Row> rows(String round, String file) {
    return store.rounds().sheets(round, Counting.OFFICIAL).stream()
        .filter(sheet -> sheet.file().equals(file))
        .flatMap(sheet -> sheet.rows().stream());
  }

  /**
   * Names a return that there is or may be.
   *
   * @throws Refusal when there is no such round, force or service
   */
  ReturnKey key(String round, String force, String service) {
    get(round);
    List<String> forces = forces(round);
    if (!forces.contains(force)) {
      throw Refusal.notFound("force", force, forces);
    }
    List<String> services = services(round);
    if (!services.contains(service)) {
      throw Refusal.notFound("service", service, services);
    }
    return new ReturnKey(round, force, service);
  }
}
