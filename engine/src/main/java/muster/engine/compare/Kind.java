package muster.engine.compare;

/** The kinds of results, in the order in which they are told. */
public enum Kind {
  RISK("risk", "risks"),
  SERVICE("service", "services"),
  OPPORTUNITY("opportunity", "opportunities"),
  NOT_LISTED("group not listed", "groups not listed"),
  PROJECT("project", "projects"),
  GAP("gap", "gaps"),
  NOT_ASSESSED("return not assessed", "returns not assessed"),
  MONEY("money", "money"),
  CONTEXT("indicator", "indicators");

  private final String word;
  private final String plural;

  Kind(String word, String plural) {
    this.word = word;
    this.plural = plural;
  }

  /** The word for several. */
  public String plural() {
    return plural;
  }

  /** The word used in output. */
  @Override
  public String toString() {
    return word;
  }
}
