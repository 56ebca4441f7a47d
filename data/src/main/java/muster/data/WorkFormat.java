package muster.data;

import static muster.data.FormatWords.*;

import java.util.List;
import java.util.stream.Stream;
import muster.data.ColumnType.ColumnName;

/** The files that say what forces do together, and what they do not. */
final class WorkFormat {
  private static final List<Column> SCORED =
      List.of(
          column("project", MUST, NAME, "the project's id"),
          column("name", MUST, LINE, "its name as shown"),
          column("status", MUST, word("project status"), "how far it is"),
          column("areas", MUST, listOf(word("area")), "areas it belongs to"),
          column("project_area", MAY, word("project area"), "the plan's project area"),
          column("window", MUST, word("window"), "when it is due"),
          column("services", MAY, SERVICES, "services it serves"),
          column("forces", MUST, FORCES, "forces that take part"),
          column("complexity", MAY, word("complexity"), "how complex it is"),
          column("sensitive", MAY, YES_NO, "whether it is sensitive"),
          column("tactical", MAY, YES_NO, "whether it is small, discrete and tactical"),
          column("links", MAY, PROJECTS, "other projects it is tied to"),
          column("psa", MAY, listOf(PSA), "numbers of Public Service Agreements"),
          column("apacs", MAY, listOf(TEXT), "APACS categories"),
          column("need", MAY, word("need"), "business need"),
          column("named_by", MAY, FORCES, "forces that make it a local priority"),
          column("cashable_gbp", MAY, AMOUNT, "cashable saving, £ a year"),
          column("set_up_gbp", MAY, AMOUNT, "cost of setting it up, £"),
          column("running_gbp", MAY, AMOUNT, "cost of running it, £ a year"),
          column("external_gbp", MAY, AMOUNT, "funding from outside, £"),
          column("external_rate", MAY, FRACTION, "share of the cost funded from outside"),
          column("business_case", MAY, YES_NO, "whether there is a business case"),
          column("need_led", MAY, YES_NO, "whether need or funding leads, not risk"),
          column("service_effect", MAY, word("service effect"), "effect on customer service"),
          column("vision", MAY, listOf(word("vision")), "parts of the vision it serves"),
          column("interoperability", MAY, word("benefit"), "how far forces will work as one"),
          column("public_confidence", MAY, word("benefit"), "what the public will gain"),
          column("after", MAY, PROJECTS, "projects that must be finished before"),
          column("consulted", MAY, YES_NO, "whether the partnership forum was consulted"),
          column("lead", MAY, TEXT, "the force lead"),
          column("agreement", MAY, AGREEMENT, "the agreement it rests on"),
          column("team_days", MAY, AMOUNT, "days of the programme team"));

  private static final List<Column> SOURCED =
      List.of(
          column("source", MUST, TEXT, "where the row comes from"),
          column("basis", MUST, BASIS, "how it was come by"));

  static final List<FileFormat> FILES =
      List.of(
          optional(
              "agreements.csv",
              key("agreement"),
              "Signed and unsigned instruments between forces.",
              column("agreement", MUST, NAME, "the agreement's id"),
              column("name", MAY, LINE, "its name as shown"),
              column("kind", MUST, word("agreement kind"), "what it is"),
              column("services", MUST, SERVICES, "services it covers"),
              column("forces", MUST, FORCES, "its parties"),
              column("status", MUST, word("agreement status"), "how far it is"),
              column("signed", MAY, DATE, "when it was signed"),
              column("parent", MAY, AGREEMENT, "the unit it joins"),
              column("source", MAY, TEXT, "where the row comes from"),
              column("basis", MAY, BASIS, "how it was come by")),
          optional(
              "withdrawals.csv",
              key("force", "from", "partners"),
              "Forces that enter no new work with others.",
              column("force", MUST, FORCE, "the force that steps back"),
              column("from", MUST, DATE, "first day"),
              column("partners", MAY, FORCES, "whom it concerns; blank is all"),
              column("reason", MUST, TEXT, "why")),
          optional(
              "exclusions.csv",
              key("service", "forces"),
              "Where collaboration is not appropriate.",
              column("service", MUST, SERVICE, "the service"),
              column("forces", MAY, FORCES, "groups that contain them all; blank is any group"),
              column("reason", MUST, TEXT, "why")),
          optional(
              "projects.csv", key("project"), "Pieces of collaborative work.", projectColumns()));

  private WorkFormat() {}

  private static Column[] projectColumns() {
    List<String> names =
        Stream.of(SCORED, SOURCED).flatMap(List::stream).map(Column::name).toList();
    Column illustrative =
        column("illustrative", MAY, listOf(new ColumnName(names)), "columns that are made up");
    return Stream.of(SCORED, List.of(illustrative), SOURCED)
        .flatMap(List::stream)
        .toArray(Column[]::new);
  }
}
