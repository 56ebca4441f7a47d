package muster.server.http;

import java.util.ArrayList;
import java.util.List;
import muster.engine.Disclosure;
import muster.engine.facts.Round;
import muster.engine.tables.ExportPart;
import muster.server.json.Units;

/** Makes exports. Which parts go to whom, and what is exempt, is for a {@link Telling} to say. */
final class Exports {
  private static final String AGENDA = "agenda";
  private static final String SERVICE = "service";
  private static final String POUNDS = "pounds";

  private Exports() {}

  /**
   * What everybody may know, forces among them: nothing of single forces, and nothing exempt.
   *
   * @throws Refusal when the round is marked as nothing may be that is held here, or something
   *     exempt is not in its data
   */
  static Export published(Telling telling) {
    Unplaced.refuse(telling, false);
    List<ExportPart> parts = held(telling).parts(Disclosure.PUBLIC);
    return of(telling, "published", Disclosure.PUBLIC, parts, true);
  }

  /**
   * The same for the public at large: nothing whose marking keeps it inside either.
   *
   * @throws Refusal when the round is marked as nothing may be that is held here, or something
   *     exempt is not in its data
   */
  static Export open(Telling telling) {
    Unplaced.refuse(telling, true);
    return of(telling, "public", Disclosure.PUBLIC, held(telling).openParts(), true);
  }

  /**
   * What the board or the programme team may know; exempt items are there and say so.
   *
   * @param audience one of {@link Disclosure#AUDIENCES}
   * @throws Refusal when the round is marked as nothing may be that is held here
   */
  static Export whole(Telling telling, String audience) {
    return of(telling, audience, audience, held(telling).parts(audience), false);
  }

  /**
   * Passes where the public may be told of it.
   *
   * @throws Refusal when the round is marked as nothing may be that is held here, or something
   *     exempt is not in its data
   */
  static void requireTold(Telling telling) {
    held(telling);
    Unplaced.refuse(telling, true);
  }

  /** Input with such a marking is refused; what was no such marking then may be one by now. */
  private static Disclosure held(Telling telling) {
    String marking = telling.assessed().data().round().marking();
    if (!telling.disclosure().markings().isHeld(marking)) {
      throw new Refusal(
          ProblemType.NOT_NOW,
          "The round is marked `"
              + marking
              + "`, which the rule book lets nobody hold here: nothing of it is exported.");
    }
    return telling.disclosure();
  }

  private static Export of(
      Telling telling, String name, String audience, List<ExportPart> parts, boolean open) {
    Assessed assessed = telling.assessed();
    ExportRows rows = new ExportRows(assessed, telling.disclosure(), open);
    Round round = assessed.data().round();
    return new Export(
        rows.marking(parts),
        name,
        audience,
        round.round(),
        round.name(),
        assessed.day(),
        assessed.standing().word(),
        assessed.id(),
        assessed.identity().ruleBook(),
        telling.serving().hash(),
        assessed.identity().data(),
        assessed.kept().weights(),
        notes(telling, open, rows),
        parts.stream().map(part -> part(part, rows)).toList());
  }

  private static List<String> notes(Telling telling, boolean open, ExportRows rows) {
    List<String> notes = new ArrayList<>();
    notes.add("Risks are " + Units.RISK + ".");
    notes.add(
        open
            ? "Items on the exempt agenda are left out, and so is every total that would give one"
                + " away. Ranks are counted over what is shown."
            : "Items on the exempt agenda are marked `exempt`: they must not be made public.");
    notes.addAll(rows.notes());
    if (!open) {
      notes.addAll(Unplaced.notes(telling));
    }
    if (telling.isByTwo()) {
      notes.add(
          "What may be told is for two rule books to say, and the stricter counts: the one that it"
              + " was assessed by, and the one that served when this was made, "
              + telling.serving().hash()
              + ".");
    }
    return notes;
  }

  private static Export.Part part(ExportPart part, ExportRows rows) {
    return switch (part.part()) {
      case "services" ->
          table(part, Units.RISK, rows.services(), SERVICE, "name", "risk", "partial", "route");
      case "opportunities" ->
          table(
              part,
              Units.OPPORTUNITY,
              rows.opportunities(),
              "rank",
              "id",
              SERVICE,
              "forces",
              "way of working",
              "scale",
              "instrument",
              "risk reduction",
              "saving",
              "set-up",
              "running",
              "value",
              AGENDA);
      case "projects" ->
          table(
              part,
              Units.PROJECT,
              rows.projects(),
              "rank",
              "project",
              "name",
              "window",
              "areas",
              "status",
              "track",
              "level",
              "value",
              AGENDA);
      case "gaps" -> table(part, Units.RISK, rows.gaps(), SERVICE, "risk", "band");
      case "finance lines" ->
          table(part, "£ million", rows.lines(), "line", "year", "amount", AGENDA);
      case "forecast" ->
          table(
              part,
              "£ million",
              rows.forecast(),
              "year",
              "gap",
              "reserves",
              "efficiencies",
              "residual",
              "outcome");
      case "savings" -> table(part, POUNDS, rows.savings(), "figure", "amount");
      case "schemes" ->
          table(
              part, POUNDS, rows.schemes(), "project", "rate", "cost", "external", "local", AGENDA);
      case "indicators" ->
          table(part, "", rows.indicators(), "indicator", "value", "unit", "source");
      case "agreements" ->
          table(
              part,
              "",
              rows.agreements(),
              "agreement",
              "name",
              "kind",
              "services",
              "forces",
              "status",
              AGENDA);
      case "risks" ->
          table(
              part,
              Units.RISK,
              rows.risks(),
              "rank",
              "force",
              SERVICE,
              "status",
              "threat",
              "protection",
              "risk",
              "overridden",
              "band",
              "flags");
      default -> table(part, "", rows.notAssessed(), "force", SERVICE, "reason");
    };
  }

  private static Export.Part table(
      ExportPart part, String unit, List<List<String>> rows, String... columns) {
    return new Export.Part(part.part(), part.marking(), unit, List.of(columns), rows);
  }
}
