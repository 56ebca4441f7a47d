package muster.data.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import muster.data.Sheet;
import muster.data.store.SecondScore.Verdict;

/** A small round that is opened for returns: three forces and two services. */
final class OpenedRound {
  static final Instant OPENS = Instant.parse("2010-04-01T00:00:00Z");
  static final Instant CLOSES = Instant.parse("2010-05-31T23:59:59.999Z");
  static final List<String> FORCES = List.of("eastshire", "northshire", "southshire");
  static final List<String> SERVICES = List.of("firearms", "kidnap");
  static final Actor TEAM = new Actor("tess", "programme-team", "request-0");

  /** Of {@code northshire}, as are those of the next two. */
  static final Actor ANN = new Actor("ann", "assessor", "request-1");

  static final Actor NED = new Actor("ned", "assessor", "request-2");
  static final Actor CHIEF = new Actor("olive", "chief-officer", "request-3");

  /** Of {@code southshire}. */
  static final Actor MODERATOR = new Actor("sam", "moderator", "request-4");

  static final String MODERATORS_FORCE = "southshire";
  static final Shift NO_SHIFT = shift("60", "60", "medium", "medium");
  static final Consumer<List<Sheet>> UNCHECKED = sheets -> {};

  private OpenedRound() {}

  static List<Sheet> sheets(String round) {
    return List.of(
        sheet("round.csv", Map.of("round", round, "name", "Spring", "as_at", "2010-06-01")),
        new Sheet(
            "forces.csv",
            FORCES.stream().map(id -> row(Map.of("force", id, "name", "The " + id))).toList()),
        new Sheet(
            "services.csv",
            SERVICES.stream()
                .map(
                    id ->
                        row(
                            Map.of(
                                "service",
                                id,
                                "name",
                                "The " + id,
                                "tier",
                                "high",
                                "reach",
                                "regional")))
                .toList()));
  }

  /** The rounds of a store, with these ids, opened. */
  static void in(Store store, String... rounds) {
    for (String round : rounds) {
      Outcome<RoundInfo> opened = store.rounds().open(window(), sheets(round), TEAM, UNCHECKED);
      if (!(opened instanceof Outcome.Stored)) {
        throw new IllegalStateException(opened.toString());
      }
    }
  }

  static Opening window() {
    return new Opening(OPENS, CLOSES, Optional.empty());
  }

  static Sheet sheet(String file, Map<String, String> cells) {
    return new Sheet(file, List.of(row(cells)));
  }

  static Sheet.Row row(Map<String, String> cells) {
    return new Sheet.Row(0, cells);
  }

  static Sheet shared(String force, String people) {
    return sheet(
        "shared_specialists.csv",
        Map.of("force", force, "services", "firearms;kidnap", "people", people));
  }

  static ReturnDraft draft(ReturnKey key, int expected, String demand) {
    return new ReturnDraft(key, StoredRound.rows(demand, "5"), expected);
  }

  /** A second score of what {@link #draft} says. */
  static SecondScore score(String force, Verdict verdict, String reason) {
    Sheet.Row threat =
        row(Map.of("demand", "24", "trend", "steady", "physical", "serious", "confidence", "low"));
    Sheet.Row capability = row(Map.of("capacity", "partly", "confidence", "high"));
    ReturnRows rows = new ReturnRows(List.of(threat), Optional.of(capability));
    return new SecondScore(force, rows, NO_SHIFT, verdict, reason);
  }

  static Shift shift(String own, String second, String ownBand, String secondBand) {
    return new Shift(
        Optional.of(new BigDecimal(own)),
        Optional.of(new BigDecimal(second)),
        Optional.of(ownBand),
        Optional.of(secondBand));
  }

  /** The demands that a round has, as {@code force/service=demand}. */
  static List<String> demands(List<Sheet> sheets) {
    return sheets.stream()
        .filter(sheet -> sheet.file().equals("threats.csv"))
        .flatMap(sheet -> sheet.rows().stream())
        .map(row -> row.cell("force") + "/" + row.cell("service") + "=" + row.cell("demand"))
        .sorted()
        .toList();
  }

  /** What an outcome says, in a word or two. */
  static String word(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Conflict<?> conflict) {
      return "conflict " + conflict.currentRevision();
    }
    if (outcome instanceof Outcome.Refused<?> refused) {
      return "refused " + refused.objection().kind();
    }
    return "stored";
  }

  static String sentence(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).objection().sentence();
  }

  static <T> T stored(Outcome<T> outcome) {
    return Stream.of(outcome)
        .filter(Outcome.Stored.class::isInstance)
        .map(one -> ((Outcome.Stored<T>) one).content())
        .findFirst()
        .orElseThrow(() -> new AssertionError(outcome.toString()));
  }
}
