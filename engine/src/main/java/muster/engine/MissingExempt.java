package muster.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import muster.engine.facts.Dataset;
import muster.engine.facts.FinanceLine;
import muster.engine.tables.ExemptItem;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.PolicyTable;

/**
 * What a rule book holds exempt of a dataset's region and the dataset does not have: it may be
 * there under another id, and would then be told to everybody (R47).
 *
 * @param row of the table, as a spreadsheet shows it
 * @param kind what it is
 * @param id that nothing bears
 * @param help the nearest id that something of this kind bears, or those there are; empty where
 *     there are none
 */
public record MissingExempt(int row, String kind, String id, String help) {
  /** The table that has the row. */
  public static final String PATH = PolicyTable.EXEMPT_ITEMS.path();

  /** Its column. */
  public static final String COLUMN = "id";

  private static final String OPPORTUNITY = "opportunity";

  /** All of them on a day, in the order of the table. */
  public static List<MissingExempt> of(RuleBook book, LocalDate day, Dataset data) {
    return book.tables().stream()
        .filter(file -> file.table() == PolicyTable.EXEMPT_ITEMS)
        .flatMap(file -> file.inForce(day).stream())
        .filter(row -> item(row).isOf(data.round().region()) && !isIn(data, item(row)))
        .map(row -> missing(row, data))
        .toList();
  }

  private static ExemptItem item(PolicyRow row) {
    return (ExemptItem) row.fact();
  }

  private static MissingExempt missing(PolicyRow row, Dataset data) {
    ExemptItem item = item(row);
    String help =
        item.kind().equals(OPPORTUNITY)
            ? "groups are named opportunity/SERVICE/FORCE+FORCE, with their forces in order"
            : Nearest.suggest(item.id(), ids(data, item.kind()));
    return new MissingExempt(row.number(), item.kind(), item.id(), help);
  }

  /** A group need not be listed today to be exempt: it may be tomorrow. */
  private static boolean isIn(Dataset data, ExemptItem item) {
    return item.kind().equals(OPPORTUNITY)
        ? isGroup(data, item.id().split("/", -1))
        : ids(data, item.kind()).contains(item.id());
  }

  private static boolean isGroup(Dataset data, String[] parts) {
    if (parts.length != 3 || !parts[0].equals(OPPORTUNITY)) {
      return false;
    }
    List<String> forces = Arrays.asList(parts[2].split("\\+", -1));
    return data.services().stream().anyMatch(s -> s.service().equals(parts[1]))
        && forces.equals(forces.stream().sorted().distinct().toList())
        && data.forces().stream()
            .map(f -> f.force())
            .collect(Collectors.toSet())
            .containsAll(forces);
  }

  private static Set<String> ids(Dataset data, String kind) {
    return switch (kind) {
      case "finance-line" ->
          data.finance().stream().map(FinanceLine::line).collect(Collectors.toSet());
      case "project" -> data.projects().stream().map(p -> p.project()).collect(Collectors.toSet());
      default -> data.agreements().stream().map(a -> a.agreement()).collect(Collectors.toSet());
    };
  }
}
