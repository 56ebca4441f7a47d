package muster.engine.tables;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A parameter's value from a day on.
 *
 * @param from first day in force; it ends where the next one begins
 * @param value in the parameter's unit
 * @param reference the document and section it rests on
 */
public record DatedValue(LocalDate from, BigDecimal value, String reference) {}
