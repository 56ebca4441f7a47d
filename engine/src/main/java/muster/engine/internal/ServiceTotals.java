package muster.engine.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import muster.engine.arithmetic.Rounding;
import muster.engine.arithmetic.Sums;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;
import muster.engine.facts.Service;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import muster.engine.findings.ServiceRoute;

/** Adds the region's own forces up, service by service (method §3): calculated risks only. */
public final class ServiceTotals {
  private final Dataset data;
  private final List<Risk> rows;
  private final Map<String, ServiceRoute> routes;

  /** Of these rows, with the way each service goes. */
  public ServiceTotals(Dataset data, List<Risk> rows, Map<String, ServiceRoute> routes) {
    this.data = data;
    this.rows = rows;
    this.routes = routes;
  }

  /** By total, largest first; those without any by id. */
  public List<ServiceRisk> list() {
    Set<String> own = new HashSet<>();
    data.forces().stream().filter(f -> !f.partner()).map(Force::force).forEach(own::add);
    List<ServiceRisk> totals = new ArrayList<>();
    for (Service service : data.services()) {
      totals.add(
          total(
              service.service(),
              rows.stream()
                  .filter(r -> r.service().equals(service.service()) && own.contains(r.force()))
                  .toList()));
    }
    totals.sort(
        Comparator.<ServiceRisk>comparingDouble(
                t -> t.risk() == null ? Double.POSITIVE_INFINITY : -Rounding.nine(t.risk()))
            .thenComparing(ServiceRisk::service));
    return totals;
  }

  private ServiceRisk total(String service, List<Risk> rows) {
    List<Risk> assessed = rows.stream().filter(r -> r.status() == Risk.Status.ASSESSED).toList();
    boolean partial = assessed.size() < rows.size();
    SortedMap<String, Double> shares = new TreeMap<>();
    if (assessed.isEmpty()) {
      return new ServiceRisk(service, null, partial, shares, null, routes.get(service));
    }
    List<Double> risks = assessed.stream().map(Risk::risk).toList();
    double total = Sums.of(risks);
    boolean nothing = Rounding.nine(total) == 0;
    assessed.forEach(r -> shares.put(r.force(), nothing ? 0 : r.risk() / total));
    double largest = risks.stream().mapToDouble(r -> r).max().orElseThrow();
    double smallest = risks.stream().mapToDouble(r -> r).min().orElseThrow();
    return new ServiceRisk(
        service, total, partial, shares, largest - smallest, routes.get(service));
  }
}
