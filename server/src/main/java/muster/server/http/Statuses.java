package muster.server.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an endpoint can answer with. Most follows from its kind: whoever adds one need only say what
 * does not.
 */
final class Statuses {
  private static final Map<Integer, String> WHY =
      Map.ofEntries(
          Map.entry(200, "Done, or what was asked for."),
          Map.entry(201, "Made."),
          Map.entry(204, "Done; there is nothing to say."),
          Map.entry(304, "It is still what the entity tag was given for."),
          Map.entry(400, "The query, a header or the body cannot be understood."),
          Map.entry(401, "There is no valid token with it, or nobody has this password."),
          Map.entry(403, "The role may not do that, or not with the data of this force."),
          Map.entry(404, "There is no such thing."),
          Map.entry(406, "It cannot be had in the form that `Accept` names."),
          Map.entry(
              409, "Not in the state that this is in; or the stored round does not fit the rules."),
          Map.entry(410, "The list has changed since its first page: start again."),
          Map.entry(412, "It is not any more what the entity tag was given for."),
          Map.entry(413, "The body is too large."),
          Map.entry(415, "The body is not of a media type that is taken here."),
          Map.entry(422, "What the body says cannot be; `errors` names each fault."),
          Map.entry(428, "Say by entity tag what it is done to."),
          Map.entry(429, "Too many sign-ins failed: wait."),
          Map.entry(503, "Not now: the rules are being read, or there is too much to do."));

  private Statuses() {}

  /** Every one with what it means, in order. */
  static SortedMap<Integer, String> of(Endpoint endpoint) {
    NavigableSet<Integer> all = new TreeSet<>(List.of(success(endpoint)));
    Arrays.stream(endpoint.says().also()).forEach(all::add);
    if (!endpoint.methods().stream().allMatch(m -> Endpoint.produced(m).isEmpty())) {
      all.add(406);
    }
    if (endpoint.operation().isPresent()) {
      all.add(401);
    }
    if (endpoint.operation().filter(Statuses::isForSomeOnly).isPresent()) {
      all.add(403);
    }
    if (!endpoint.places().isEmpty()) {
      all.add(404);
    }
    addOfReading(endpoint, all);
    addOfWriting(endpoint, all);
    SortedMap<Integer, String> told = new TreeMap<>();
    all.forEach(status -> told.put(status, WHY.get(status)));
    return told;
  }

  private static void addOfReading(Endpoint endpoint, NavigableSet<Integer> all) {
    if (!QueryParameters.of(endpoint).isEmpty()) {
      all.add(400);
    }
    if (endpoint.isPaged()) {
      all.add(410);
    }
    if (endpoint.isOfAssessment()) {
      all.addAll(List.of(409, 503));
    }
  }

  private static void addOfWriting(Endpoint endpoint, NavigableSet<Integer> all) {
    if (endpoint.takesBody()) {
      all.addAll(List.of(400, 413, 415, 422));
    }
    if (isKept(endpoint)) {
      all.add(409);
    }
    if (endpoint.says().conditional()) {
      all.addAll(List.of(412, 428));
    }
  }

  /** The statuses of success, the usual one first. */
  private static Integer[] success(Endpoint endpoint) {
    return switch (endpoint.verb()) {
      case "POST" -> new Integer[] {isDoneElsewhere(endpoint) ? 200 : 201};
      case "PUT" -> new Integer[] {200, 201};
      case "DELETE" -> new Integer[] {204};
      default -> new Integer[] {200};
    };
  }

  /** A replay makes nothing: it only answers. */
  private static boolean isDoneElsewhere(Endpoint endpoint) {
    return endpoint.gives() == Replay.class;
  }

  /** Whether its answer is kept under the key it was asked with: a repeat can come too early. */
  static boolean isKept(Endpoint endpoint) {
    return endpoint.verb().equals("POST") && endpoint.operation().isPresent();
  }

  private static boolean isForSomeOnly(Operation operation) {
    return Arrays.stream(Role.values())
        .anyMatch(role -> operation.reach(role) != Operation.Reach.EVERYTHING);
  }

  static boolean isSuccess(int status) {
    return status < 300;
  }

  /** What a status means, wherever it is given. */
  static String meaning(int status) {
    return WHY.get(status);
  }
}
