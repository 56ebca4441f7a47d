package muster.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import muster.engine.Vocabulary;

/** The closed sets of the shipped policy tables, written by hand from the method. */
public final class TestWords {
  public static final Vocabulary VOCABULARY =
      new Vocabulary(
          Map.of(
              "marking",
                  List.of(
                      "OFFICIAL",
                      "OFFICIAL-SENSITIVE",
                      "RESTRICTED",
                      "CONFIDENTIAL",
                      "SECRET",
                      "TOP SECRET"),
              "refused marking", List.of("RESTRICTED", "CONFIDENTIAL", "SECRET", "TOP SECRET"),
              "trend", List.of("falling", "steady", "rising", "surging"),
              "harm level",
                  List.of("none", "minor", "moderate", "serious", "severe", "catastrophic"),
              "demand level",
                  List.of(
                      "once in 10 years",
                      "once in 3 years",
                      "yearly",
                      "quarterly",
                      "monthly",
                      "weekly",
                      "daily"),
              "standard level", List.of("met", "partly", "not met"),
              "heading", List.of("capacity", "capability", "consistency", "connectivity"),
              "tier", List.of("high", "medium", "low"),
              "band", List.of("low", "medium", "high", "critical"),
              "flag", List.of("below-minimum", "stale")));

  public static final Function<LocalDate, Vocabulary> WORDS = asAt -> VOCABULARY;

  private TestWords() {}
}
