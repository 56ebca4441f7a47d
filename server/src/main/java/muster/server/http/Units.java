package muster.server.http;

/** What the figures of answers are counted in, said so that no score is taken for a forecast. */
final class Units {
  /** Of risks. */
  static final String RISK = "harm points a year, neither casualties nor a probability";

  /** Of opportunities. */
  static final String OPPORTUNITY =
      "risks: " + RISK + "; money: pounds; value and points: from 0 to 100";

  /** Of projects. */
  static final String PROJECT = "value and points: from 0 to 100; money: pounds";

  /** Of what the money comes to. */
  static final String FINANCE = "lines and forecast: £ million; savings and schemes: pounds";

  private Units() {}
}
