package muster.server.http;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import muster.engine.Nearest;

/**
 * What a query asks for. Names and values are closed sets: a misspelt one is an error, never an
 * empty answer.
 */
final class Filters {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final MultivaluedMap<String, String> query;

  /**
   * Of a query.
   *
   * @param names the filters there are
   */
  Filters(MultivaluedMap<String, String> query, List<String> names) {
    this.query = query;
    query.forEach(
        (name, values) -> {
          if (!names.contains(name)) {
            throw bad(unknown(name, names));
          }
          if (values.size() > 1) {
            throw bad("The filter `" + name + "` is given more than once.");
          }
        });
  }

  /**
   * Of a query about two sides: a filter given once counts for both, the first of two for the first
   * side and the second for the second.
   *
   * @param names the filters there are
   * @throws Refusal when there is no such filter, or it is given more than twice
   */
  static List<Filters> ofBoth(MultivaluedMap<String, String> query, List<String> names) {
    MultivaluedMap<String, String> first = new MultivaluedHashMap<>();
    MultivaluedMap<String, String> second = new MultivaluedHashMap<>();
    query.forEach(
        (name, values) -> {
          if (values.size() > 2) {
            throw bad("The filter `" + name + "` is given more than twice.");
          }
          first.putSingle(name, values.get(0));
          second.putSingle(name, values.get(values.size() - 1));
        });
    return List.of(new Filters(first, names), new Filters(second, names));
  }

  /**
   * Passes a query that asks for nothing, where there is nothing to ask for.
   *
   * @throws Refusal when it asks for something
   */
  static void none(MultivaluedMap<String, String> query) {
    query.keySet().stream()
        .findFirst()
        .ifPresent(
            name -> {
              throw bad(unknown(name, List.of()));
            });
  }

  /** Whoever asks for a page may know that the same list has pages as JSON. */
  private static String unknown(String name, List<String> names) {
    boolean page = name.equals(Page.LIMIT) || name.equals(Page.CURSOR);
    return Refusal.unknown("filter", name, names)
        + (page ? " What is asked for comes whole, not in pages." : "");
  }

  /** The value of a filter, one of the known ones; empty when it is not given. */
  String find(String name, List<String> known) {
    return find(name, name, known);
  }

  /** The same, where what the values are is called otherwise than the filter. */
  String find(String name, String what, List<String> known) {
    String value = query.getFirst(name);
    if (value == null) {
      return "";
    }
    if (!known.contains(value)) {
      String all =
          Nearest.to(value, known).isPresent() || known.isEmpty()
              ? ""
              : " There are " + String.join(", ", known) + ".";
      throw bad(Refusal.unknown(what, value, known) + all);
    }
    return value;
  }

  /** The value of a filter that may be anything; empty when it is not given. */
  String text(String name) {
    return Optional.ofNullable(query.getFirst(name)).orElse("");
  }

  /** Whether a filter is given. */
  boolean has(String name) {
    return query.containsKey(name);
  }

  /** The day of a filter; empty when it is not given. */
  Optional<LocalDate> findDay(String name) {
    return Optional.ofNullable(query.getFirst(name)).map(text -> day(name, text));
  }

  /** Whether a day is one that anything can be asked about. */
  static boolean isInReach(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  private static LocalDate day(String name, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (isInReach(day)) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // Told below, with what a date looks like.
    }
    throw bad(
        "The filter `%s` is `%s`, which is no date from %d to %d: write it as 2010-02-22."
            .formatted(name, text, FIRST_YEAR, LAST_YEAR));
  }

  private static Refusal bad(String detail) {
    return new Refusal(ProblemType.BAD_REQUEST, detail);
  }
}
