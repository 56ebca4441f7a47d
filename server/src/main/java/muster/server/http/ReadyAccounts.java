package muster.server.http;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import muster.data.store.Actor;
import muster.data.store.Store;

/**
 * One account of each role, for trying the service out: those of a force for each force, named like
 * {@code assessor-derbyshire}, the others named like their role.
 */
public final class ReadyAccounts {
  private ReadyAccounts() {}

  /**
   * A ready account.
   *
   * @param account its id
   * @param role what it is
   * @param force it belongs to; empty in the roles of no force
   * @param token by which it may call
   */
  public record Ready(String account, Role role, String force, String token) {
    /** Without the token, so that it gets into no log by mistake. */
    @Override
    public String toString() {
      return "Ready[" + account + "]";
    }
  }

  /**
   * Makes the accounts with a token each.
   *
   * @param store which has none of them yet
   * @param clock dates the tokens' ends
   * @param forces ids
   */
  public static List<Ready> make(Store store, Clock clock, List<String> forces) {
    Credentials credentials = new Credentials(store, clock);
    return store.inOneTransaction(
        () -> {
          List<Ready> all = new ArrayList<>();
          for (String force : forces) {
            Arrays.stream(Role.values())
                .filter(Role::isOfForce)
                .forEach(role -> all.add(make(store, credentials, role, force)));
          }
          Arrays.stream(Role.values())
              .filter(role -> !role.isOfForce())
              .forEach(role -> all.add(make(store, credentials, role, "")));
          return List.copyOf(all);
        });
  }

  private static Ready make(Store store, Credentials credentials, Role role, String force) {
    String id = force.isEmpty() ? role.toString() : role + "-" + force;
    Actor actor = Actor.system("demo");
    Optional<String> of = Optional.of(force).filter(f -> !f.isEmpty());
    store.accounts().create(id, name(role, force), role.toString(), of, actor);
    String token = credentials.makeToken(id, "ready", Credentials.USUAL_DAYS, actor).secret();
    return new Ready(id, role, force, token);
  }

  private static String name(Role role, String force) {
    return force.isEmpty() ? role.spoken() : role.spoken() + " of " + force;
  }
}
