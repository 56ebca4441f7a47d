package muster.engine.tables;

/**
 * A column of a policy table.
 *
 * @param name as in the header
 * @param kind what its cells may hold
 */
public record Column(String name, Kind kind) {

  /** What a cell may hold. */
  public enum Kind {
    WORD("a word"),
    TEXT("some text"),
    NUMBER("a number with a point, such as 0.25"),
    WHOLE("a whole number, such as 3"),
    FRACTION("a number from 0 to 1, such as 0.25"),
    RANGE("a range such as 100..300, <100 or >=1000"),
    YES_NO("yes or no"),
    DATE("a date such as 2009-12-31"),
    OPTIONAL_DATE("a date such as 2009-12-31, or blank");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** What the cell should hold, for a message. */
    public String expected() {
      return words;
    }
  }
}
