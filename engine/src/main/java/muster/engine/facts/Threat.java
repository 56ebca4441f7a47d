package muster.engine.facts;

import java.time.LocalDate;
import java.util.List;

/**
 * What one force faces in one service or strand of it ({@code threats.csv}; method §1). Null means
 * unknown, never zero; a return with an unknown among {@code demand}/{@code demandLevel}, {@code
 * days} and the six harm levels is not assessed.
 *
 * @param force id
 * @param service id
 * @param strand part of the service assessed separately; empty for the whole
 * @param demandLow lowest plausible demand, incidents a year; null when unknown
 * @param demand incidents a year; null when unknown or given as a level
 * @param demandLevel level standing for the demand; null when given as a number or unknown
 * @param demandHigh highest plausible demand, incidents a year; null when unknown
 * @param days days one incident ties a team up; null when unknown
 * @param trend where the demand is going
 * @param physical harm level of one incident, and so the next five; null when unknown
 * @param confidence how sure the assessor is
 * @param evidence local, regional, national: what was drawn on
 * @param note the assessor's words; empty when blank
 * @param dated the day the row was made
 * @param source where the row comes from
 * @param basis how it was come by
 */
public record Threat(
    String force,
    String service,
    String strand,
    Double demandLow,
    Double demand,
    @OneOf("demand level") String demandLevel,
    Double demandHigh,
    Double days,
    @OneOf("trend") String trend,
    @OneOf("harm level") String physical,
    @OneOf("harm level") String psychological,
    @OneOf("harm level") String financial,
    @OneOf("harm level") String community,
    @OneOf("harm level") String publicExpectation,
    @OneOf("harm level") String environmental,
    @OneOf("confidence") String confidence,
    List<String> evidence,
    String note,
    LocalDate dated,
    String source,
    Basis basis)
    implements Fact {
  public Threat {
    evidence = List.copyOf(evidence);
  }

  @Override
  public String key() {
    return "threats.csv:" + force + "/" + service + "/" + strand;
  }
}
