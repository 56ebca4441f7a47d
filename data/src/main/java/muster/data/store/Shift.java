package muster.data.store;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a second score does to the result of a return, worked out by whoever assesses.
 *
 * @param ownRisk the risk by the force's own score; empty when it is not assessed
 * @param secondRisk the risk by the second one
 * @param ownBand the band of the first
 * @param secondBand the band of the second
 */
public record Shift(
    Optional<BigDecimal> ownRisk,
    Optional<BigDecimal> secondRisk,
    Optional<String> ownBand,
    Optional<String> secondBand) {

  /** By how much the risk is higher by the second score; empty unless both are assessed. */
  public Optional<BigDecimal> risk() {
    return ownRisk.flatMap(own -> secondRisk.map(second -> second.subtract(own)));
  }
}
