package muster.engine.opportunity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import muster.engine.facts.Basis;
import muster.engine.findings.NotListed;
import muster.engine.findings.Opportunity;
import muster.engine.internal.Run;
import muster.engine.opportunity.Sieve.Sifted;

/**
 * Finds the opportunities of services, each by itself and so in any order or at once; thread-safe.
 * Everything about a service's groups but the results is let go, so that the whole country fits.
 */
final class Search {
  private final Ground ground;
  private final Run run;
  private final Map<Long, List<String>> ids = new ConcurrentHashMap<>();

  Search(Ground ground, Run run) {
    this.ground = ground;
    this.run = run;
  }

  /**
   * What one service offers.
   *
   * @param opportunities ranked within the service
   * @param notListed by forces
   */
  record Offer(List<Opportunity> opportunities, List<NotListed> notListed) {
    Offer {
      opportunities = List.copyOf(opportunities);
      notListed = List.copyOf(notListed);
    }
  }

  /**
   * What a service open to groups offers.
   *
   * @throws muster.engine.InvalidRules when the rules leave open how a listed group would work
   */
  Offer offer(Field field) {
    Pools pools =
        new Pools(ground.graph(), field.standings(), field.service().mandatory(), ground.policy());
    Sifted sifted = new Sieve(ground, field, pools).sift(teams(field, pools), run);
    Phrases phrases = new Phrases();
    List<Plan> plans = new Ways(ground, field, pools, phrases).plans(sifted.listed(), run);
    List<Valued> valued = new Values(ground, field, pools, phrases).valued(plans, run);
    return new Offer(new Listing(field, pools).opportunities(valued), sifted.notListed());
  }

  private List<Team> teams(Field field, Pools pools) {
    int least = ground.policy().count("group-least");
    int most = ground.policy().count("group-most");
    long assessed = ground.graph().group(field.standings().stream().map(Standing::force).toList());
    List<Team> teams = new ArrayList<>();
    for (long group :
        new Groups(ground.graph(), least, most).considered(assessed, field.joining())) {
      run.stop().check();
      List<String> forces = ids.computeIfAbsent(group, ground.graph()::ids);
      teams.add(new Team(field.groupId(forces), group, forces, basis(pools.members(group))));
    }
    return teams;
  }

  private static Basis basis(Standing[] members) {
    Basis weakest = null;
    for (Standing member : members) {
      weakest = Basis.weaker(weakest, member.basis());
    }
    return weakest;
  }
}
