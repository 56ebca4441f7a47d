package muster.engine.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import muster.engine.facts.Threat;
import muster.engine.findings.Demand;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * The rows of demand-levels as a decision table of Drools' own, in CSV: each row becomes a rule.
 */
final class SpreadsheetRules {
  private SpreadsheetRules() {}

  static String table(Map<String, String> incidents) {
    List<String> lines = new ArrayList<>();
    lines.add("\"RuleSet\",\"muster.bench\"");
    lines.add("\"Import\",\"%s,%s\"".formatted(Threat.class.getName(), Demand.class.getName()));
    lines.add("");
    lines.add("\"RuleTable demand levels\"");
    lines.add("\"CONDITION\",\"ACTION\"");
    lines.add("\"$t : Threat\",");
    lines.add(
        "\"demandLevel == \"\"$param\"\"\","
            + "\"insert(new Demand($t.force(), $t.service(), $t.strand(), $param));\"");
    lines.add("\"level\",\"incidents\"");
    incidents.forEach((level, times) -> lines.add("\"%s\",\"%s\"".formatted(level, times)));
    return String.join("\n", lines) + "\n";
  }

  /** What the table says of threats, by key: built anew, fired once and taken down. */
  static Map<String, Double> demand(String table, Collection<Threat> threats) {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/muster/bench/levels.drl.csv", table);
    KieBuilder builder = services.newKieBuilder(files);
    builder.buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().getMessages().toString());
    }
    KieContainer container = services.newKieContainer(builder.getKieModule().getReleaseId());
    KieSession session = container.newKieSession();
    try {
      threats.forEach(session::insert);
      session.fireAllRules();
      Map<String, Double> demand = new HashMap<>();
      session.getObjects(Demand.class::isInstance).stream()
          .map(Demand.class::cast)
          .forEach(d -> demand.put(d.force() + "/" + d.service(), d.incidents()));
      return demand;
    } finally {
      session.dispose();
      container.dispose();
      services.getRepository().removeKieModule(builder.getKieModule().getReleaseId());
    }
  }
}
