package muster.secondopinion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** One pair by itself: everything but ranks and the flag that looks at the whole region. */
final class SecondRisk {

  private final RawDataset data;
  private final SharedPeople shared;
  private final LocalDate asAt;

  SecondRisk(RawDataset data, LocalDate asAt) {
    this.data = data;
    this.shared = SharedPeople.of(data);
    this.asAt = asAt;
  }

  /** A row without ranks. */
  RiskOpinion of(Pair pair, Map<String, String> service, SubmittedReturn submitted) {
    if (!submitted.isComplete()) {
      return RiskOpinion.notAssessed(pair);
    }
    SecondThreat threat = SecondThreat.of(submitted.threats());
    Map<String, String> capability = submitted.capability();
    int people = Cells.whole(capability, "specialists") + shared.placedIn(pair);
    int minimum = Cells.whole(capability, "minimum");
    double p = SecondAvailability.of(data, pair, capability, asAt);
    double cover = SecondCover.cover(people, minimum, p, threat.load());
    double standards = SecondStandards.of(service, capability);
    double protection = cover * standards;
    double risk = threat.threat() * (1 - protection);
    Double overridden =
        submitted.override() == null ? null : Cells.number(submitted.override(), "risk");
    SortedSet<String> flags = new TreeSet<>(peopleFlags(pair, people, minimum));
    flags.addAll(evidenceFlags(submitted));
    if (isOverdue(service, capability)) {
      flags.add("standard-overdue");
    }
    if (threat.catastrophic() && Exact.compare(protection, Policy.HIGH_CONSEQUENCE_BELOW) < 0) {
      flags.add("high-consequence");
    }
    return new RiskOpinion(
        pair,
        true,
        threat.threat(),
        threat.load(),
        cover,
        standards,
        protection,
        risk,
        overridden,
        Policy.band(overridden == null ? risk : overridden),
        null,
        null,
        threat.worstStrand(),
        List.copyOf(flags));
  }

  private SortedSet<String> peopleFlags(Pair pair, int people, int minimum) {
    SortedSet<String> flags = new TreeSet<>();
    if (people < minimum) {
      flags.add("below-minimum");
    }
    if (minimum >= 1 && people == minimum) {
      flags.add("single-point-of-failure");
    }
    if (shared.named().contains(pair)) {
      flags.add("shared-specialists");
    }
    return flags;
  }

  private SortedSet<String> evidenceFlags(SubmittedReturn submitted) {
    SortedSet<String> flags = new TreeSet<>();
    if (submitted.hasRowBefore(asAt.minusDays(Policy.FRESH_DAYS))) {
      flags.add("stale");
    }
    if (submitted.isGradedLow()) {
      flags.add("low-confidence");
    }
    return flags;
  }

  private boolean isOverdue(Map<String, String> service, Map<String, String> capability) {
    return !Cells.text(service, "reach").equals("national")
        && asAt.isAfter(Policy.deadline(Cells.text(service, "tier")))
        && !SecondStandards.allMet(capability);
  }
}
