package muster.secondopinion;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Some forces as one joint unit (method.md §5.3), pooled from nothing each time.
 *
 * @param members who pools
 * @param minimum the largest m
 * @param protection Q of the whole
 */
record SecondPool(List<Member> members, int minimum, double protection) {

  static SecondPool of(List<Member> members, boolean connected, Collection<String> mandatory) {
    int people = members.stream().mapToInt(Member::people).sum();
    int minimum = members.stream().mapToInt(Member::minimum).max().orElseThrow();
    double load = Exact.sum(members.stream().map(member -> member.risk().load()).toList());
    double cover = SecondCover.cover(people, minimum, mean(members, Member::availability), load);
    double access = connected ? 1 : Policy.ACCESS_FACTOR;
    return new SecondPool(members, minimum, cover * access * standards(members, mandatory));
  }

  /** Σ R of the members by themselves. */
  double before() {
    return Exact.sum(members.stream().map(member -> member.risk().risk()).toList());
  }

  /** Σ T × (1 − Q) of the members together. */
  double after() {
    return Exact.sum(members.stream().map(this::after).toList());
  }

  double after(Member member) {
    return member.risk().threat() * (1 - protection);
  }

  double reduction() {
    return before() - after();
  }

  private static double standards(List<Member> members, Collection<String> mandatory) {
    double sum = 0;
    boolean capped = false;
    for (String heading : Policy.HEADINGS) {
      double level = level(members, heading);
      sum += level;
      capped |= mandatory.contains(heading) && level == 0;
    }
    double mean = sum / Policy.HEADINGS.size();
    return capped ? Math.min(mean, Policy.MANDATORY_CAP) : mean;
  }

  /** A joint unit works to one standard on one system, with the people it is given. */
  private static double level(List<Member> members, String heading) {
    return switch (heading) {
      case "capacity", "capability" -> mean(members, member -> member.levels().get(heading));
      case "consistency", "connectivity" ->
          members.stream().mapToDouble(member -> member.levels().get(heading)).max().orElseThrow();
      default -> throw new IllegalArgumentException("no such heading: " + heading);
    };
  }

  /** By people; where nobody has any, plainly. */
  private static double mean(List<Member> members, ToDoubleFunction<Member> value) {
    boolean plain = members.stream().allMatch(member -> member.people() == 0);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (Member member : members) {
      BigDecimal weight = BigDecimal.valueOf(plain ? 1 : member.people());
      sum = sum.add(weight.multiply(new BigDecimal(value.applyAsDouble(member))));
      weights = weights.add(weight);
    }
    return Exact.quotient(sum, weights);
  }
}
