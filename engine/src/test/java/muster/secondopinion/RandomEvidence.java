package muster.secondopinion;

import static muster.secondopinion.RowBuilder.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Confidence, note, date, source and basis: the cells that every return row ends with. */
final class RandomEvidence {

  private final Dice dice;
  private final LocalDate asAt;

  RandomEvidence(Dice dice, LocalDate asAt) {
    this.dice = dice;
    this.asAt = asAt;
  }

  List<String> levels() {
    return List.of("local", "regional", "national");
  }

  Map<String, String> cells() {
    return row()
        .put("confidence", dice.chance(0.12) ? "low" : dice.pick("high", "medium"))
        .put("note", note())
        .put("dated", dated())
        .put("source", dice.pick("Strategic assessment", "Force return, table 2", "Interview"))
        .put("basis", basis())
        .build();
  }

  String basis() {
    return dice.pick("published", "derived", "illustrative");
  }

  /** Mostly this year's; often the last day that is not stale or the first that is. */
  LocalDate dated() {
    if (dice.chance(0.9)) {
      return asAt.minusDays(dice.chance(0.1) ? 365 : dice.between(0, 364));
    }
    return asAt.minusDays(dice.chance(0.5) ? 366 : dice.between(367, 900));
  }

  /** Text that a careless parser or spreadsheet trips over. */
  private String note() {
    return dice.chance(0.7)
        ? ""
        : dice.pick(
            "seen, and \"confirmed\", by two forces",
            "-5 on last year",
            "+2 expected",
            "café; naïve £ figure",
            "first line\nsecond line",
            "plain note");
  }
}
