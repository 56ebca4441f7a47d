package muster.data;

import java.util.Optional;

/**
 * A column of a dataset file.
 *
 * @param name as in the header row
 * @param need what a blank means
 * @param type what a cell may hold
 * @param description one line for the person who fills it in
 * @param alternative the column that may stand in for this one; empty when there is none
 */
public record Column(
    String name, Need need, ColumnType type, String description, Optional<String> alternative) {
  /** A column that nothing else can stand in for. */
  public Column(String name, Need need, ColumnType type, String description) {
    this(name, need, type, description, Optional.empty());
  }

  /** This column, for which another may stand. */
  Column or(String other) {
    return new Column(name, need, type, description, Optional.of(other));
  }
}
