package muster.secondopinion;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happens among the services and groups of an opinion, for the test of random datasets. */
final class SeenOpportunities {

  private static final int PHASED_FROM = 4;

  private final Set<String> seen = new HashSet<>();

  private SeenOpportunities() {}

  static Set<String> of(RawDataset data, Opinion opinion) {
    SeenOpportunities all = new SeenOpportunities();
    all.seen.add("weights " + opinion.weights());
    opinion.services().forEach(service -> all.seen.add(service.route()));
    opinion.opportunities().forEach(all::see);
    for (NotListedOpinion row : opinion.notListed()) {
      row.kinds().forEach(kind -> all.seen.add("not listed: " + kind));
      all.mark("not listed: two reasons", row.kinds().size() > 1);
    }
    long ranks = opinion.opportunities().stream().map(OpportunityOpinion::rank).distinct().count();
    all.mark("shared rank of opportunities", ranks < opinion.opportunities().size());
    all.seePartners(data, opinion);
    return all.seen;
  }

  private void see(OpportunityOpinion option) {
    seen.add(option.wayOfWorking());
    seen.add(option.scale());
    seen.addAll(option.flags());
    mark("not connected", !option.connected());
    mark("two stages", option.stages().size() > 1);
    mark(
        "one stage of four or five",
        option.stages().size() == 1 && option.forces().size() >= PHASED_FROM);
    mark("saving below zero", option.saving() != null && option.saving().signum() < 0);
    mark("payback", option.paybackYears() != null);
    mark("all savings points", option.points().get("savings") == 100);
    mark("no savings points", option.points().get("savings") == 0);
    seen.add("urgency " + option.points().get("urgency"));
    seen.add("readiness " + option.points().get("readiness"));
    mark("dominated", option.dominatedBy() != null);
    mark("marginal below zero", option.members().stream().anyMatch(m -> m.marginal() < 0));
  }

  private void seePartners(RawDataset data, Opinion opinion) {
    List<String> partners =
        data.rows("forces.csv").stream()
            .filter(row -> Cells.yes(row, "partner"))
            .map(row -> row.get("force"))
            .toList();
    for (ServiceOpinion service : opinion.services()) {
      List<OpportunityOpinion> own =
          opinion.opportunities().stream()
              .filter(option -> option.service().equals(service.service()))
              .toList();
      for (Map<String, String> row : data.rows("capabilities.csv")) {
        if (row.get("service").equals(service.service()) && partners.contains(row.get("force"))) {
          boolean joins = own.stream().anyMatch(o -> o.forces().contains(row.get("force")));
          mark("partner in a group", joins);
          mark("partner that may not join", !joins && !own.isEmpty());
        }
      }
    }
  }

  private void mark(String what, boolean isSo) {
    if (isSo) {
      seen.add(what);
    }
  }
}
