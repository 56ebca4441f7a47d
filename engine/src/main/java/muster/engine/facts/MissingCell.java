package muster.engine.facts;

/**
 * A blank that keeps a return from being assessed.
 *
 * @param force id
 * @param service id
 * @param row key of the row
 * @param column the blank column
 */
public record MissingCell(String force, String service, String row, String column) implements Fact {
  @Override
  public String key() {
    return row;
  }
}
