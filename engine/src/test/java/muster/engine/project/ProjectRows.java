package muster.engine.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import muster.engine.facts.Agreement;
import muster.engine.facts.Basis;
import muster.engine.facts.Capability;
import muster.engine.facts.Dataset;
import muster.engine.facts.FinanceLine;
import muster.engine.facts.Force;
import muster.engine.facts.Project;
import muster.engine.facts.Round;

/** Small datasets about projects: every cell is blank but those that a test fills in. */
final class ProjectRows {
  static final LocalDate DAY = LocalDate.of(2010, 2, 22);

  String status = "live";
  List<String> services = List.of();
  List<String> forces = List.of("derbyshire", "leicestershire");
  List<String> psa = List.of();
  String need;
  BigDecimal cashable;
  BigDecimal setUp;
  BigDecimal running;
  BigDecimal external;
  BigDecimal rate;
  Boolean businessCase;
  Boolean needLed;
  List<String> after = List.of();
  String agreement = "";
  List<String> illustrative = List.of();

  Project named(String id) {
    return new Project(
        id,
        "Project " + id,
        status,
        List.of("productivity", "enablers"),
        null,
        "current",
        services,
        forces,
        null,
        null,
        null,
        List.of(),
        psa,
        List.of(),
        need,
        List.of(),
        cashable,
        setUp,
        running,
        external,
        rate,
        businessCase,
        needLed,
        null,
        List.of(),
        null,
        null,
        after,
        null,
        "",
        agreement,
        null,
        illustrative,
        "a test",
        Basis.PUBLISHED);
  }

  static Project blank(String id) {
    return new ProjectRows().named(id);
  }

  static Force force(String id, String grant) {
    return new Force(id, id, "", grant == null ? null : new BigDecimal(grant), null, null, false);
  }

  static Capability spends(String force, String service, String cost) {
    return new Capability(
        force,
        service,
        4,
        2,
        null,
        "met",
        "met",
        "met",
        "met",
        cost == null ? null : new BigDecimal(cost),
        "high",
        "",
        DAY,
        "a test",
        Basis.DERIVED);
  }

  static FinanceLine cell(String line, String year, String amount) {
    return new FinanceLine(line, year, amount == null ? null : new BigDecimal(amount), "a test");
  }

  static Dataset projects(Project... projects) {
    return dataset(List.of(), List.of(), List.of(), List.of(projects), List.of());
  }

  static Dataset money(FinanceLine... cells) {
    return dataset(List.of(), List.of(), List.of(), List.of(), Arrays.asList(cells));
  }

  static Dataset dataset(
      List<Force> forces,
      List<Capability> capabilities,
      List<Agreement> agreements,
      List<Project> projects,
      List<FinanceLine> finance) {
    return new Dataset(
        "test",
        new Round("test", "", "", DAY, "OFFICIAL-SENSITIVE"),
        forces,
        List.of(),
        List.of(),
        List.of(),
        capabilities,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        agreements,
        List.of(),
        List.of(),
        projects,
        List.of(),
        finance,
        Map.of());
  }
}
