package muster.server.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muster.data.store.Account;
import muster.data.store.AuditFilter;
import muster.data.store.Store;

/** What a query asks of the log. */
final class AuditQuery {
  /** The orders it can be read in. */
  static final List<String> ORDERS = List.of("entry", "-entry");

  private static final String ACCOUNT = "account";
  private static final String ACTION = "action";
  private static final String OBJECT = "object";
  private static final String FROM = "from";
  private static final String TO = "to";

  private AuditQuery() {}

  /** The names that a query may have. */
  static List<String> names() {
    return Arrays.asList(Page.names(ACCOUNT, ACTION, OBJECT, FROM, TO, Sorting.NAME));
  }

  /**
   * The filter: an account there is or that stands in the log, an action that stands in it, an
   * object with all that lies below it, and days in UTC, both of which belong to the period.
   *
   * @throws Refusal when there is no such account or action, or the period ends before it begins
   */
  static AuditFilter read(Filters asked, Store store) {
    Optional<LocalDate> from = asked.findDay(FROM);
    Optional<LocalDate> to = asked.findDay(TO);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new Refusal(
          ProblemType.BAD_REQUEST,
          "The period ends on %s, before it begins on %s.".formatted(to.get(), from.get()));
    }
    return new AuditFilter(
        asked.find(ACCOUNT, asked.has(ACCOUNT) ? accounts(store) : List.of()),
        asked.find(ACTION, asked.has(ACTION) ? store.audit().listActions() : List.of()),
        asked.text(OBJECT),
        from.map(AuditQuery::start),
        to.map(day -> start(day.plusDays(1))));
  }

  private static List<String> accounts(Store store) {
    return Stream.concat(
            store.accounts().list().stream().map(Account::account),
            store.audit().listAccounts().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
