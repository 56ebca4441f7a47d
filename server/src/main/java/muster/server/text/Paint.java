package muster.server.text;

import java.util.Map;

/** Colour on a terminal. It only repeats what the words say. */
public enum Paint {
  /** Words only. */
  NONE,
  /** ANSI escape sequences. */
  ANSI;

  private static final String RESET = "\u001B[0m";
  private static final String BOLD = "1";
  private static final String FAINT = "2";
  private static final Map<String, String> BANDS =
      Map.of("critical", "1;37;41", "high", "1;31", "medium", "33", "low", "32");

  /** Text in the colour of a band; uncoloured where the band has none. */
  public String band(String band, String text) {
    return BANDS.containsKey(band) ? in(BANDS.get(band), text) : text;
  }

  /** Text that stands out. */
  public String strong(String text) {
    return in(BOLD, text);
  }

  /** Text that stands back. */
  public String faint(String text) {
    return in(FAINT, text);
  }

  private String in(String code, String text) {
    return this == NONE || text.isEmpty() ? text : "\u001B[" + code + "m" + text + RESET;
  }
}
