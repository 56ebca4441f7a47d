package muster.server.sheet;

/**
 * Something in a workbook that cannot be taken over, for the person who filled it in.
 *
 * @param place the cell as Excel names it ({@code bands!B3}), the sheet, or the file
 * @param message what is wrong, with the text in question in backticks
 * @param help what would be right; empty when nothing more can be said
 */
public record SheetProblem(String place, String message, String help) {
  public SheetProblem {
    place = printable(place);
    message = printable(message);
  }

  /** What comes out of a workbook must not steer the terminal it is shown on. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cc}", " ");
  }

  /** One or two lines: place and message, then the help. */
  @Override
  public String toString() {
    return place + ": " + message + (help.isEmpty() ? "" : "\n  help: " + help);
  }
}
