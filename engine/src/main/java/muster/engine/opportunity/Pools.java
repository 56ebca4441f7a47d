package muster.engine.opportunity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import muster.engine.arithmetic.Cover;
import muster.engine.arithmetic.ExactSum;
import muster.engine.arithmetic.NineDecimals;
import muster.engine.arithmetic.Risks;
import muster.engine.internal.Policy;
import muster.engine.tables.StandardHeading;

/** Pools groups of forces in one service, each group once (method §5.3). Not thread-safe. */
final class Pools {
  private final BorderGraph graph;
  private final Standing[] standings = new Standing[Long.SIZE];
  private final double[][] levels = new double[Long.SIZE][];
  private final List<StandardHeading> headings;
  private final List<String> mandatory;
  private final double accessFactor;
  private final double cap;
  private final Map<Long, Joint> joints = new HashMap<>();

  /**
   * In a service.
   *
   * @param standings of the forces assessed
   * @param mandatory headings that must be met
   */
  Pools(BorderGraph graph, List<Standing> standings, List<String> mandatory, Policy policy) {
    this.graph = graph;
    this.mandatory = mandatory;
    this.headings = policy.rows(StandardHeading.class);
    this.accessFactor = policy.parameter("access-factor");
    this.cap = policy.parameter("mandatory-heading-cap");
    for (Standing standing : standings) {
      int place = graph.place(standing.force());
      this.standings[place] = standing;
      this.levels[place] =
          headings.stream().mapToDouble(h -> standing.levels().get(h.heading())).toArray();
    }
  }

  /** The members' standings, by force; all of them must be assessed. */
  Standing[] members(long group) {
    Standing[] members = new Standing[Long.bitCount(group)];
    int at = 0;
    for (long rest = group; rest != 0; rest &= rest - 1) {
      members[at++] = standings[Long.numberOfTrailingZeros(rest)];
    }
    return members;
  }

  /**
   * The group as one joint unit; all members must be assessed.
   *
   * @throws muster.engine.AssessmentStopped when the assessment is to be given up
   */
  Joint of(long group) {
    graph.stop().check();
    Joint known = joints.get(group);
    if (known == null) {
      known = pool(group);
      joints.put(group, known);
    }
    return known;
  }

  /**
   * What a group is worth: the risk that it takes away, harm points a year; nothing for a single
   * force, or where it takes none away.
   */
  double worth(long group) {
    if (Long.bitCount(group) < 2) {
      return 0;
    }
    double reduction = of(group).reduction();
    return NineDecimals.isPositive(reduction) ? reduction : 0;
  }

  private Joint pool(long group) {
    Standing[] members = members(group);
    boolean connected = graph.isConnected(group);
    double[] people = new double[members.length];
    double[] loads = new double[members.length];
    double[] present = new double[members.length];
    int specialists = 0;
    int minimum = 0;
    for (int i = 0; i < members.length; i++) {
      people[i] = members[i].specialists();
      loads[i] = members[i].load();
      present[i] = members[i].presence();
      specialists = Math.addExact(specialists, members[i].specialists());
      minimum = Math.max(minimum, members[i].minimum());
    }
    double load = ExactSum.of(loads);
    double presence = mean(present, people, specialists);
    double access = connected ? 1 : accessFactor;
    double cover = access * Cover.probability(specialists, minimum, presence, load);
    double standards = standards(group, people, specialists);
    double protection = cover * standards;
    return new Joint(
        group,
        connected,
        specialists,
        minimum,
        load,
        presence,
        cover,
        standards,
        protection,
        before(members),
        after(members, protection));
  }

  private static double before(Standing[] members) {
    double[] risks = new double[members.length];
    for (int i = 0; i < members.length; i++) {
      risks[i] = members[i].risk();
    }
    return ExactSum.of(risks);
  }

  private static double after(Standing[] members, double protection) {
    double[] risks = new double[members.length];
    for (int i = 0; i < members.length; i++) {
      risks[i] = Risks.residual(members[i].threat(), protection);
    }
    return ExactSum.of(risks);
  }

  private double standards(long group, double[] people, int specialists) {
    double[] terms = new double[headings.size()];
    double[] weights = new double[headings.size()];
    boolean capped = false;
    for (int h = 0; h < terms.length; h++) {
      StandardHeading heading = headings.get(h);
      double level = level(h, group, people, specialists);
      capped |= mandatory.contains(heading.heading()) && NineDecimals.compare(level, 0) == 0;
      weights[h] = heading.weight();
      terms[h] = level * heading.weight();
    }
    double mean = ExactSum.of(terms) / ExactSum.of(weights);
    return capped ? Math.min(mean, cap) : mean;
  }

  private double level(int heading, long group, double[] people, int specialists) {
    double[] each = new double[people.length];
    double best = 0;
    int at = 0;
    for (long rest = group; rest != 0; rest &= rest - 1) {
      each[at] = levels[Long.numberOfTrailingZeros(rest)][heading];
      best = Math.max(best, each[at++]);
    }
    return headings.get(heading).best() ? best : mean(each, people, specialists);
  }

  /**
   * The mean weighted by people, plain where there are none; never outside what it is a mean of.
   */
  private static double mean(double[] values, double[] people, int all) {
    double smallest = values[0];
    double largest = values[0];
    double[] terms = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      smallest = Math.min(smallest, values[i]);
      largest = Math.max(largest, values[i]);
      terms[i] = all == 0 ? values[i] : values[i] * people[i];
    }
    double mean = ExactSum.of(terms) / (all == 0 ? values.length : all);
    return Math.min(largest, Math.max(smallest, mean));
  }
}
