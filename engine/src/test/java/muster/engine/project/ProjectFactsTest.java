package muster.engine.project;

import static muster.engine.project.ProjectRows.blank;
import static muster.engine.project.ProjectRows.dataset;
import static muster.engine.project.ProjectRows.projects;
import static muster.engine.project.ProjectRows.spends;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import muster.engine.facts.Agreement;
import muster.engine.facts.Basis;
import muster.engine.facts.Capability;
import muster.engine.facts.Fact;
import muster.engine.facts.Predecessor;
import muster.engine.facts.Project;
import muster.engine.facts.ProjectAgreement;
import muster.engine.facts.ProjectCell;
import muster.engine.facts.ProjectClaim;
import muster.engine.facts.ProjectCounts;
import muster.engine.facts.ProjectFunding;
import muster.engine.facts.ProjectMoney;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Projects laid out as facts")
class ProjectFactsTest {
  private final ProjectRows row = new ProjectRows();

  @Test
  @DisplayName("a blank is told as one, and a cell that the row calls made up is illustrative")
  void cells() {
    row.need = "some";
    row.illustrative = List.of("need", "lead");

    List<Fact> facts = facts(row.named("p"));

    assertThat(facts)
        .contains(
            new ProjectCell("p", "need", true, Basis.ILLUSTRATIVE),
            new ProjectCell("p", "lead", false, Basis.ILLUSTRATIVE),
            new ProjectCell("p", "forces", true, Basis.PUBLISHED),
            new ProjectCell("p", "psa", false, Basis.PUBLISHED));
    assertThat(facts.get(0).key()).isEqualTo("projects.csv:p");
  }

  @Test
  @DisplayName("what it names is counted")
  void counts() {
    row.psa = List.of("23", "24");
    assertThat(facts(row.named("p"))).contains(new ProjectCounts("p", 2, 2, 0, 0, 0));
  }

  @Test
  @DisplayName("its money is known only where all four amounts are")
  void money() {
    row.cashable = new BigDecimal("300000");
    row.setUp = new BigDecimal("20000.50");
    row.running = BigDecimal.ZERO;
    assertThat(facts(row.named("p")))
        .contains(new ProjectMoney("p", false, 300_000, 0, 20_000.5, 0, Basis.PUBLISHED));
    row.external = BigDecimal.ONE;
    assertThat(facts(row.named("p")))
        .contains(new ProjectMoney("p", true, 300_000, 0, 20_000.5, 1, Basis.PUBLISHED));
  }

  @Test
  @DisplayName("external funding is there, absent or unknown")
  void funding() {
    row.needLed = true;
    assertThat(facts(row.named("p")))
        .contains(new ProjectFunding("p", true, null, null, Basis.PUBLISHED));
    row.external = new BigDecimal("0.00");
    assertThat(facts(row.named("p")))
        .contains(new ProjectFunding("p", true, null, false, Basis.PUBLISHED));
    row.external = new BigDecimal("0.01");
    row.businessCase = false;
    assertThat(facts(row.named("p")))
        .contains(new ProjectFunding("p", true, false, true, Basis.PUBLISHED));
  }

  @Test
  @DisplayName("a claim is the saving as a part of what its forces spend on its services")
  void claim() {
    row.services = List.of("firearms", "surveillance");
    row.cashable = new BigDecimal("250000");
    List<Capability> spending =
        List.of(
            spends("derbyshire", "firearms", "400000"),
            spends("derbyshire", "surveillance", "300000"),
            spends("derbyshire", "public-order", "900000"),
            spends("leicestershire", "firearms", "200000"),
            spends("leicestershire", "surveillance", "100000"),
            spends("lincolnshire", "firearms", "500000"));
    // 250,000 of 400,000 + 300,000 + 200,000 + 100,000
    assertThat(claim(spending)).contains(new ProjectClaim("p", true, true, 0.25, Basis.DERIVED));
    assertThat(claim(spending.subList(0, 4)))
        .hasValueSatisfying(c -> assertThat(c.known()).isFalse());
    row.cashable = new BigDecimal("250000.0001");
    assertThat(claim(spending)).as("to 9 decimals").map(ProjectClaim::claim).contains(0.25);
    row.cashable = new BigDecimal("250000.001");
    assertThat(claim(spending)).map(ProjectClaim::claim).contains(0.250000001);
    row.cashable = BigDecimal.ZERO;
    assertThat(claim(spending)).as("nothing is claimed").isEmpty();
    row.cashable = null;
    assertThat(claim(spending)).as("what is claimed is unknown").isEmpty();
  }

  @Test
  @DisplayName("a claim where a cost is blank or no service is named cannot be checked")
  void unchecked() {
    row.cashable = BigDecimal.TEN;
    assertThat(claim(List.of())).hasValueSatisfying(c -> assertThat(c.known()).isFalse());
    row.services = List.of("firearms");
    assertThat(
            claim(
                List.of(
                    spends("derbyshire", "firearms", null),
                    spends("leicestershire", "firearms", "5"))))
        .hasValueSatisfying(c -> assertThat(c.known()).isFalse());
    assertThat(
            claim(
                List.of(
                    spends("derbyshire", "firearms", "0"),
                    spends("leicestershire", "firearms", "0"))))
        .contains(new ProjectClaim("p", true, false, 0, Basis.DERIVED));
  }

  @Test
  @DisplayName("what it follows and rests on is named")
  void others() {
    row.after = List.of("q");
    row.agreement = "memo";
    Project project = row.named("p");
    Agreement memo =
        new Agreement(
            "memo", "", "mou", List.of(), List.of(), "proposed", null, "", "", Basis.DERIVED);
    ProjectFacts facts =
        new ProjectFacts(
            dataset(List.of(), List.of(), List.of(memo), List.of(project, blank("q")), List.of()));

    assertThat(facts.of(project))
        .contains(
            new Predecessor("p", "q", "Project q", "live"),
            new ProjectAgreement("p", "memo", "memo", "proposed", Basis.DERIVED));
    assertThat(facts.of(blank("q")))
        .noneMatch(f -> f instanceof Predecessor || f instanceof ProjectAgreement);
  }

  private Optional<ProjectClaim> claim(List<Capability> spending) {
    Project project = row.named("p");
    return new ProjectFacts(dataset(List.of(), spending, List.of(), List.of(project), List.of()))
        .of(project).stream()
            .filter(ProjectClaim.class::isInstance)
            .map(ProjectClaim.class::cast)
            .findFirst();
  }

  private static List<Fact> facts(Project project) {
    return new ProjectFacts(projects(project)).of(project);
  }
}
