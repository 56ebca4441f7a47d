package muster.secondopinion;

import java.math.BigDecimal;

/**
 * One year of the forecast, £m (method.md §8); what is unknown is null.
 *
 * @param year as printed, or {@code total}
 * @param gap the base budget gap
 * @param reserves used
 * @param efficiencies cash releasing
 * @param residual the gap that is left, as printed
 * @param outcome passed where gap − reserves − efficiencies = residual, failed where it is not, and
 *     unknown where one of the four is
 */
public record ForecastOpinion(
    String year,
    BigDecimal gap,
    BigDecimal reserves,
    BigDecimal efficiencies,
    BigDecimal residual,
    String outcome) {}
