package muster.server.text;

import java.util.List;
import java.util.Set;
import muster.engine.compare.InputChange;
import muster.engine.compare.InputChange.Source;
import muster.engine.compare.Kind;
import muster.engine.compare.Side;
import muster.engine.tables.ParameterFile;

/** The unit of a number that differs between two assessments; blank where it has none. */
final class ComparedUnits {
  private static final String NONE = "";
  private static final Set<String> RISKS =
      Set.of("threat", "risk", "overridden", "riskBefore", "riskAfter", "riskReduction");
  private static final Set<String> FRACTIONS =
      Set.of("cover", "standards", "protection", "presence", "rate");

  private final List<Side> sides;

  ComparedUnits(Side before, Side after) {
    this.sides = List.of(after, before);
  }

  /** Of a part of an input: a parameter has its own, a column of a row is named by it. */
  String of(InputChange input, String what) {
    if (input.source() == Source.PARAMETER && what.equals("value")) {
      return sides.stream()
          .flatMap(side -> side.book().parameters().stream())
          .filter(parameter -> input.name().equals("parameters/" + parameter.name()))
          .map(ParameterFile::unit)
          .findFirst()
          .orElse(NONE);
    }
    if (what.endsWith("_gbp_m")) {
      return "£ million";
    }
    return what.endsWith("_gbp") ? "pounds" : NONE;
  }

  /** Of a part of a result. */
  static String of(Kind kind, String what) {
    String[] path = what.split("/", -1);
    String last = path[path.length - 1];
    if (kind == Kind.MONEY) {
      return NONE;
    }
    if (path[0].equals("members") || RISKS.contains(what)) {
      return CsvTableRisks.UNIT;
    }
    if (FRACTIONS.contains(last)) {
      return "fraction";
    }
    return switch (path[0]) {
      case "value", "points", "contributions" -> CsvTableProjects.UNIT;
      case "saving", "running" -> "pounds a year";
      case "setUp", "costShares", "stageShares" -> "pounds";
      case "paybackYears" -> "years";
      default -> last.equals("load") ? "teams" : NONE;
    };
  }
}
