package muster.data;

import java.math.BigDecimal;
import java.util.List;

/** The words in which the tables of {@link Format} are written. */
final class FormatWords {
  /** No number of a dataset is larger, so that sums and products of any of them stay finite. */
  static final BigDecimal LARGEST = new BigDecimal("1000000000000");

  /** The range of people over which cover is proven to 1e-10 (method §2). */
  static final int MOST_PEOPLE = 10_000;

  static final Need MUST = Need.REQUIRED;
  static final Need ASSESSED = Need.ASSESSED;
  static final Need MAY = Need.OPTIONAL;

  static final ColumnType ID = new ColumnType.Id(true);
  static final ColumnType NAME = new ColumnType.Id(false);
  static final ColumnType TEXT = new ColumnType.Text();
  static final ColumnType LINE = new ColumnType.Line();
  static final ColumnType LABEL = new ColumnType.Label();
  static final ColumnType DATE = new ColumnType.Day();
  static final ColumnType MARKING = new ColumnType.Marking();
  static final ColumnType YES_NO = new ColumnType.Word("yes or no", false);
  static final ColumnType CONFIDENCE = new ColumnType.Word("confidence", false);
  static final ColumnType BASIS = new ColumnType.Word("basis", false);

  static final ColumnType AMOUNT = new ColumnType.Figure(BigDecimal.ZERO, LARGEST, false, "");
  static final ColumnType SIGNED = new ColumnType.Figure(LARGEST.negate(), LARGEST, false, "");
  static final ColumnType SIGNED_OR_XXX =
      new ColumnType.Figure(LARGEST.negate(), LARGEST, false, "xxx");
  static final ColumnType FRACTION =
      new ColumnType.Figure(BigDecimal.ZERO, BigDecimal.ONE, false, "");
  static final ColumnType WHOLE = new ColumnType.Figure(BigDecimal.ZERO, LARGEST, true, "");
  static final ColumnType PEOPLE =
      new ColumnType.Figure(BigDecimal.ZERO, BigDecimal.valueOf(MOST_PEOPLE), true, "");
  static final ColumnType PSA =
      new ColumnType.Figure(BigDecimal.ONE, BigDecimal.valueOf(30), true, "");

  static final ColumnType FORCE = new ColumnType.Reference("force", "forces.csv");
  static final ColumnType SERVICE = new ColumnType.Reference("service", "services.csv");
  static final ColumnType AGREEMENT = new ColumnType.Reference("agreement", "agreements.csv");
  static final ColumnType PROJECT = new ColumnType.Reference("project", "projects.csv");
  static final ColumnType FORCES = new ColumnType.ListOf(FORCE);
  static final ColumnType SERVICES = new ColumnType.ListOf(SERVICE);
  static final ColumnType PROJECTS = new ColumnType.ListOf(PROJECT);

  private FormatWords() {}

  static FileFormat required(
      String name,
      FileFormat.Rows rows,
      FileFormat.Key key,
      String description,
      Column... columns) {
    return new FileFormat(name, true, rows, key, description, List.of(columns));
  }

  static FileFormat optional(
      String name, FileFormat.Key key, String description, Column... columns) {
    return new FileFormat(name, false, FileFormat.Rows.ANY, key, description, List.of(columns));
  }

  static Column column(String name, Need need, ColumnType type, String description) {
    return new Column(name, need, type, description);
  }

  /** No two rows have all these cells in common. */
  static FileFormat.Key key(String... columns) {
    return new FileFormat.Key(List.of(columns), true);
  }

  /** No two rows have these cells in common, in whatever order. */
  static FileFormat.Key pair(String one, String other) {
    return new FileFormat.Key(List.of(one, other), false);
  }

  /** No key: rows may be equal, or there is only one. */
  static FileFormat.Key repeatable() {
    return new FileFormat.Key(List.of(), true);
  }

  /** A word of the dataset format, which never changes. */
  static ColumnType word(String set) {
    return new ColumnType.Word(set, false);
  }

  /** A word of the policy tables in force on the as-at date. */
  static ColumnType policy(String set) {
    return new ColumnType.Word(set, true);
  }

  static ColumnType listOf(ColumnType element) {
    return new ColumnType.ListOf(element);
  }
}
