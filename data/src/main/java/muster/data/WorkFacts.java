package muster.data;

import muster.engine.facts.Agreement;
import muster.engine.facts.Exclusion;
import muster.engine.facts.FinanceLine;
import muster.engine.facts.Indicator;
import muster.engine.facts.Project;
import muster.engine.facts.Withdrawal;

/** The facts that say what forces do together, what they do not, and in what surroundings. */
final class WorkFacts {
  private WorkFacts() {}

  static Agreement agreement(CheckedRow row) {
    return new Agreement(
        row.text("agreement"),
        row.text("name"),
        row.word("kind"),
        row.list("services"),
        row.list("forces"),
        row.word("status"),
        row.date("signed"),
        row.text("parent"),
        row.text("source"),
        row.basis());
  }

  static Withdrawal withdrawal(CheckedRow row) {
    return new Withdrawal(
        row.text("force"), row.date("from"), row.list("partners"), row.text("reason"));
  }

  static Exclusion exclusion(CheckedRow row) {
    return new Exclusion(row.text("service"), row.list("forces"), row.text("reason"));
  }

  static Project project(CheckedRow row) {
    return new Project(
        row.text("project"),
        row.text("name"),
        row.word("status"),
        row.list("areas"),
        row.word("project_area"),
        row.word("window"),
        row.list("services"),
        row.list("forces"),
        row.word("complexity"),
        row.yes("sensitive"),
        row.yes("tactical"),
        row.list("links"),
        row.list("psa"),
        row.list("apacs"),
        row.word("need"),
        row.list("named_by"),
        row.decimal("cashable_gbp"),
        row.decimal("set_up_gbp"),
        row.decimal("running_gbp"),
        row.decimal("external_gbp"),
        row.decimal("external_rate"),
        row.yes("business_case"),
        row.yes("need_led"),
        row.word("service_effect"),
        row.list("vision"),
        row.word("interoperability"),
        row.word("public_confidence"),
        row.list("after"),
        row.yes("consulted"),
        row.text("lead"),
        row.text("agreement"),
        row.decimal("team_days"),
        row.list("illustrative"),
        row.text("source"),
        row.basis());
  }

  static Indicator indicator(CheckedRow row) {
    return new Indicator(
        row.text("indicator"), row.decimal("value"), row.text("unit"), row.text("source"));
  }

  static FinanceLine financeLine(CheckedRow row) {
    return new FinanceLine(
        row.text("line"), row.text("year"), row.decimal("amount_gbp_m"), row.text("source"));
  }
}
