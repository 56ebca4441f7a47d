package muster.engine.opportunity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import muster.engine.Trace.Step;
import muster.engine.facts.Agreement;
import muster.engine.facts.Basis;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;
import muster.engine.facts.Service;
import muster.engine.facts.Withdrawal;
import muster.engine.findings.Binding;
import muster.engine.findings.LiveUnit;
import muster.engine.findings.StandsBack;
import muster.engine.internal.Policy;
import muster.engine.internal.Return;
import muster.engine.internal.Stop;
import muster.engine.tables.Joining;

/** What every service's groups are laid out from: forces, borders, agreements and returns. */
final class Ground {
  private final Dataset data;
  private final List<Return> returns;
  private final Conclusions concluded;
  private final Policy policy;
  private final BorderGraph graph;
  private final Standings standings;

  /**
   * Of a dataset.
   *
   * @param returns every return expected
   * @param steps what the rules concluded about the returns and agreements
   * @param stop asked at each group that is grown
   * @throws IllegalArgumentException when there are more than 64 forces
   */
  Ground(Dataset data, List<Return> returns, List<Step> steps, Policy policy, Stop stop) {
    this.data = data;
    this.returns = returns;
    this.concluded = new Conclusions(steps);
    this.policy = policy;
    this.graph =
        new BorderGraph(data.forces().stream().map(Force::force).toList(), data.borders(), stop);
    this.standings = new Standings(concluded, policy);
  }

  /** Which forces adjoin. */
  BorderGraph graph() {
    return graph;
  }

  /** Parameters and rows in force. */
  Policy policy() {
    return policy;
  }

  /** The services by id, each with the forces that may work together in it. */
  List<Field> fields() {
    return data.services().stream()
        .sorted(Comparator.comparing(Service::service))
        .map(this::field)
        .toList();
  }

  /** Every force of the region. */
  long region() {
    return graph.group(data.forces().stream().filter(f -> !f.partner()).map(Force::force).toList());
  }

  /** The withdrawals whose day has come, in the order of their rows' keys. */
  List<Withdrawal> withdrawals() {
    return data.withdrawals().stream()
        .filter(
            w ->
                concluded.list(w.force(), StandsBack.class).stream()
                    .anyMatch(s -> s.from().equals(w.from())))
        .sorted(Comparator.comparing(Withdrawal::key))
        .toList();
  }

  /** The agreements that bind their parties, by id. */
  List<Agreement> binding() {
    return agreements().stream()
        .filter(a -> !concluded.steps(a.agreement(), Binding.class).isEmpty())
        .toList();
  }

  private List<Agreement> agreements() {
    return data.agreements().stream().sorted(Comparator.comparing(Agreement::agreement)).toList();
  }

  private Field field(Service service) {
    String id = service.service();
    List<String> named =
        policy.rows(Joining.class).stream()
            .filter(j -> j.service().equals(id))
            .map(Joining::force)
            .toList();
    List<Return> candidates =
        returns.stream()
            .filter(r -> r.service().service().equals(id))
            .filter(r -> !r.force().partner() || named.contains(r.force().force()))
            .sorted(Comparator.comparing(r -> r.force().force()))
            .toList();
    long all = graph.group(candidates.stream().map(r -> r.force().force()).toList());
    return new Field(
        service,
        all,
        graph.group(named) & all,
        candidates.stream().filter(Return::isComplete).map(standings::of).toList(),
        units(id),
        data.exclusions().stream()
            .filter(e -> e.service().equals(id))
            .sorted(Comparator.comparing(e -> e.key()))
            .toList());
  }

  private List<Unit> units(String service) {
    List<Unit> units = new ArrayList<>();
    for (Agreement agreement : agreements()) {
      List<Step> live = concluded.steps(agreement.agreement(), LiveUnit.class);
      if (!live.isEmpty() && agreement.services().contains(service)) {
        Basis basis = Basis.weaker(agreement.basis(), live.get(0).finding().basis());
        units.add(new Unit(agreement.agreement(), graph.group(agreement.forces()), basis));
      }
    }
    return units;
  }
}
