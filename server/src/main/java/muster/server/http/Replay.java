package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import muster.data.store.StoredAssessment;
import muster.server.json.AssessmentJson;
import muster.server.json.Json;

/**
 * What came of running a stored assessment again, from the data and the rule book that are stored
 * with it.
 *
 * @param marking protective marking
 * @param assessment id of the stored one
 * @param ruleBook hash of its rule book
 * @param dataVersion version of its data
 * @param standing by which returns it was made
 * @param engine version of the engine that made it
 * @param replayedBy version of this engine
 * @param sameBytes whether the answer is the stored one, byte for byte
 * @param verdict the same in a sentence
 * @param total how many places differ
 * @param differences the first of them, in order
 */
record Replay(
    String marking,
    String assessment,
    String ruleBook,
    String dataVersion,
    String standing,
    String engine,
    String replayedBy,
    boolean sameBytes,
    String verdict,
    int total,
    List<JsonDifference> differences)
    implements Resting {
  /** Enough to see what changed; one rule that words a sentence otherwise touches every row. */
  private static final int MOST_SHOWN = 500;

  Replay {
    differences = List.copyOf(differences);
  }

  /**
   * Holds what was stored against what came of it now.
   *
   * @param stored the stored bytes
   */
  static Replay of(StoredAssessment kept, byte[] stored, Assessed again) {
    byte[] now = AssessmentJson.bytes(again.assessment());
    boolean same = Arrays.equals(stored, now);
    List<JsonDifference> all = same ? List.of() : JsonDifference.between(read(stored), read(now));
    String engine = again.identity().engine();
    return new Replay(
        kept.identity().marking(),
        kept.id(),
        kept.identity().ruleBook(),
        kept.identity().dataVersion(),
        kept.standing().word(),
        kept.identity().engineVersion(),
        engine,
        same,
        verdict(same, kept.identity().engineVersion(), engine),
        all.size(),
        all.stream().limit(MOST_SHOWN).toList());
  }

  private static String verdict(boolean same, String then, String now) {
    if (same) {
      return "The same bytes.";
    }
    return then.equals(now)
        ? "The same engine gives another answer. That must not be: have the database verified, and"
            + " report it."
        : "Engine " + now + " gives another answer than engine " + then + " gave.";
  }

  private static JsonNode read(byte[] json) {
    try {
      return Json.strict().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Origin origin() {
    return new Origin(assessment, ruleBook, dataVersion, standing);
  }
}
