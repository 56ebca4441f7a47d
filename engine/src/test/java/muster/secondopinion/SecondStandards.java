package muster.secondopinion;

import java.util.Map;

/** K of a complete return (method.md §2). */
final class SecondStandards {

  private SecondStandards() {}

  static double of(Map<String, String> service, Map<String, String> capability) {
    double sum = 0;
    for (String heading : Policy.HEADINGS) {
      sum += Cells.points(capability, heading, Policy.STANDARDS);
    }
    double mean = sum / Policy.HEADINGS.size();
    boolean capped =
        Cells.list(service, "mandatory").stream()
            .anyMatch(heading -> Cells.text(capability, heading).equals("not met"));
    return capped ? Math.min(mean, Policy.MANDATORY_CAP) : mean;
  }

  static boolean allMet(Map<String, String> capability) {
    return Policy.HEADINGS.stream().allMatch(h -> Cells.text(capability, h).equals("met"));
  }
}
