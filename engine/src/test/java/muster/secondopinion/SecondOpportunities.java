package muster.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * The groups of one service (method.md §5.2).
 *
 * @param counts how many there are
 * @param listed opportunities without their places
 * @param notListed kept off the list by policy alone
 */
record SecondOpportunities(
    GroupCounts counts, List<OpportunityOpinion> listed, List<NotListedOpinion> notListed) {

  static SecondOpportunities of(ServiceCase service, WeightSet weights) {
    List<List<String>> possible = service.possible();
    List<OpportunityOpinion> listed = new ArrayList<>();
    List<NotListedOpinion> notListed = new ArrayList<>();
    if (service.route().equals("eligible")) {
      for (List<String> group : possible) {
        if (isWorthwhile(service, group)) {
          SortedSet<String> kinds = Barriers.against(service, group);
          if (kinds.isEmpty()) {
            listed.add(SecondOpportunity.of(service, group, weights));
          } else {
            notListed.add(new NotListedOpinion(service.id(), group, List.copyOf(kinds)));
          }
        }
      }
    }
    int connected = (int) possible.stream().filter(service::isConnected).count();
    return new SecondOpportunities(
        new GroupCounts(possible.size(), connected, listed.size()), listed, notListed);
  }

  /** With every rank and dominance, in rank order. */
  static List<OpportunityOpinion> placed(List<OpportunityOpinion> unplaced) {
    Map<String, String> dominators = new HashMap<>();
    for (OpportunityOpinion option : unplaced) {
      unplaced.stream()
          .filter(other -> dominates(other, option))
          .min(
              Comparator.comparing((OpportunityOpinion other) -> Exact.rounded(other.value()))
                  .reversed()
                  .thenComparing(other -> other.forces().size())
                  .thenComparing(OpportunityOpinion::id))
          .ifPresent(other -> dominators.put(option.id(), other.id()));
    }
    List<OpportunityOpinion> ordered = new ArrayList<>(unplaced);
    ordered.sort(
        Comparator.comparing((OpportunityOpinion option) -> Exact.rounded(option.value()))
            .reversed()
            .thenComparing(option -> dominators.containsKey(option.id()))
            .thenComparing(option -> option.forces().size())
            .thenComparing(OpportunityOpinion::id));
    Places overall = new Places();
    Map<String, Places> inService = new HashMap<>();
    List<OpportunityOpinion> placed = new ArrayList<>();
    for (OpportunityOpinion option : ordered) {
      BigDecimal value = Exact.rounded(option.value());
      Places own = inService.computeIfAbsent(option.service(), service -> new Places());
      placed.add(option.placed(dominators.get(option.id()), overall.next(value), own.next(value)));
    }
    return placed;
  }

  private static boolean isWorthwhile(ServiceCase service, List<String> group) {
    return service.isConsidered(group)
        && service.assessed().keySet().containsAll(group)
        && service.threatened(group) >= 2
        && Exact.isPositive(service.pool(group).reduction());
  }

  private static boolean dominates(OpportunityOpinion small, OpportunityOpinion great) {
    return small.service().equals(great.service())
        && small.forces().size() < great.forces().size()
        && new HashSet<>(great.forces()).containsAll(small.forces())
        && small.points().keySet().stream()
            .allMatch(
                criterion ->
                    Exact.compare(small.points().get(criterion), great.points().get(criterion))
                        >= 0);
  }
}
