package muster.server.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.engine.compare.Change;

/** A change in words and figures: {@code risk 412 → 890}. */
final class ChangeWords {
  private static final String NOTHING = "blank";

  /** What a service's route carries tells of its groups. */
  private static final Map<String, String> ROUTES =
      Map.of(
          "route/route", "route",
          "route/open", "groups looked at",
          "route/possible", "groups possible",
          "route/connected", "groups connected",
          "route/listed", "groups listed");

  private ChangeWords() {}

  /** What it is a change of, and both values. */
  static String of(Change change) {
    return name(change.what()) + " " + values(change);
  }

  /** All of them in one line. */
  static String list(List<Change> changes) {
    return changes.stream().map(ChangeWords::of).collect(Collectors.joining(", "));
  }

  /** Both values. */
  static String values(Change change) {
    if (change.before() instanceof Collection<?> || change.after() instanceof Collection<?>) {
      return items(items(change.before()), items(change.after()));
    }
    String before = value(change.before());
    String after = value(change.after());
    // Where four decimals do not show the difference, all of them do.
    return before.equals(after) ? change.before() + " → " + change.after() : before + " → " + after;
  }

  /** One value of something that is on one side only. */
  static String only(Change change) {
    Object value = change.before() == null ? change.after() : change.before();
    return name(change.what()) + " " + value(value);
  }

  /** {@code rankInService} as {@code rank in service}. */
  static String name(String what) {
    if (ROUTES.containsKey(what)) {
      return ROUTES.get(what);
    }
    return what.replaceAll("(?<=[a-z])([A-Z])", " $1")
        .toLowerCase(Locale.ROOT)
        .replace("/", " of ")
        .replace('_', ' ');
  }

  /** What a list gained and lost; both lists where they only stand in another order. */
  private static String items(Collection<?> before, Collection<?> after) {
    List<String> gained =
        after.stream().filter(i -> !before.contains(i)).map(i -> "+" + i).toList();
    List<String> lost = before.stream().filter(i -> !after.contains(i)).map(i -> "−" + i).toList();
    if (gained.isEmpty() && lost.isEmpty()) {
      return value(before) + " → " + value(after);
    }
    return String.join(" ", Stream.concat(gained.stream(), lost.stream()).toList());
  }

  private static Collection<?> items(Object value) {
    return value instanceof Collection<?> list ? list : List.of();
  }

  private static String value(Object value) {
    if (value == null) {
      return NOTHING;
    }
    if (value instanceof LocalDate date) {
      return Figures.date(date);
    }
    if (value instanceof Integer || value instanceof Long) {
      return Figures.number(new BigDecimal(value.toString()));
    }
    return Cells.text(value);
  }
}
