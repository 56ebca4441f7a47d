package muster.data;

import muster.engine.facts.Capability;
import muster.engine.facts.Event;
import muster.engine.facts.Improvement;
import muster.engine.facts.RiskOverride;
import muster.engine.facts.SharedSpecialists;
import muster.engine.facts.Threat;

/** The facts that say what forces face and what they have to meet it. */
final class ReturnFacts {
  private ReturnFacts() {}

  static Threat threat(CheckedRow row) {
    return new Threat(
        row.text("force"),
        row.text("service"),
        row.text("strand"),
        row.number("demand_low"),
        row.number("demand"),
        row.word("demand_level"),
        row.number("demand_high"),
        row.number("days"),
        row.word("trend"),
        row.word("physical"),
        row.word("psychological"),
        row.word("financial"),
        row.word("community"),
        row.word("public_expectation"),
        row.word("environmental"),
        row.word("confidence"),
        row.list("evidence"),
        row.text("note"),
        row.date("dated"),
        row.text("source"),
        row.basis());
  }

  static Capability capability(CheckedRow row) {
    return new Capability(
        row.text("force"),
        row.text("service"),
        row.whole("specialists"),
        row.whole("minimum"),
        row.number("availability"),
        row.word("capacity"),
        row.word("capability"),
        row.word("consistency"),
        row.word("connectivity"),
        row.decimal("cost_gbp"),
        row.word("confidence"),
        row.text("note"),
        row.date("dated"),
        row.text("source"),
        row.basis());
  }

  static SharedSpecialists shared(CheckedRow row) {
    return new SharedSpecialists(
        row.text("force"),
        row.list("services"),
        row.whole("people"),
        row.text("source"),
        row.basis());
  }

  static Improvement improvement(CheckedRow row) {
    return new Improvement(
        row.text("force"),
        row.text("service"),
        row.date("from"),
        row.whole("specialists"),
        row.text("note"),
        row.text("source"));
  }

  static RiskOverride override(CheckedRow row) {
    return new RiskOverride(
        row.text("force"),
        row.text("service"),
        row.number("risk"),
        row.text("reason"),
        row.text("by"),
        row.date("dated"));
  }

  static Event event(CheckedRow row) {
    return new Event(
        row.text("event"),
        row.date("from"),
        row.date("to"),
        row.list("forces"),
        row.list("services"),
        row.number("abstraction"),
        row.text("source"),
        row.basis());
  }
}
