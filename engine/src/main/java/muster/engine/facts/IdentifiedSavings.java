package muster.engine.facts;

/**
 * Cashable savings of all projects together (R29, R31). Identified is not delivered.
 *
 * @param identified pounds a year, over all projects that state one
 * @param delivered pounds a year, over the finished ones among them
 * @param partial whether a project states none
 * @param basis the weakest basis among the amounts; null where there is none
 */
public record IdentifiedSavings(double identified, double delivered, boolean partial, Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "identified-savings";
  }
}
