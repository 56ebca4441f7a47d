package muster.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import muster.engine.RuleProblem;
import muster.engine.tables.Column;
import muster.engine.tables.PolicyTable;
import muster.engine.tables.TableFile;

/**
 * Finds columns of tables that no rule looks at and the engine does not read by itself: whatever is
 * written there counts for nothing. Words, which are held against closed sets, the dates of rows
 * and texts for people are no such columns.
 */
final class UnusedColumns {
  /** What the engine reads of rows by itself, each as {@code Fact.field}. */
  static final Set<String> READ_BY_THE_ENGINE =
      Set.of(
          "Gate.unranked",
          "Level.order",
          "ProjectStatus.addresses",
          "ProjectStatus.delivered",
          "ProjectStatus.identified",
          "ReasonNotListed.told",
          "Route.open",
          "Route.order",
          "StandardHeading.best",
          "StandardHeading.weight",
          "StandardLevel.points",
          "Track.order",
          "WayOfWorking.order",
          "WayOfWorking.running",
          "WayOfWorking.savingRate",
          "WayOfWorking.setUp");

  /** Columns that rules are not given under their own name. */
  private static final Map<String, List<String>> OTHERWISE_NAMED =
      Map.of(
          "Band.risk", List.of("Band.from", "Band.below"),
          "CurvePoint.points", List.of("Curve.points"));

  private static final Set<String> DATES = Set.of("from", "to");
  private static final Pattern WORDS = Pattern.compile("_(\\w)");

  private final Reading reading;
  private final Set<String> looked = new TreeSet<>(READ_BY_THE_ENGINE);

  UnusedColumns(Reading reading) {
    this.reading = reading;
    reading.rules().forEach(rule -> looked.addAll(rule.fields()));
  }

  List<RuleProblem> notes() {
    List<RuleProblem> notes = new ArrayList<>();
    for (TableFile table : reading.tables()) {
      if (table.rows().isEmpty()) {
        continue;
      }
      String fact = table.rows().get(0).fact().getClass().getSimpleName();
      for (Column column : table.table().columns()) {
        List<String> fields = fields(fact, column.name());
        if (isFigure(table.table(), column) && fields.stream().noneMatch(looked::contains)) {
          notes.add(note(table, column, fields.get(0)));
        }
      }
    }
    return notes;
  }

  /** Whether a column says something that can be worked with. */
  private static boolean isFigure(PolicyTable table, Column column) {
    return switch (column.kind()) {
      case TEXT, WORD -> false;
      case DATE, OPTIONAL_DATE -> !DATES.contains(column.name());
      default -> !(table == PolicyTable.CURVES && column.name().equals("at"));
    };
  }

  private static List<String> fields(String fact, String column) {
    String field = WORDS.matcher(column).replaceAll(w -> w.group(1).toUpperCase(Locale.ROOT));
    String own = fact + "." + field;
    return OTHERWISE_NAMED.getOrDefault(own, List.of(own));
  }

  private RuleProblem note(TableFile table, Column column, String field) {
    String fact = field.substring(0, field.indexOf('.'));
    String name = field.substring(field.indexOf('.') + 1);
    return new RuleProblem(
        table.path(),
        1,
        table.columns().indexOf(column.name()) + 1,
        "nothing reads the column `" + column.name() + "`",
        "a rule reads it with `%s(…, $x : %s)`".formatted(fact, name));
  }
}
