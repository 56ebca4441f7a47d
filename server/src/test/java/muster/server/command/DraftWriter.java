package muster.server.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import muster.data.store.ReturnKey;
import muster.data.store.State;
import muster.data.store.Store;
import muster.data.store.StoredReturn;

/** An assessor who stores drafts of some returns by PUT, and submits every third. */
final class DraftWriter extends Writer {
  private static final int SUBMITTED_OF = 3;

  private final Map<ReturnKey, ObjectNode> returns;
  private final List<ReturnKey> keys;
  private final Random random;
  private final Map<ReturnKey, Integer> latest = new HashMap<>();
  private final Map<ReturnKey, Map<Integer, String>> notes = new HashMap<>();
  private final Map<ReturnKey, Set<Integer>> submitted = new HashMap<>();
  private final String name;
  private ReturnKey key;
  private String note;
  private boolean submits;
  private int count;

  /**
   * Of returns that are at their first revision.
   *
   * @param returns as the service gave them
   */
  DraftWriter(String name, String token, Map<ReturnKey, ObjectNode> returns, Random random) {
    super(token);
    this.name = name;
    this.returns = returns;
    this.keys = List.copyOf(returns.keySet());
    this.random = random;
    for (ReturnKey one : keys) {
      latest.put(one, 1);
      notes.put(one, new HashMap<>());
      submitted.put(one, new HashSet<>());
    }
  }

  static String path(ReturnKey key) {
    return "api/v1/rounds/" + key.round() + "/returns/" + key.force() + "/" + key.service();
  }

  @Override
  Sent next() {
    count++;
    if (submits) {
      return Sent.post(path(key) + "/submissions", name + "-key-" + count, "application/json", "{}")
          .with("If-Match", etag(latest.get(key)));
    }
    key = keys.get(random.nextInt(keys.size()));
    note = name + " " + count;
    ObjectNode body = returns.get(key).deepCopy();
    ((ObjectNode) body.path("capability")).put("note", note);
    return Sent.put(path(key), etag(latest.get(key)), body.toString());
  }

  private static String etag(int revision) {
    return "\"r" + revision + "\"";
  }

  @Override
  void took(Sent sent, Sent.Answer answer) {
    int revision = Integer.parseInt(answer.etag().replaceAll("[^0-9]", ""));
    if (sent.hasKey()) {
      submitted.get(key).add(revision);
      submits = false;
    } else {
      latest.put(key, revision);
      notes.get(key).put(revision, note);
      submits = random.nextInt(SUBMITTED_OF) == 0;
    }
  }

  @Override
  List<String> missing(Store store) {
    List<String> missing = new ArrayList<>();
    for (ReturnKey one : keys) {
      Map<Integer, StoredReturn> stored = new HashMap<>();
      store.returns().listRevisions(one).forEach(r -> stored.put(r.revision(), r));
      notes
          .get(one)
          .forEach(
              (revision, expected) -> {
                StoredReturn found = stored.get(revision);
                if (found == null || !note(found).equals(expected)) {
                  missing.add(path(one) + " r" + revision + " with the note " + expected);
                }
              });
      for (int revision : submitted.get(one)) {
        StoredReturn found = stored.get(revision);
        if (found == null || found.state() != State.SUBMITTED) {
          missing.add("submission of " + path(one) + " r" + revision);
        }
      }
      stored.values().stream()
          .filter(found -> found.revision() > latest.get(one))
          .filter(found -> !(isUnderWay(one) && found.revision() == latest.get(one) + 1))
          .forEach(found -> missing.add(path(one) + " r" + found.revision() + ", never sent"));
    }
    return missing;
  }

  /** Whether a next revision of the return may be there, with what was sent last. */
  private boolean isUnderWay(ReturnKey one) {
    return one.equals(key) && unanswered().filter(sent -> !sent.hasKey()).isPresent();
  }

  static String note(StoredReturn stored) {
    return stored.rows().capability().map(row -> row.cell("note")).orElse("");
  }

  /** A PUT is not sent again by whoever got no answer: they read what is there. */
  @Override
  void goOnFrom(Store store) {
    for (ReturnKey one : keys) {
      StoredReturn found = store.returns().findLatest(one).orElseThrow();
      if (found.revision() > latest.get(one)) {
        latest.put(one, found.revision());
        notes.get(one).put(found.revision(), note);
      }
    }
  }
}
