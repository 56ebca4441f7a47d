package muster.secondopinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** One group that is listed, all but its place among the others (method.md §5.3 to §5.8). */
final class SecondOpportunity {

  private static final int PHASED_FROM = 4;

  private final ServiceCase service;
  private final List<String> group;
  private final SecondPool pool;

  private SecondOpportunity(ServiceCase service, List<String> group) {
    this.service = service;
    this.group = group;
    this.pool = service.pool(group);
  }

  static String id(String service, List<String> group) {
    return "opportunity/" + service + "/" + String.join("+", group);
  }

  static OpportunityOpinion of(ServiceCase service, List<String> group, WeightSet weights) {
    return new SecondOpportunity(service, group).opinion(weights);
  }

  private OpportunityOpinion opinion(WeightSet weights) {
    double before = pool.before();
    double reduction = pool.reduction();
    BigDecimal cost = Scales.total(pool.members().stream().map(Member::cost).toList());
    boolean connected = service.isConnected(group);
    Way way = Way.of(Barriers.extendsUnit(service, group), connected, reduction / before, cost);
    BigDecimal saving = way.saving(cost, group.size());
    SortedMap<String, Double> points =
        OpportunityPoints.of(service, pool.members(), reduction, saving);
    List<List<String>> stages = stages();
    SortedMap<String, BigDecimal> shares = shares(way, group);
    return new OpportunityOpinion(
        id(service.id(), group),
        service.id(),
        group,
        connected,
        before,
        pool.after(),
        reduction,
        saving,
        way.setUp(group.size()),
        way.running(group.size()),
        payback(way, saving),
        points,
        Scales.contributions(points, weights.opportunities()),
        Scales.value(points, weights.opportunities()),
        way.id(),
        service.region().equals(new TreeSet<>(group)) ? "regional" : "sub-regional",
        way.instrument(),
        stages,
        pool.members().stream().map(this::member).toList(),
        shares,
        stages.size() > 1 && shares != null ? shares(way, stages.get(0)) : null,
        null,
        flags(saving),
        0,
        0);
  }

  private Double payback(Way way, BigDecimal saving) {
    return saving == null || saving.signum() <= 0
        ? null
        : Exact.quotient(way.setUp(group.size()), saving);
  }

  private MemberOpinion member(Member member) {
    List<String> others = new ArrayList<>(group);
    others.remove(member.force());
    return new MemberOpinion(
        member.force(),
        member.risk().risk(),
        pool.after(member),
        service.worth(group) - service.worth(others));
  }

  private SortedMap<String, BigDecimal> shares(Way way, List<String> payers) {
    return SecondShares.pounds(
        way.setUp(payers.size()).add(way.running(payers.size())),
        payers.stream().map(service.assessed()::get).toList());
  }

  private List<List<String>> stages() {
    if (group.size() < PHASED_FROM) {
      return List.of(group);
    }
    List<String> first = null;
    double most = 0;
    for (int size = 2; size <= 3; size++) {
      for (List<String> some : inOrder(Subsets.of(group, size, size))) {
        if (Barriers.breaksUpUnit(service, some)) {
          continue;
        }
        double reduction = service.pool(some).reduction();
        if (first == null || Exact.compare(reduction, most) > 0) {
          first = some;
          most = reduction;
        }
      }
    }
    boolean half = first != null && Exact.compare(most, pool.reduction() / 2) >= 0;
    return half ? List.of(first, group) : List.of(group);
  }

  private List<List<String>> inOrder(List<List<String>> groups) {
    List<List<String>> ordered = new ArrayList<>(groups);
    ordered.sort(Comparator.comparing(some -> id(service.id(), some)));
    return ordered;
  }

  private List<String> flags(BigDecimal saving) {
    SortedSet<String> flags = new TreeSet<>();
    for (Member member : pool.members()) {
      if (Exact.compare(pool.after(member), member.risk().risk()) > 0) {
        flags.add("member-worse-off");
      }
      int lent = Math.min(pool.minimum(), member.people());
      if (member.people() >= member.minimum() && member.people() - lent < member.minimum()) {
        flags.add("donor-below-minimum");
      }
      if (member.minimum() != pool.minimum()) {
        flags.add("minimum-differs");
      }
      if (member.grant() == null) {
        flags.add("share-unknown");
      }
    }
    if (saving == null) {
      flags.add("saving-unknown");
    }
    return List.copyOf(flags);
  }
}
