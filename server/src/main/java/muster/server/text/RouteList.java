package muster.server.text;

import java.util.List;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.ServiceRisk;
import muster.engine.findings.ServiceRoute;

/** The services of which no group is listed, which way they go instead, and why (method §5.1). */
final class RouteList {
  private final Names names;
  private final Page page;

  RouteList(Dataset data, Page page) {
    this.names = new Names(data);
    this.page = page;
  }

  String render(Assessment assessment) {
    List<ServiceRisk> without =
        assessment.services().stream()
            .filter(s -> s.route() != null && s.route().listed() == 0)
            .toList();
    if (without.isEmpty()) {
      return "Every service has a group that is listed.\n";
    }
    TextTable table = new TextTable().words("Service").words("Route").words("Why");
    without.forEach(
        s -> table.row(names.service(s.service()), s.route().route(), why(s, assessment)));
    return table.render(page, "");
  }

  private static String why(ServiceRisk service, Assessment assessment) {
    ServiceRoute route = service.route();
    if (!route.open()) {
      return route.finding() == null ? "" : route.finding().sentence();
    }
    if (assessment.notListed().stream().anyMatch(n -> n.service().equals(service.service()))) {
      return "Groups are looked at. Those that would cut the risk are held back, as told below.";
    }
    return route.connected() == 0
        ? "Groups are looked at, but no forces adjoin."
        : "Groups are looked at, but the rules leave every one out: too few members face any threat,"
            + " or the cut in risk is too small.";
  }
}
