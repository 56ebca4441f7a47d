package muster.server.json;

/** What the figures of answers are counted in, said so that no score is taken for a forecast. */
public final class Units {
  /** Of risks. */
  public static final String RISK = "harm points a year, neither casualties nor a probability";

  /** Of opportunities. */
  public static final String OPPORTUNITY =
      "risks: " + RISK + "; money: pounds; value and points: from 0 to 100";

  /** Of projects. */
  public static final String PROJECT = "value and points: from 0 to 100; money: pounds";

  /** Of what the money comes to. */
  public static final String FINANCE = "lines and forecast: £ million; savings and schemes: pounds";

  /** Of everything that two assessments differ in. */
  static final String COMPARISON = OPPORTUNITY + "; finance: " + FINANCE;

  private Units() {}
}
