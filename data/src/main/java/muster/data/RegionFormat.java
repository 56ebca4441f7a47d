package muster.data;

import static muster.data.FormatWords.*;

import java.util.List;
import muster.data.FileFormat.Rows;

/** The files that say which round, forces and services a dataset is about. */
final class RegionFormat {
  static final List<FileFormat> FILES =
      List.of(
          required(
              "round.csv",
              Rows.ONE,
              repeatable(),
              "The assessment window: one row.",
              column("round", MUST, NAME, "the round's id"),
              column("name", MAY, LINE, "its name as shown"),
              column("region", MAY, LINE, "the region's name as shown"),
              column("as_at", MUST, DATE, "the date the assessment speaks for"),
              column(
                  "marking", MAY, MARKING, "protective marking; blank is " + Format.USUAL_MARKING)),
          required(
              "forces.csv",
              Rows.SOME,
              key("force"),
              "The police forces: one row each.",
              column("force", MUST, ID, "the force's id"),
              column("name", MUST, LINE, "its name as shown"),
              column("region", MAY, LINE, "the region it belongs to"),
              column("grant_gbp_m", MAY, AMOUNT, "government grant, £m a year"),
              column("officers_fte", MAY, AMOUNT, "full-time equivalent officers"),
              column("population", MAY, WHOLE, "residents"),
              column("partner", MAY, YES_NO, "yes when outside the region; blank is no")),
          optional(
              "borders.csv",
              pair("force_a", "force_b"),
              "Forces that adjoin: one row for each border, in either order.",
              column("force_a", MUST, FORCE, "one force"),
              column("force_b", MUST, FORCE, "the other")),
          required(
              "services.csv",
              Rows.SOME,
              key("service"),
              "The protective services: one row each.",
              column("service", MUST, ID, "the service's id"),
              column("name", MUST, LINE, "its name as shown"),
              column("tier", MUST, policy("tier"), "which deadline its standards have"),
              column("reach", MUST, word("reach"), "where it is dealt with"),
              column("mandatory", MAY, listOf(policy("heading")), "headings that must be met"),
              column("source", MAY, TEXT, "where the row comes from")));

  private RegionFormat() {}
}
