package muster.engine.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.facts.AbsentReturn;
import muster.engine.facts.Basis;
import muster.engine.facts.Capability;
import muster.engine.facts.Dataset;
import muster.engine.facts.Event;
import muster.engine.facts.EventAt;
import muster.engine.facts.Evidence;
import muster.engine.facts.Fact;
import muster.engine.facts.Force;
import muster.engine.facts.MandatoryHeading;
import muster.engine.facts.MissingCell;
import muster.engine.facts.RegionalService;
import muster.engine.facts.RiskOverride;
import muster.engine.facts.Service;
import muster.engine.facts.SharedPool;
import muster.engine.facts.SharedSpecialists;
import muster.engine.facts.Threat;

/**
 * Lays a dataset out as the facts that rules look at: one return at a time, lists spread over the
 * forces and services they name. Nothing is judged here.
 */
public final class Givens {
  private final Dataset data;
  private final LocalDate asAt;
  private final List<Return> returns = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();

  /** Of a dataset, as at a day. */
  public Givens(Dataset data, LocalDate asAt) {
    this.data = data;
    this.asAt = asAt;
    spreadReturns();
    layOut();
  }

  /**
   * The returns expected: every own force's for every service, and partners' where there is one.
   */
  public List<Return> returns() {
    return List.copyOf(returns);
  }

  /** The facts. */
  public List<Fact> facts() {
    return List.copyOf(facts);
  }

  private void spreadReturns() {
    Map<String, List<Threat>> threats = new HashMap<>();
    data.threats()
        .forEach(
            t ->
                threats
                    .computeIfAbsent(t.force() + "/" + t.service(), k -> new ArrayList<>())
                    .add(t));
    Map<String, Capability> capabilities = new HashMap<>();
    data.capabilities().forEach(c -> capabilities.put(c.force() + "/" + c.service(), c));
    for (Force force : data.forces()) {
      for (Service service : data.services()) {
        String at = force.force() + "/" + service.service();
        if (!force.partner() || threats.containsKey(at) || capabilities.containsKey(at)) {
          returns.add(
              new Return(
                  force, service, threats.getOrDefault(at, List.of()), capabilities.get(at)));
        }
      }
    }
  }

  private void layOut() {
    facts.addAll(data.forces());
    facts.addAll(data.services());
    facts.addAll(data.improvements());
    facts.addAll(data.overrides());
    facts.addAll(data.agreements());
    facts.addAll(data.withdrawals());
    Map<String, List<SharedPool>> pools = pools();
    for (Return made : returns) {
      if (made.isAbsent()) {
        facts.add(new AbsentReturn(made.force().force(), made.service().service(), made.missing()));
      } else if (made.isComplete()) {
        complete(made);
        facts.addAll(
            pools.getOrDefault(made.force().force(), List.of()).stream()
                .filter(p -> p.service().equals(made.service().service()))
                .toList());
      } else {
        facts.addAll(
            made.blanks().stream()
                .map(
                    b ->
                        new MissingCell(
                            made.force().force(),
                            made.service().service(),
                            b.row().key(),
                            b.column()))
                .toList());
      }
    }
    for (Service service : data.services()) {
      facts.add(
          new RegionalService(
              service.service(),
              returns.stream()
                  .filter(r -> !r.force().partner() && r.service().equals(service))
                  .allMatch(Return::isComplete)));
    }
    data.overrides().forEach(this::evidence);
  }

  private void complete(Return made) {
    Capability capability = made.capability();
    facts.addAll(made.threats());
    facts.add(capability);
    for (Threat threat : made.threats()) {
      facts.add(
          new Evidence(
              threat.force(),
              threat.service(),
              threat.key(),
              age(threat.dated()),
              threat.confidence(),
              threat.basis()));
    }
    facts.add(
        new Evidence(
            capability.force(),
            capability.service(),
            capability.key(),
            age(capability.dated()),
            capability.confidence(),
            capability.basis()));
    for (String heading : made.service().mandatory()) {
      facts.add(
          new MandatoryHeading(
              capability.force(), capability.service(), heading, level(capability, heading)));
    }
    for (Event event : data.events()) {
      if (event.concerns(capability.force(), capability.service())) {
        facts.add(
            new EventAt(
                capability.force(),
                capability.service(),
                event.event(),
                event.from(),
                event.to(),
                event.abstraction(),
                event.basis()));
      }
    }
  }

  private void evidence(RiskOverride override) {
    facts.add(
        new Evidence(
            override.force(),
            override.service(),
            override.key(),
            age(override.dated()),
            "",
            override.basis()));
  }

  private static String level(Capability capability, String heading) {
    return switch (heading) {
      case "capacity" -> capability.capacity();
      case "capability" -> capability.capability();
      case "consistency" -> capability.consistency();
      case "connectivity" -> capability.connectivity();
      default -> throw new IllegalArgumentException("no heading is called " + heading);
    };
  }

  private int age(LocalDate dated) {
    return Math.toIntExact(ChronoUnit.DAYS.between(dated, asAt));
  }

  /** Rows of one force with the same set of services are one pool, seen from each service. */
  private Map<String, List<SharedPool>> pools() {
    Map<String, List<SharedSpecialists>> rows = new TreeMap<>();
    data.sharedSpecialists()
        .forEach(s -> rows.computeIfAbsent(s.key(), k -> new ArrayList<>()).add(s));
    Map<String, List<SharedPool>> pools = new HashMap<>();
    for (List<SharedSpecialists> pool : rows.values()) {
      SharedSpecialists any = pool.get(0);
      int people = pool.stream().mapToInt(SharedSpecialists::people).sum();
      Basis basis = pool.stream().map(SharedSpecialists::basis).reduce(null, Basis::weaker);
      if (people > 0) {
        for (String service : any.services()) {
          pools
              .computeIfAbsent(any.force(), k -> new ArrayList<>())
              .add(
                  new SharedPool(
                      any.force(), service, any.pool(), people, any.services().size(), basis));
        }
      }
    }
    return pools;
  }
}
