package muster.server.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.engine.RuleBook;
import muster.engine.compare.Change;
import muster.engine.compare.Presence;
import muster.engine.edit.RowEdit;
import muster.engine.tables.Column;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.PolicyTable;
import muster.engine.tables.Range;
import muster.engine.tables.TableFile;
import muster.engine.tables.WeightSets;

/** An edit of a row in policy words: {@code `high` begins at 250 instead of 300}. */
final class RowWords {
  private static final List<String> PLACES =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");

  /** What a column says with {@code yes}; with {@code no} it is not so. */
  private static final Map<String, String> ANSWERS =
      Map.of(
          "serious", "counts as high",
          "open", "lets groups be looked at",
          "told", "is told where a group is not listed",
          "identified", "counts towards savings identified",
          "delivered", "counts towards savings delivered",
          "addresses", "addresses the risk of its services");

  private final RowEdit edit;
  private final RuleBook before;
  private final RuleBook after;

  RowWords(RowEdit edit, RuleBook before, RuleBook after) {
    this.edit = edit;
    this.before = before;
    this.after = after;
  }

  String sentence() {
    return switch (edit.presence()) {
      case CHANGED -> changed();
      case ENTERED -> subject(edit.after()) + came() + says(edit.after());
      case LEFT -> subject(edit.before()) + left() + says(edit.before());
    };
  }

  private String changed() {
    if (edit.changes().isEmpty()) {
      return subject(edit.after()) + asBefore();
    }
    String parts = edit.changes().stream().map(this::part).collect(Collectors.joining("; "));
    boolean dated = edit.changes().stream().anyMatch(c -> !c.what().equals("to"));
    boolean moved = edit.changes().stream().anyMatch(c -> c.what().equals("from"));
    return subject(edit.after()) + " " + parts + (dated && !moved ? ", from " + edit.since() : "");
  }

  /** A row may take the place of another and say the same. */
  private String asBefore() {
    String old = edit.before().reference();
    String now = edit.after().reference();
    String instead = old.equals(now) ? "" : ", and rests on `" + now + "` instead of `" + old + "`";
    return " is as before, from " + edit.since() + " on" + instead;
  }

  /** There may be a row of the word already. */
  private String came() {
    return has(before) ? " has a further row" : " is a new " + noun();
  }

  private String noun() {
    PolicyTable table = edit.table();
    return switch (table) {
      case CURVES -> "point of the curve";
      case JOINING -> "force that may join";
      case EXEMPT_ITEMS -> "exempt item";
      case OPPORTUNITY_WEIGHTS, PROJECT_WEIGHTS -> "weight";
      default -> table.wordColumn().replace('_', ' ');
    };
  }

  /** One row of several may be taken away and the word stay. */
  private String left() {
    return has(after)
        ? ": its row from " + edit.before().from() + " is taken away"
        : " is no " + noun() + " any more";
  }

  private boolean has(RuleBook book) {
    return book.tables().stream()
        .filter(t -> t.table() == edit.table())
        .flatMap(t -> t.rows().stream())
        .anyMatch(r -> edit.table().key(r).equals(edit.name()));
  }

  private String subject(PolicyRow row) {
    Map<String, String> cells = row.cells();
    if (WeightSets.isFor(edit.table())) {
      return "`%s` of the weight set `%s`".formatted(cells.get("criterion"), cells.get("set"));
    }
    return switch (edit.table()) {
      case CURVES -> "`%s` at %s".formatted(cells.get("curve"), cells.get("at"));
      case JOINING -> "`%s` for `%s`".formatted(cells.get("force"), cells.get("service"));
      case EXEMPT_ITEMS -> "the %s `%s`".formatted(cells.get("kind"), cells.get("id"));
      default -> "`" + edit.table().key(row) + "`";
    };
  }

  /** What else the row says, its dates last. */
  private String says(PolicyRow row) {
    List<String> said = new ArrayList<>();
    for (Column column : edit.table().columns()) {
      String cell = row.cells().getOrDefault(column.name(), "");
      if (!isTold(column.name()) && !cell.isEmpty()) {
        said.add(words(column.name()) + " " + quoted(column, cell));
      }
    }
    String dates = row.to() == null ? ", from " + row.from() : ", " + days(row.from(), row.to());
    String listed = said.isEmpty() ? "" : ": " + String.join(", ", said);
    return edit.presence() == Presence.ENTERED
        ? listed + dates
        : listed.replaceFirst(":", "; it had");
  }

