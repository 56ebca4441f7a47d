package muster.data;

import static muster.data.FormatWords.*;

import java.util.List;

/** The files that are shown and not scored. */
final class ContextFormat {
  static final List<FileFormat> FILES =
      List.of(
          optional(
              "indicators.csv",
              key("indicator"),
              "Figures that give context.",
              column("indicator", MUST, NAME, "the indicator's id"),
              column("value", MAY, SIGNED, "the figure"),
              column("unit", MAY, TEXT, "its unit"),
              column("source", MUST, TEXT, "where it was printed")),
          optional(
              "finance.csv",
              key("line", "year"),
              "Amounts of funding tables and forecasts.",
              column("line", MUST, TEXT, "what it is"),
              column("year", MUST, TEXT, "the financial year, as printed"),
              column("amount_gbp_m", MAY, SIGNED_OR_XXX, "£m"),
              column("source", MUST, TEXT, "where it was printed")));

  private ContextFormat() {}
}
