package muster.data;

import muster.engine.facts.Border;
import muster.engine.facts.Force;
import muster.engine.facts.Round;
import muster.engine.facts.Service;

/** The facts that say which round, forces and services a dataset is about. */
final class RegionFacts {
  private RegionFacts() {}

  static Round round(CheckedRow row) {
    return new Round(
        row.text("round"),
        row.text("name"),
        row.text("region"),
        row.date("as_at"),
        row.has("marking") ? row.text("marking") : Format.USUAL_MARKING);
  }

  static Force force(CheckedRow row) {
    return new Force(
        row.text("force"),
        row.text("name"),
        row.text("region"),
        row.decimal("grant_gbp_m"),
        row.decimal("officers_fte"),
        row.decimal("population"),
        Boolean.TRUE.equals(row.yes("partner")));
  }

  static Border border(CheckedRow row) {
    return new Border(row.text("force_a"), row.text("force_b"));
  }

  static Service service(CheckedRow row) {
    return new Service(
        row.text("service"),
        row.text("name"),
        row.word("tier"),
        row.word("reach"),
        row.list("mandatory"),
        row.text("source"));
  }
}
