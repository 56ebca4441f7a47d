package muster.engine.facts;

/**
 * Cashable savings of all projects together (R29, R31). Identified is not delivered.
 *
 * @param known whether any project that counts states one
 * @param identified pounds a year, over the projects that count and state one; 0 where none does
 * @param delivered pounds a year, over those among them whose saving is delivered
 * @param partial whether a project that counts states none
 * @param basis the weakest basis among the amounts; null where there is none
 */
public record IdentifiedSavings(
    boolean known, double identified, double delivered, boolean partial, Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "identified-savings";
  }
}
