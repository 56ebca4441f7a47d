package muster.data;

import java.math.BigDecimal;
import java.util.List;

/** What the cells of a column may hold. */
public sealed interface ColumnType {
  /**
   * The name of a row, for other rows to refer to.
   *
   * @param kebab whether only lower-case letters, digits and hyphens may be in it; else it may be
   *     what a {@link Label} may be
   */
  record Id(boolean kebab) implements ColumnType {}

  /** Free text. It may begin with {@code +}, {@code -} or {@code @}, never with {@code =}. */
  record Text() implements ColumnType {}

  /** A text of one line, to be shown in headings and tables. */
  record Line() implements ColumnType {}

  /**
   * A short name of one line, without {@code /} (which separates the parts of a key) and {@code ;}
   * (which separates the elements of a list).
   */
  record Label() implements ColumnType {}

  /**
   * A number, written plainly with a decimal point.
   *
   * @param least smallest value allowed
   * @param most largest value allowed
   * @param whole whether it must be a whole number
   * @param unknown a word that means the same as a blank; empty when there is none
   */
  record Figure(BigDecimal least, BigDecimal most, boolean whole, String unknown)
      implements ColumnType {}

  /** A day, as {@code YYYY-MM-DD}, from 1900 to 2199. */
  record Day() implements ColumnType {}

  /**
   * A word of a closed set of {@code muster.engine.Vocabulary}.
   *
   * @param set the set's name
   * @param policy whether the set comes from a rule book's tables, and so depends on the date
   */
  record Word(String set, boolean policy) implements ColumnType {}

  /** The protective marking of a round: one that the rule book does not refuse. */
  record Marking() implements ColumnType {}

  /**
   * The name of another column of the same file.
   *
   * @param columns their names
   */
  record ColumnName(List<String> columns) implements ColumnType {
    public ColumnName {
      columns = List.copyOf(columns);
    }
  }

  /**
   * The id of a row.
   *
   * @param what what the row stands for: {@code force}, {@code service}, …; also the id's column
   * @param file the file of those rows
   */
  record Reference(String what, String file) implements ColumnType {}

  /**
   * A set of elements joined by {@code ;}, in any order, none twice.
   *
   * @param element what each of them may be
   */
  record ListOf(ColumnType element) implements ColumnType {}
}
