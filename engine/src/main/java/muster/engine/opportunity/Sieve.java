package muster.engine.opportunity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import muster.engine.Part;
import muster.engine.Trace.Step;
import muster.engine.arithmetic.Rounding;
import muster.engine.facts.Candidate;
import muster.engine.facts.Exclusion;
import muster.engine.facts.Fact;
import muster.engine.facts.GroupExclusion;
import muster.engine.facts.GroupParting;
import muster.engine.facts.GroupUnit;
import muster.engine.facts.Withdrawal;
import muster.engine.findings.Finding;
import muster.engine.findings.NotListable;
import muster.engine.findings.NotListed;
import muster.engine.internal.Run;
import muster.engine.tables.ReasonNotListed;

/** Tells which groups of a service are listed, as the rules judge them (method §5.2). */
final class Sieve {
  private final Field field;
  private final Pools pools;
  private final long threatened;
  private final List<Withdrawal> withdrawals;
  private final Set<String> told = new HashSet<>();

  /**
   * What was found.
   *
   * @param listed groups to list, in the order they came
   * @param notListed groups kept from it for a reason that is told, by forces
   */
  record Sifted(List<Team> listed, List<NotListed> notListed) {}

  Sieve(Ground ground, Field field, Pools pools) {
    this.field = field;
    this.pools = pools;
    this.threatened = ground.graph().group(field.threatened());
    this.withdrawals = ground.withdrawals();
    ground.policy().rows(ReasonNotListed.class).stream()
        .filter(ReasonNotListed::told)
        .forEach(r -> told.add(r.reason()));
  }

  /** The groups, sorted out. */
  Sifted sift(List<Team> teams, Run run) {
    List<Fact> facts = new ArrayList<>();
    for (Team team : teams) {
      run.stop().check();
      layOut(team, facts);
    }
    Conclusions concluded =
        new Conclusions(facts.isEmpty() ? List.of() : run.fire(Part.GROUPS, facts));
    List<Team> listed = new ArrayList<>();
    List<NotListed> notListed = new ArrayList<>();
    for (Team team : teams) {
      run.stop().check();
      List<Step> against = concluded.steps(team.id(), NotListable.class);
      if (against.isEmpty()) {
        listed.add(team);
      } else if (against.stream().allMatch(s -> told.contains(reason(s)))) {
        notListed.add(notListed(team, against));
      }
    }
    return new Sifted(listed, notListed);
  }

  private NotListed notListed(Team team, List<Step> against) {
    List<Finding> findings = against.stream().map(Step::finding).toList();
    return new NotListed(
        field.id(),
        team.forces(),
        findings.stream().map(Finding::sentence).distinct().collect(Collectors.joining(" ")),
        against.stream().map(Sieve::reason).distinct().sorted().toList(),
        findings);
  }

  private static String reason(Step step) {
    return ((NotListable) step.conclusion()).reason();
  }

  private void layOut(Team team, List<Fact> facts) {
    facts.add(
        new Candidate(
            team.id(),
            field.id(),
            team.forces(),
            Long.bitCount(team.group() & threatened),
            Rounding.nine(pools.of(team.group()).reduction()),
            team.basis()));
    for (Exclusion exclusion : field.exclusions()) {
      if (!exclusion.forces().isEmpty() && team.forces().containsAll(exclusion.forces())) {
        facts.add(
            new GroupExclusion(team.id(), field.id(), exclusion.forces(), exclusion.reason()));
      }
    }
    for (Withdrawal withdrawal : withdrawals) {
      if (team.forces().contains(withdrawal.force())) {
        part(team, withdrawal, facts);
      }
    }
    for (Unit unit : field.units()) {
      Overlap overlap = unit.overlap(team.group());
      if (!overlap.word().isEmpty()) {
        facts.add(
            new GroupUnit(team.id(), field.id(), unit.agreement(), overlap.word(), unit.basis()));
      }
    }
  }

  /** Each member that the force stands back from, or every other one where none is named. */
  private void part(Team team, Withdrawal withdrawal, List<Fact> facts) {
    for (String partner : team.forces()) {
      boolean concerned =
          withdrawal.partners().isEmpty() || withdrawal.partners().contains(partner);
      if (concerned && !partner.equals(withdrawal.force())) {
        facts.add(
            new GroupParting(
                team.id(),
                field.id(),
                withdrawal.force(),
                partner,
                withdrawal.from(),
                withdrawal.reason(),
                withdrawal.key()));
      }
    }
  }
}