  private static String days(LocalDate from, LocalDate to) {
    return "from " + from + " to " + to;
  }

  private boolean isTold(String column) {
    return List.of("from", "to", "reference", edit.table().wordColumn(), edit.table().keyColumn())
            .contains(column)
        || (edit.table() == PolicyTable.CURVES && column.equals("at"))
        || (edit.table() == PolicyTable.JOINING && column.equals("force"))
        || (edit.table() == PolicyTable.EXEMPT_ITEMS && column.equals("id"));
  }

  private static String quoted(Column column, String cell) {
    return column.kind() == Column.Kind.TEXT ? "`" + cell + "`" : cell;
  }

  private String part(Change change) {
    Column column =
        edit.table().columns().stream()
            .filter(c -> c.name().equals(change.what()))
            .findFirst()
            .orElseThrow();
    if (change.before() == null || change.after() == null) {
      return cameOrWent(change);
    }
    if (column.kind() == Column.Kind.RANGE) {
      return range(change);
    }
    if (column.kind() == Column.Kind.YES_NO && ANSWERS.containsKey(column.name())) {
      String says = ANSWERS.get(column.name());
      return change.after().equals("yes") ? says + " now" : "no longer " + says;
    }
    String instead = change.after() + " instead of " + change.before();
    return switch (column.name()) {
      case "weight" -> "weighs " + instead;
      case "points" -> "gives " + change.after() + " points instead of " + change.before();
      case "order" -> order(change);
      case "from" -> "counts from " + instead;
      case "to" -> "ends on " + instead;
      case "deadline" -> "has its deadline on " + instead;
      case "factor" -> "multiplies demand by " + instead;
      case "incidents" ->
          "stands for " + change.after() + " incidents a year instead of " + change.before();
      case "reference" -> "rests on " + texts(change);
      case "meaning" -> "means " + texts(change);
      default ->
          "has "
              + words(column.name())
              + " "
              + (column.kind() == Column.Kind.TEXT ? texts(change) : instead);
    };
  }

  private static String texts(Change change) {
    return "`" + change.after() + "` instead of `" + change.before() + "`";
  }

  private static String cameOrWent(Change change) {
    boolean to = change.what().equals("to");
    return change.after() == null
        ? (to ? "does not end on " + change.before() + " any more" : "has no " + change.what())
        : (to ? "ends on " : "has " + words(change.what()) + " ") + change.after();
  }

  private static String range(Change change) {
    Optional<Range> old = Range.parse(change.before().toString());
    Optional<Range> now = Range.parse(change.after().toString());
    if (old.isEmpty() || now.isEmpty()) {
      return "is " + change.after() + " instead of " + change.before();
    }
    List<String> ends = new ArrayList<>();
    end("begins", old.get().from(), now.get().from(), ends);
    end("ends", old.get().below(), now.get().below(), ends);
    return String.join(" and ", ends);
  }

  private static void end(String does, BigDecimal old, BigDecimal now, List<String> ends) {
    if (old == null ? now != null : now == null || old.compareTo(now) != 0) {
      String instead = old == null ? "instead of nowhere" : "instead of " + old.toPlainString();
      ends.add(does + (now == null ? " nowhere " : " at " + now.toPlainString() + " ") + instead);
    }
  }

  private String order(Change change) {
    int was = place(before, edit.before());
    int is = place(after, edit.after());
    return was == is
        ? "has order "
            + change.after()
            + " instead of "
            + change.before()
            + " and is tried "
            + nth(is)
            + " as before"
        : "is tried " + nth(is) + " instead of " + nth(was);
  }

  /** How many of the rows in force with it come before it, counted from 1. */
  private int place(RuleBook book, PolicyRow row) {
    int own = Integer.parseInt(row.cells().get("order"));
    return 1
        + (int)
            book.tables().stream()
                .filter(t -> t.table() == edit.table())
                .map(TableFile::rows)
                .flatMap(List::stream)
                .filter(r -> r.inForce(edit.since()))
                .filter(r -> Integer.parseInt(r.cells().get("order")) < own)
                .count();
  }

  private static String nth(int place) {
    return place <= PLACES.size() ? PLACES.get(place - 1) : "in place " + place;
  }

  private static String words(String column) {
    return column.replace('_', ' ');
  }
}
