package muster.secondopinion;

import java.math.BigDecimal;

/**
 * One line of finance.csv over its years (method.md §8).
 *
 * @param line what it is
 * @param sum £m of the years that are known; null where none is
 * @param partial whether a year is unknown
 * @param printed the line's own {@code total} row, £m; null where there is none or it is unknown
 * @param agrees whether the printed total is the sum; null where nothing is printed or no year is
 *     known
 */
public record LineTotal(
    String line, BigDecimal sum, boolean partial, BigDecimal printed, Boolean agrees) {}
