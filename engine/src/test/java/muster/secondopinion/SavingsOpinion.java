package muster.secondopinion;

import java.math.BigDecimal;

/**
 * Cashable savings of all projects against what the team must find (method.md §8).
 *
 * @param identified pounds a year of all projects whose cashable saving is known, those superseded
 *     apart; null where none is
 * @param partial whether one is unknown
 * @param delivered the part of it that belongs to finished projects; null where nothing is
 *     identified
 * @param target pounds a year
 * @param met whether what is identified reaches the target; null where nothing is known
 */
public record SavingsOpinion(
    BigDecimal identified, boolean partial, BigDecimal delivered, BigDecimal target, Boolean met) {}
