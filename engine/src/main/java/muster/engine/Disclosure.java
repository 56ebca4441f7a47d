package muster.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.engine.tables.ExemptItem;
import muster.engine.tables.ExportPart;
import muster.engine.tables.FinanceRole;
import muster.engine.tables.Marking;
import muster.engine.tables.Markings;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.PolicyTable;

/** Who may be told what of an assessment, as rule books have it on some days (R47). */
public final class Disclosure {
  /** Everybody. */
  public static final String PUBLIC = "public";

  /** The members of the board. */
  public static final String BOARD = "board";

  /** The programme team. */
  public static final String PROGRAMME = "programme";

  /** From the widest to the narrowest; each gets what those before it get. */
  public static final List<String> AUDIENCES = List.of(PUBLIC, BOARD, PROGRAMME);

  private final List<ExportPart> parts;
  private final Set<ExemptItem> exempt;
  private final Set<String> forecast;
  private final Markings markings;

  private Disclosure(
      List<ExportPart> parts, Set<ExemptItem> exempt, Set<String> forecast, Markings markings) {
    this.parts = parts;
    this.exempt = exempt;
    this.forecast = forecast;
    this.markings = markings;
  }

  /** As a rule book has it on a day. */
  public static Disclosure of(RuleBook book, LocalDate day) {
    return new Disclosure(
        rows(book, day, PolicyTable.EXPORT_PARTS, ExportPart.class),
        Set.copyOf(rows(book, day, PolicyTable.EXEMPT_ITEMS, ExemptItem.class)),
        rows(book, day, PolicyTable.FINANCE_LINES, FinanceRole.class).stream()
            .map(FinanceRole::line)
            .collect(Collectors.toUnmodifiableSet()),
        new Markings(rows(book, day, PolicyTable.MARKINGS, Marking.class)));
  }

  /**
   * What may be told where every one of several rule books, on every one of several days, lets it
   * be told: what any of them holds exempt is exempt; a part goes to the narrowest audience that
   * any of them gives it, under the highest marking, and is left out where one does not have it.
   *
   * @param books the first one's order of parts and markings counts; at least one
   * @param days at least one
   */
  public static Disclosure strictest(List<RuleBook> books, List<LocalDate> days) {
    return books.stream()
        .flatMap(book -> days.stream().map(day -> of(book, day)))
        .reduce(Disclosure::and)
        .orElseThrow();
  }

  private Disclosure and(Disclosure other) {
    Markings both = markings.and(other.markings);
    List<ExportPart> common =
        parts.stream()
            .flatMap(p -> other.find(p.part()).map(o -> both(p, o, both)).stream())
            .toList();
    return new Disclosure(
        common, union(exempt, other.exempt), union(forecast, other.forecast), both);
  }

  private Optional<ExportPart> find(String part) {
    return parts.stream().filter(p -> p.part().equals(part)).findFirst();
  }

  private static ExportPart both(ExportPart one, ExportPart other, Markings markings) {
    int reach = Math.max(AUDIENCES.indexOf(one.audience()), AUDIENCES.indexOf(other.audience()));
    return new ExportPart(
        one.part(),
        AUDIENCES.get(reach),
        markings.highest(List.of(one.marking(), other.marking())).orElseThrow());
  }

  private static <T> Set<T> union(Set<T> some, Set<T> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** The markings that a rule book has on any day at all. */
  public static Markings everyMarking(RuleBook book) {
    return new Markings(rows(book, PolicyTable.MARKINGS, Marking.class, row -> true));
  }

  private static <T> List<T> rows(RuleBook book, LocalDate day, PolicyTable table, Class<T> type) {
    return rows(book, table, type, row -> row.inForce(day));
  }

  private static <T> List<T> rows(
      RuleBook book, PolicyTable table, Class<T> type, Predicate<PolicyRow> counts) {
    return book.tables().stream()
        .filter(file -> file.table() == table)
        .flatMap(file -> file.rows().stream())
        .filter(counts)
        .map(row -> type.cast(row.fact()))
        .toList();
  }

  /**
   * The parts that an audience gets, in the order of the table; none of a marking that is refused.
   *
   * @param audience one of {@link #AUDIENCES}
   */
  public List<ExportPart> parts(String audience) {
    int reach = AUDIENCES.indexOf(audience);
    return parts.stream()
        .filter(p -> AUDIENCES.indexOf(p.audience()) <= reach && markings.isHeld(p.marking()))
        .toList();
  }

  /** The parts for the public whose marking lets them be made public. */
  public List<ExportPart> openParts() {
    return parts(PUBLIC).stream().filter(p -> markings.isPublic(p.marking())).toList();
  }

  /** The highest marking of some parts; empty where there are none. */
  public Optional<String> marking(List<ExportPart> parts) {
    return markings.highest(parts.stream().map(ExportPart::marking).toList());
  }

  /** The protective markings, and what may be done with what bears each. */
  public Markings markings() {
    return markings;
  }

  /**
   * Whether something is on the exempt agenda.
   *
   * @param kind finance-line, project, agreement or opportunity
   * @param id its id in the dataset
   */
  public boolean isExempt(String kind, String id) {
    return isAnyExempt(kind, id::equals);
  }

  /** Whether anything of a kind is exempt whose id passes. */
  public boolean isAnyExempt(String kind, Predicate<String> id) {
    return exempt.stream().anyMatch(e -> e.kind().equals(kind) && id.test(e.id()));
  }

  /** Whether an exempt line is one of those that the forecast adds up. */
  public boolean isForecastExempt() {
    return isAnyExempt("finance-line", forecast::contains);
  }
}
