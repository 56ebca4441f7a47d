package muster.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.RuleText;
import muster.engine.tables.DatedValue;
import muster.engine.tables.ParameterFile;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.TableFile;

/**
 * Finds start days that were probably mistyped or never set: long before or long after all others,
 * and versions of a row with days between them on which none counts.
 */
final class StartDays {
  /** Further from every other start day than plans reach, and nearer than a slip of a century. */
  private static final int YEARS_APART = 50;

  private static final int FIRST_YEAR = 1900;

  private final Reading reading;
  private final List<RuleProblem> notes = new ArrayList<>();

  StartDays(Reading reading) {
    this.reading = reading;
  }

  List<RuleProblem> notes() {
    Optional<LocalDate> late = firstOfTheLate();
    for (RuleText rule : reading.rules()) {
      RuleText text = rule;
      note(
          text.effective(),
          late,
          text.name(),
          "effective date",
          written(text.path(), text.effective()));
    }
    for (ParameterFile parameter : reading.parameters()) {
      for (DatedValue value : parameter.values()) {
        note(
            value.from(),
            late,
            "the value " + value.value(),
            "`from`",
            written(parameter.path(), value.from()));
      }
    }
    for (TableFile table : reading.tables()) {
      for (PolicyRow row : table.rows()) {
        note(row.from(), late, table.table().key(row), "`from`", cell(table, row));
      }
      if (!reading.isWrong(table.path())) {
        holes(table);
      }
    }
    return notes;
  }

  /** The first start day after a long time in which nothing starts; empty where there is none. */
  private Optional<LocalDate> firstOfTheLate() {
    TreeSet<LocalDate> days = new TreeSet<>();
    reading.rules().forEach(r -> days.add(r.effective()));
    reading.parameters().forEach(p -> p.values().forEach(v -> days.add(v.from())));
    reading.tables().forEach(t -> t.rows().forEach(r -> days.add(r.from())));
    return days.stream()
        .filter(day -> days.lower(day) != null)
        .filter(day -> days.lower(day).getYear() >= FIRST_YEAR)
        .filter(day -> days.lower(day).plusYears(YEARS_APART).isBefore(day))
        .findFirst();
  }

  private void note(
      LocalDate day, Optional<LocalDate> late, String what, String where, RuleProblem place) {
    if (day.getYear() < FIRST_YEAR) {
      tell(place, "`%s` lies before the year %d".formatted(day, FIRST_YEAR), "look at the year");
    } else if (late.filter(first -> !day.isBefore(first)).isPresent()) {
      tell(
          place,
          "`%s` changes nothing before %s, long after everything else".formatted(what, day),
          "set its %s to the day from which it counts".formatted(where));
    }
  }

  /** Days between two versions of a row on which neither counts. */
  private void holes(TableFile table) {
    Map<String, List<PolicyRow>> versions = new TreeMap<>();
    table.rows().stream()
        .sorted(Comparator.comparing(PolicyRow::from))
        .forEach(
            row ->
                versions.computeIfAbsent(table.table().key(row), k -> new ArrayList<>()).add(row));
    versions.forEach(
        (key, rows) -> {
          for (int i = 1; i < rows.size(); i++) {
            LocalDate ended = rows.get(i - 1).to();
            LocalDate begins = rows.get(i).from();
            if (ended != null && ended.plusDays(1).isBefore(begins)) {
              tell(
                  cell(table, rows.get(i)),
                  "`%s` counts neither by row %d nor by this one from %s to %s"
                      .formatted(
                          key, rows.get(i - 1).number(), ended.plusDays(1), begins.minusDays(1)),
                  "begin it on %s, or end row %d on %s"
                      .formatted(ended.plusDays(1), rows.get(i - 1).number(), begins.minusDays(1)));
            }
          }
        });
  }

  private RuleProblem cell(TableFile table, PolicyRow row) {
    return new RuleProblem(table.path(), row.number(), table.columns().indexOf("from") + 1, "", "");
  }

  /** Where a file first writes a day after a heading. */
  private RuleProblem written(String path, LocalDate day) {
    RuleFile file =
        reading.files().stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
    Places places = new Places(file);
    return places.problem(places.find(day.toString(), 0, file.text().length()), "", "");
  }

  private void tell(RuleProblem place, String message, String help) {
    notes.add(new RuleProblem(place.path(), place.line(), place.column(), message, help));
  }
}
