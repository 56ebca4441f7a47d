package muster.server.http;

import java.util.ArrayList;
import java.util.List;
import muster.engine.Disclosure;
import muster.engine.facts.Dataset;

/**
 * What exempt projects and agreements leave in figures that are not theirs: whoever reads those
 * could tell that there is something, and for which service (R47).
 */
record ExemptTraces(Dataset data, Disclosure disclosure) {
  static final String PROJECT = "project";
  static final String AGREEMENT = "agreement";

  /** Whether sums over all projects would tell of an exempt one. */
  boolean areInSums() {
    return data.projects().stream().anyMatch(p -> disclosure.isExempt(PROJECT, p.project()));
  }

  /**
   * Whether what no project addresses would tell what an exempt one does: a serious risk that is
   * neither a gap nor any project's that is shown.
   */
  boolean areInGaps() {
    return data.projects().stream()
        .anyMatch(p -> !p.services().isEmpty() && disclosure.isExempt(PROJECT, p.project()));
  }

  /** Whether an exempt agreement covers a service: its route and its groups may rest on it. */
  boolean areIn(String service) {
    return data.agreements().stream()
        .anyMatch(
            a -> a.services().contains(service) && disclosure.isExempt(AGREEMENT, a.agreement()));
  }

  /** What is left out because of them, in sentences that do not say for which. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (areInGaps()) {
      notes.add(
          "What no project addresses is left out: it would tell what a project on the exempt agenda"
              + " is for.");
    }
    if (data.services().stream().anyMatch(s -> areIn(s.service()))) {
      notes.add(
          "The routes and groups of services that an agreement on the exempt agenda covers are left"
              + " out.");
    }
    return notes;
  }
}
