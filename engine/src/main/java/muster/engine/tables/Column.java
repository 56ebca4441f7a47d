package muster.engine.tables;

/**
 * A column of a policy table.
 *
 * @param name as in the header
 * @param kind what its cells may hold
 */
public record Column(String name, Kind kind) {

  static Column word(String name) {
    return new Column(name, Kind.WORD);
  }

  static Column text(String name) {
    return new Column(name, Kind.TEXT);
  }

  static Column number(String name) {
    return new Column(name, Kind.NUMBER);
  }

  static Column whole(String name) {
    return new Column(name, Kind.WHOLE);
  }

  static Column fraction(String name) {
    return new Column(name, Kind.FRACTION);
  }

  static Column range(String name) {
    return new Column(name, Kind.RANGE);
  }

  static Column yesNo(String name) {
    return new Column(name, Kind.YES_NO);
  }

  static Column date(String name) {
    return new Column(name, Kind.DATE);
  }

  static Column optionalDate(String name) {
    return new Column(name, Kind.OPTIONAL_DATE);
  }

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
