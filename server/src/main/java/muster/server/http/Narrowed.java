package muster.server.http;

import java.util.List;
import muster.engine.findings.Assessment;
import muster.engine.findings.NotListed;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Priority;
import muster.engine.findings.Risk;

/** An assessment with one of its lists narrowed and ordered as was asked, for the CSV tables. */
final class Narrowed {
  private Narrowed() {}

  static Assessment toRisks(Assessment all, List<Risk> risks) {
    return of(all, risks, all.opportunities(), all.notListed(), all.projects());
  }

  static Assessment toOpportunities(Assessment all, List<Opportunity> opportunities) {
    return of(all, all.risks(), opportunities, all.notListed(), all.projects());
  }

  static Assessment toNotListed(Assessment all, List<NotListed> notListed) {
    return of(all, all.risks(), all.opportunities(), notListed, all.projects());
  }

  static Assessment toProjects(Assessment all, List<Priority> projects) {
    return of(all, all.risks(), all.opportunities(), all.notListed(), projects);
  }

  private static Assessment of(
      Assessment all,
      List<Risk> risks,
      List<Opportunity> opportunities,
      List<NotListed> notListed,
      List<Priority> projects) {
    return new Assessment(
        all.assessment(),
        risks,
        all.services(),
        opportunities,
        notListed,
        projects,
        all.notAssessed(),
        all.gaps(),
        all.context(),
        all.finance());
  }
}
