package muster.data;

import static muster.data.FormatWords.*;

import java.util.List;
import muster.data.FileFormat.Rows;

/** The files that say what forces face and what they have to meet it. */
final class ReturnFormat {
  private static final ColumnType HARM = policy("harm level");
  private static final ColumnType STANDARD = policy("standard level");

  static final List<FileFormat> FILES =
      List.of(
          required(
              "threats.csv",
              Rows.ANY,
              key("force", "service", "strand"),
              "What a force faces in a service: one row, or one for each named strand.",
              column("force", MUST, FORCE, "the force"),
              column("service", MUST, SERVICE, "the service"),
              column("strand", MAY, LABEL, "part of the service; blank for the whole of it"),
              column("demand_low", MAY, AMOUNT, "lowest plausible demand, incidents a year"),
              column("demand", ASSESSED, AMOUNT, "incidents a year").or("demand_level"),
              column("demand_level", ASSESSED, policy("demand level"), "a level for the demand")
                  .or("demand"),
              column("demand_high", MAY, AMOUNT, "highest plausible demand, incidents a year"),
              column("days", ASSESSED, AMOUNT, "days one incident ties a team up"),
              column("trend", MUST, policy("trend"), "where the demand is going"),
              column("physical", ASSESSED, HARM, "physical harm of one incident"),
              column("psychological", ASSESSED, HARM, "psychological harm of one incident"),
              column("financial", ASSESSED, HARM, "financial harm of one incident"),
              column("community", ASSESSED, HARM, "harm to the community of one incident"),
              column("public_expectation", ASSESSED, HARM, "public expectation of one incident"),
              column("environmental", ASSESSED, HARM, "harm to the environment of one incident"),
              column("confidence", MUST, CONFIDENCE, "how sure the assessor is"),
              column("evidence", MAY, listOf(word("evidence")), "what was drawn on"),
              column("note", MAY, TEXT, "the assessor's words"),
              column("dated", MUST, DATE, "the day the row was made"),
              column("source", MUST, TEXT, "where the row comes from"),
              column("basis", MUST, BASIS, "how it was come by")),
          required(
              "capabilities.csv",
              Rows.ANY,
              key("force", "service"),
              "What a force has to meet the threat to a service: one row.",
              column("force", MUST, FORCE, "the force"),
              column("service", MUST, SERVICE, "the service"),
              column("specialists", ASSESSED, PEOPLE, "accredited people dedicated to it"),
              column("minimum", ASSESSED, PEOPLE, "people that one incident needs"),
              column("availability", MAY, FRACTION, "probability that a specialist is there"),
              column("capacity", ASSESSED, STANDARD, "the standard of capacity"),
              column("capability", ASSESSED, STANDARD, "the standard of capability"),
              column("consistency", ASSESSED, STANDARD, "the standard of consistency"),
              column("connectivity", ASSESSED, STANDARD, "the standard of connectivity"),
              column("cost_gbp", MAY, AMOUNT, "cost a year now, £"),
              column("confidence", MUST, CONFIDENCE, "how sure the assessor is"),
              column("note", MAY, TEXT, "the assessor's words"),
              column("dated", MUST, DATE, "the day the row was made"),
              column("source", MUST, TEXT, "where the row comes from"),
              column("basis", MUST, BASIS, "how it was come by")),
          optional(
              "shared_specialists.csv",
              repeatable(),
              "People accredited in several services: rows of equal services add up.",
              column("force", MUST, FORCE, "the force"),
              column("services", MUST, SERVICES, "each person is accredited in all of them"),
              column("people", MUST, PEOPLE, "how many"),
              column("source", MAY, TEXT, "where the row comes from"),
              column("basis", MAY, BASIS, "how it was come by")),
          optional(
              "improvements.csv",
              repeatable(),
              "What a force's improvement plan will add: shown, not scored.",
              column("force", MUST, FORCE, "the force"),
              column("service", MUST, SERVICE, "the service"),
              column("from", MUST, DATE, "when it takes effect"),
              column("specialists", MAY, PEOPLE, "people added"),
              column("note", MAY, TEXT, "the plan's words"),
              column("source", MUST, TEXT, "the plan")),
          optional(
              "overrides.csv",
              key("force", "service"),
              "Professional judgement in place of a calculated risk; both are shown.",
              column("force", MUST, FORCE, "the force"),
              column("service", MUST, SERVICE, "the service"),
              column("risk", MUST, AMOUNT, "the judged score, harm points a year"),
              column("reason", MUST, TEXT, "why"),
              column("by", MUST, TEXT, "who"),
              column("dated", MUST, DATE, "when")),
          optional(
              "events.csv",
              key("event"),
              "Known events that take people away.",
              column("event", MUST, NAME, "the event's id"),
              column("from", MUST, DATE, "first day"),
              column("to", MUST, DATE, "last day, inclusive"),
              column("forces", MAY, FORCES, "forces it draws on; blank is all"),
              column("services", MAY, SERVICES, "services it draws on; blank is all"),
              column("abstraction", MUST, FRACTION, "share of the people taken away"),
              column("source", MAY, TEXT, "where the row comes from"),
              column("basis", MAY, BASIS, "how it was come by")));

  private ReturnFormat() {}
}
