package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.data.Sheet;
import muster.data.store.Counting;
import muster.data.store.ReturnKey;
import muster.data.store.ReturnRows;
import muster.data.store.SecondScore;
import muster.data.store.SecondScore.Verdict;
import muster.data.store.Shift;
import muster.data.store.State;
import muster.data.store.Store;
import muster.data.store.StoredReturn;
import muster.engine.findings.Risk;

/** Reads second scores, and works out what they shift by two assessments of the round. */
final class SecondScores {
  private static final String BODY = "body";
  private static final List<String> FIELDS = List.of("threats", "capability", "reason");
  private static final RowJson THREAT = RowJson.ofReturn(ReturnRows.THREATS);
  private static final RowJson CAPABILITY = RowJson.ofReturn(ReturnRows.CAPABILITIES);
  private static final Shift UNKNOWN =
      new Shift(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private final Store store;
  private final Rounds rounds;

  SecondScores(Store store, Rounds rounds) {
    this.store = store;
    this.rounds = rounds;
  }

  /**
   * The second score that a body says of the revision submitted last.
   *
   * @param expected the revision that the moderator saw
   * @throws Refusal when that is another by now, or the score has faults
   */
  SecondScore read(ReturnKey key, int expected, ObjectNode body, Caller caller) {
    BodyFaults faults = new BodyFaults();
    ReturnRows second = rows(body, faults);
    String reason = ReasonBody.text(body, faults);
    faults.refuseIfAny(ProblemType.INVALID_SCORE);
    StoredReturn own =
        store
            .returns()
            .find(key, Counting.PROVISIONAL)
            .orElseThrow(() -> new Refusal(ProblemType.NOT_NOW, EvidenceResource.NONE_SUBMITTED));
    if (own.revision() != expected) {
      throw ReturnStep.changed(own.revision());
    }
    // What the workflow will refuse anyway is not worth two assessments, nor fit for them.
    boolean due = own.state() == State.SUBMITTED && own.rows().objectionTo(second).isEmpty();
    Shift shift = due ? shift(key, own.rows(), own.rows().withScore(second), faults) : UNKNOWN;
    return new SecondScore(caller.force(), second, shift, verdict(shift, own, second), reason);
  }

  private static ReturnRows rows(ObjectNode body, BodyFaults faults) {
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                faults.unknownField(BODY, 0, name, FIELDS);
              }
            });
    List<Sheet.Row> threats = new ArrayList<>();
    JsonNode given = body.path("threats");
    if (!given.isArray()) {
      faults.add(BODY, 0, "threats", given.isMissingNode() ? "" : given.toString(), "a list", "");
    }
    for (JsonNode threat : given) {
      threats.add(THREAT.read(threat, threats.size() + 1, faults));
    }
    JsonNode capability = body.path("capability");
    return new ReturnRows(
        threats,
        capability.isMissingNode() || capability.isNull()
            ? Optional.empty()
            : Optional.of(CAPABILITY.read(capability, 0, faults)));
  }

  /** A judgement in place of the risk would hide what the scores come to: it is left out. */
  private Shift shift(ReturnKey key, ReturnRows own, ReturnRows second, BodyFaults faults) {
    List<Sheet> round =
        store.rounds().sheets(key.round(), Counting.PROVISIONAL).stream()
            .map(sheet -> sheet.file().equals(Overrides.FILE) ? without(sheet, key) : sheet)
            .toList();
    List<Sheet> scored = second.placedIn(round, key);
    faults.addCells(rounds.faultsOf(key.round(), round, scored));
    faults.refuseIfAny(ProblemType.INVALID_SCORE);
    Risk first = risk(key, own.placedIn(round, key));
    Risk other = risk(key, scored);
    return new Shift(
        Optional.ofNullable(first.risk()).map(BigDecimal::valueOf),
        Optional.ofNullable(other.risk()).map(BigDecimal::valueOf),
        Optional.ofNullable(first.band()),
        Optional.ofNullable(other.band()));
  }

  private static Sheet without(Sheet overrides, ReturnKey key) {
    return new Sheet(
        overrides.file(),
        overrides.rows().stream()
            .filter(
                row ->
                    !row.cell("force").strip().equals(key.force())
                        || !row.cell("service").strip().equals(key.service()))
            .toList());
  }

  private Risk risk(ReturnKey key, List<Sheet> sheets) {
    return rounds.assess(key.round(), sheets).risks().stream()
        .filter(risk -> risk.force().equals(key.force()) && risk.service().equals(key.service()))
        .findFirst()
        .orElseThrow();
  }

  /** By what the scores come to; by the scores themselves where they come to nothing. */
  private static Verdict verdict(Shift shift, StoredReturn own, ReturnRows second) {
    boolean assessed = shift.ownRisk().isPresent() || shift.secondRisk().isPresent();
    boolean same =
        assessed
            ? shift.ownRisk().equals(shift.secondRisk())
                && shift.ownBand().equals(shift.secondBand())
            : own.rows().objectionTo(second).isPresent()
                || own.rows().withScore(second).equals(own.rows());
    return same ? Verdict.UPHELD : Verdict.ADJUSTED;
  }
}
