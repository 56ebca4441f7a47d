package muster.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.ToIntFunction;
import muster.data.store.ReturnStatus;
import muster.data.store.State;

/**
 * How many returns of a force have come how far. Those in a state and those that are missing
 * together are those expected.
 *
 * @param force id; left out where it is of all together
 * @param expected one for each service of the round
 * @param draft stored and never submitted
 * @param submitted handed in
 * @param moderated scored a second time
 * @param signedOff answered for by the chief officer
 * @param locked signed off when the round was locked
 * @param late submitted after the round had closed, whatever state they are in
 * @param missing not even begun
 * @param stale the services whose returns came late; left out where it is of all together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Completeness(
    String force,
    int expected,
    int draft,
    int submitted,
    int moderated,
    int signedOff,
    int locked,
    int late,
    int missing,
    List<String> stale) {

  static Completeness of(String force, int services, List<ReturnStatus> all) {
    List<ReturnStatus> own = all.stream().filter(s -> s.key().force().equals(force)).toList();
    List<String> stale =
        own.stream().filter(ReturnStatus::late).map(s -> s.key().service()).sorted().toList();
    return new Completeness(
        force,
        services,
        count(own, State.DRAFT),
        count(own, State.SUBMITTED),
        count(own, State.MODERATED),
        count(own, State.SIGNED_OFF),
        count(own, State.LOCKED),
        stale.size(),
        services - own.size(),
        stale);
  }

  private static int count(List<ReturnStatus> all, State state) {
    return (int) all.stream().filter(status -> status.state() == state).count();
  }

  static Completeness total(List<Completeness> forces) {
    return new Completeness(
        null,
        sum(forces, Completeness::expected),
        sum(forces, Completeness::draft),
        sum(forces, Completeness::submitted),
        sum(forces, Completeness::moderated),
        sum(forces, Completeness::signedOff),
        sum(forces, Completeness::locked),
        sum(forces, Completeness::late),
        sum(forces, Completeness::missing),
        null);
  }

  private static int sum(List<Completeness> forces, ToIntFunction<Completeness> count) {
    return forces.stream().mapToInt(count).sum();
  }
}
