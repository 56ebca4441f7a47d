package muster.engine.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one force has to meet the threat to one service ({@code capabilities.csv}; method §2). Null
 * means unknown, never zero.
 *
 * @param force id
 * @param service id
 * @param specialists accredited people dedicated to the service; null when unknown
 * @param minimum people one incident needs; null when unknown
 * @param availability probability that one of them is there, 0 to 1; null takes the default
 * @param capacity whether the standard's heading is met, and so the next three; null when unknown
 * @param costGbp cost a year now, in pounds; null when unknown
 * @param confidence how sure the assessor is
 * @param note the assessor's words; empty when blank
 * @param dated the day the row was made
 * @param source where the row comes from
 * @param basis how it was come by
 */
public record Capability(
    String force,
    String service,
    Integer specialists,
    Integer minimum,
    Double availability,
    @OneOf("standard level") String capacity,
    @OneOf("standard level") String capability,
    @OneOf("standard level") String consistency,
    @OneOf("standard level") String connectivity,
    BigDecimal costGbp,
    @OneOf("confidence") String confidence,
    String note,
    LocalDate dated,
    String source,
    Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "capabilities.csv:" + force + "/" + service;
  }
}
