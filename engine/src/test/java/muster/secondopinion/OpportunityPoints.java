package muster.secondopinion;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The points of a group on each criterion (method.md §5.5). */
final class OpportunityPoints {

  private static final int SAVINGS_FOR_ALL_POINTS = 2_000_000;
  private static final int DAYS_OF_URGENCY = 365;

  private OpportunityPoints() {}

  static SortedMap<String, Double> of(
      ServiceCase service, List<Member> members, double reduction, BigDecimal saving) {
    SortedMap<String, Double> points = new TreeMap<>();
    points.put("risk reduction", Scales.risk(reduction));
    points.put("savings", saving == null ? 0 : Scales.money(saving, SAVINGS_FOR_ALL_POINTS));
    points.put("urgency", Scales.clipped(deadline(service, members) + trend(members)));
    points.put("readiness", Scales.clipped(readiness(service, members)));
    return points;
  }

  private static double deadline(ServiceCase service, List<Member> members) {
    long daysLeft =
        ChronoUnit.DAYS.between(
            service.asAt(), Policy.deadline(Cells.text(service.service(), "tier")));
    if (members.stream().anyMatch(member -> member.risk().flags().contains("standard-overdue"))) {
      return 60;
    }
    boolean near = daysLeft >= 0 && daysLeft <= DAYS_OF_URGENCY;
    return near && members.stream().anyMatch(Member::isBelowMet) ? 40 : 0;
  }

  private static double trend(List<Member> members) {
    List<String> trends = members.stream().flatMap(member -> member.trends().stream()).toList();
    if (trends.contains("surging")) {
      return 40;
    }
    return trends.contains("rising") ? 20 : 0;
  }

  private static double readiness(ServiceCase service, List<Member> members) {
    double agreed = 0;
    List<String> forces = members.stream().map(Member::force).toList();
    for (Map<String, String> row : service.data().rows("agreements.csv")) {
      if (List.of("signed", "live").contains(row.get("status"))
          && Cells.list(row, "forces").containsAll(forces)) {
        boolean forThis = Cells.list(row, "services").contains(service.id());
        agreed = Math.max(agreed, forThis ? 40 : 20);
      }
    }
    return agreed + 30 * lowest(members, "consistency") + 30 * lowest(members, "connectivity");
  }

  private static double lowest(List<Member> members, String heading) {
    return members.stream().mapToDouble(member -> member.levels().get(heading)).min().orElseThrow();
  }
}
