package muster.engine.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import muster.engine.EngineVersion;
import muster.engine.RuleBook;
import muster.engine.facts.Dataset;
import muster.engine.findings.Identity;
import muster.engine.tables.OpportunityWeight;
import muster.engine.tables.ProjectWeight;

/** Names an assessment by everything its bytes depend on. */
public final class Identities {
  /** Until confidence is drawn for, every assessment is made with this seed. */
  private static final long SEED = 0;

  private Identities() {}

  /** The identity of an assessment by these. */
  public static Identity of(
      RuleBook book, Dataset data, LocalDate asAt, Policy policy, String weightSet) {
    TreeMap<String, Object> opportunities = new TreeMap<>();
    opportunities.put("id", weightSet);
    policy.rows(OpportunityWeight.class).forEach(w -> opportunities.put(w.criterion(), w.weight()));
    TreeMap<String, Object> projects = new TreeMap<>();
    projects.put("id", weightSet);
    policy.rows(ProjectWeight.class).forEach(w -> projects.put(w.criterion(), w.weight()));
    String id =
        Hashes.of(
            List.of(
                book.hash(),
                data.version(),
                asAt.toString(),
                opportunities.toString() + projects,
                Long.toString(SEED),
                EngineVersion.get(),
                data.round().marking()));
    return new Identity(
        id,
        book.hash(),
        data.version(),
        asAt,
        new Identity.Weights(opportunities, projects),
        SEED,
        EngineVersion.get(),
        data.round().marking());
  }
}
