package muster.server.text;

/**
 * What text is laid out for.
 *
 * @param width characters in a line, at least {@value #NARROWEST}
 * @param paint whether to colour
 */
public record Page(int width, Paint paint) {
  /** No layout is made for less. */
  public static final int NARROWEST = 60;

  /** The width where none is known. */
  public static final int USUAL = 120;

  public Page {
    width = Math.max(NARROWEST, width);
  }
}
