package muster.data.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The workflow as its description has it, without a database: lists of revisions in memory. It says
 * of each action what must become of it, in the words of {@link OpenedRound#word}.
 */
final class WorkflowModel {
  private static final String STORED = "stored";
  private static final String NOT_NOW = "refused NOT_NOW";
  private static final String NOT_BY_YOU = "refused NOT_BY_YOU";
  private static final String NOT_LIKE_THIS = "refused NOT_LIKE_THIS";

  final Map<ReturnKey, List<Revision>> returns = new HashMap<>();
  final Map<String, List<String>> files = new HashMap<>();
  final Set<String> locked = new HashSet<>();
  private final Instant opens;
  private final Instant closes;

  WorkflowModel(Instant opens, Instant closes) {
    this.opens = opens;
    this.closes = closes;
  }

  static final class Revision {
    final String demand;
    final String writer;
    String submitter = "";
    boolean moderated;
    boolean adjusted;
    boolean signedOff;
    boolean late;

    private Revision(String demand, String writer) {
      this.demand = demand;
      this.writer = writer;
    }

    boolean submitted() {
      return !submitter.isEmpty();
    }

    String state(boolean lockedRound) {
      if (signedOff) {
        return lockedRound ? "locked" : "signed-off";
      }
      if (moderated) {
        return "moderated";
      }
      return submitted() ? "submitted" : "draft";
    }
  }

  List<Revision> of(ReturnKey key) {
    return returns.computeIfAbsent(key, any -> new ArrayList<>());
  }

  /** The number of the last revision that is such; 0 when none is. */
  int last(ReturnKey key, Predicate<Revision> such) {
    List<Revision> revisions = of(key);
    for (int number = revisions.size(); number > 0; number--) {
      if (such.test(revisions.get(number - 1))) {
        return number;
      }
    }
    return 0;
  }

  /** The revision that moderation and sign-off are about. */
  int handedIn(ReturnKey key) {
    int submitted = last(key, Revision::submitted);
    return submitted > 0 ? submitted : of(key).size();
  }

  private boolean hasHandIn(ReturnKey key, String account) {
    return of(key).stream()
        .anyMatch(one -> one.writer.equals(account) || one.submitter.equals(account));
  }

  String put(ReturnKey key, int expected, String demand, String account, Instant now) {
    int current = of(key).size();
    if (expected != current) {
      return "conflict " + current;
    }
    if (locked.contains(key.round()) || now.isBefore(opens)) {
      return NOT_NOW;
    }
    of(key).add(new Revision(demand, account));
    return STORED;
  }

  String submit(ReturnKey key, int expected, String account, Instant now) {
    int current = of(key).size();
    if (expected != current || current == 0) {
      return "conflict " + current;
    }
    Revision revision = of(key).get(current - 1);
    if (locked.contains(key.round()) || now.isBefore(opens) || revision.submitted()) {
      return NOT_NOW;
    }
    revision.submitter = account;
    revision.late = now.isAfter(closes);
    return STORED;
  }

  String moderate(
      ReturnKey key, int expected, String force, boolean adjusted, String reason, String account) {
    int current = handedIn(key);
    if (expected != current || current == 0) {
      return "conflict " + current;
    }
    Revision revision = of(key).get(current - 1);
    if (force.equals(key.force()) || hasHandIn(key, account)) {
      return NOT_BY_YOU;
    }
    if (locked.contains(key.round()) || !revision.submitted() || revision.moderated) {
      return NOT_NOW;
    }
    if (reason.isEmpty()) {
      return NOT_LIKE_THIS;
    }
    revision.moderated = true;
    revision.adjusted = adjusted;
    return STORED;
  }

  String signOff(ReturnKey key, int expected, String reason, String account) {
    int current = handedIn(key);
    if (expected != current || current == 0) {
      return "conflict " + current;
    }
    Revision revision = of(key).get(current - 1);
    if (hasHandIn(key, account)) {
      return NOT_BY_YOU;
    }
    if (locked.contains(key.round()) || !revision.moderated || revision.signedOff) {
      return NOT_NOW;
    }
    if (revision.adjusted && reason.isEmpty()) {
      return NOT_LIKE_THIS;
    }
    revision.signedOff = true;
    return STORED;
  }

  String putFile(String round, int expected, String people) {
    List<String> revisions = files.computeIfAbsent(round, any -> new ArrayList<>());
    if (expected != revisions.size()) {
      return "conflict " + revisions.size();
    }
    if (locked.contains(round)) {
      return NOT_NOW;
    }
    revisions.add(people);
    return STORED;
  }

  String lock(String round) {
    return locked.add(round) ? STORED : NOT_NOW;
  }

  /** The demands that count in a round, as {@link OpenedRound#demands} gives them. */
  List<String> demands(String round, Predicate<Revision> counts) {
    return returns.keySet().stream()
        .filter(key -> key.round().equals(round) && last(key, counts) > 0)
        .map(
            key ->
                key.force() + "/" + key.service() + "=" + of(key).get(last(key, counts) - 1).demand)
        .sorted()
        .toList();
  }
}
