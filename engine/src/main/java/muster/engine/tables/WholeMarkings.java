package muster.engine.tables;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import muster.engine.Nearest;
import muster.engine.RuleProblem;

/** What must be true of the markings, and of the parts of exports that bear them. */
final class WholeMarkings {
  private final TableFile markings;
  private final List<RuleProblem> problems;

  private WholeMarkings(TableFile markings, List<RuleProblem> problems) {
    this.markings = markings;
    this.problems = problems;
  }

  /**
   * Tells a marking that is handled more openly than one below it, and a part of the exports whose
   * marking the table does not have on some day, or has as refused.
   */
  static void check(Collection<TableFile> tables, List<RuleProblem> problems) {
    Optional<TableFile> markings = find(tables, PolicyTable.MARKINGS);
    if (markings.isEmpty()) {
      return; // it is told already what is wrong with it
    }
    WholeMarkings whole = new WholeMarkings(markings.get(), problems);
    whole.rising();
    find(tables, PolicyTable.EXPORT_PARTS).ifPresent(whole::parts);
  }

  private static Optional<TableFile> find(Collection<TableFile> tables, PolicyTable table) {
    return tables.stream().filter(t -> t.table() == table).findFirst();
  }

  /** The order of the rows says which of two markings is the higher. */
  private void rising() {
    Set<PolicyRow> told = new HashSet<>();
    for (LocalDate day : WholeTable.days(markings)) {
      PolicyRow below = null;
      for (PolicyRow row : markings.inForce(day)) {
        if (below != null && openness(row) < openness(below) && told.add(row)) {
          problem(
              markings,
              row,
              "handling",
              "`%s` is `%s`, and `%s`, which stands before it, is `%s`"
                  .formatted(name(row), handling(row), name(below), handling(below)),
              "markings rise from row to row, and a higher one is not handled more openly");
        }
        below = row;
      }
    }
  }

  private void parts(TableFile parts) {
    Set<LocalDate> days = new TreeSet<>(WholeTable.days(parts));
    days.addAll(WholeTable.days(markings));
    Set<PolicyRow> told = new HashSet<>();
    for (LocalDate day : days) {
      for (PolicyRow part : parts.inForce(day)) {
        fault(part.cells().get("marking"), day)
            .filter(fault -> told.add(part))
            .ifPresent(fault -> problem(parts, part, "marking", fault, suggestion(part, markings)));
      }
    }
  }

  private Optional<String> fault(String marking, LocalDate day) {
    Optional<PolicyRow> found =
        markings.inForce(day).stream().filter(m -> name(m).equals(marking)).findFirst();
    if (found.isEmpty()) {
      return Optional.of(
          markings.words().contains(marking)
              ? "the marking `%s` is not in force on %s".formatted(marking, day)
              : "`%s` is no marking".formatted(marking));
    }
    return found
        .filter(m -> handling(m).equals(Markings.REFUSED))
        .map(m -> "`%s` is refused on %s: no part can be so marked".formatted(marking, day));
  }

  private static String suggestion(PolicyRow part, TableFile markings) {
    String nearest = Nearest.suggest(part.cells().get("marking"), markings.words());
    return nearest.isEmpty() ? "markings are in " + markings.path() : nearest;
  }

  private static int openness(PolicyRow row) {
    return Markings.HANDLINGS.indexOf(handling(row));
  }

  private static String handling(PolicyRow row) {
    return row.cells().get("handling");
  }

  private static String name(PolicyRow row) {
    return row.cells().get("marking");
  }

  private void problem(TableFile table, PolicyRow row, String column, String what, String help) {
    problems.add(
        new RuleProblem(
            table.path(), row.number(), table.columns().indexOf(column) + 1, what, help));
  }
}
