package muster.engine.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import muster.engine.Trace.Step;
import muster.engine.facts.Basis;
import muster.engine.facts.Dataset;
import muster.engine.facts.ProjectRisk;
import muster.engine.facts.RegionalTotal;
import muster.engine.findings.Finding;
import muster.engine.findings.Gap;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import muster.engine.findings.Uncovered;
import muster.engine.internal.Policy;
import muster.engine.tables.ProjectStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The risk that projects address, and what none does")
class AddressedRisksTest {
  private static final List<Risk> RISKS =
      List.of(
          assessed("derbyshire", "firearms", 100.25, Basis.PUBLISHED),
          assessed("leicestershire", "firearms", 50.5, Basis.DERIVED),
          assessed("lincolnshire", "firearms", 900, Basis.ILLUSTRATIVE),
          assessed("derbyshire", "cbrn", 7, Basis.PUBLISHED),
          notAssessed("leicestershire", "cbrn"),
          notAssessed("derbyshire", "surveillance"));

  private static final Statuses STATUSES =
      new Statuses(
          new Policy(
              List.of(
                  new ProjectStatus("live", true, false, true),
                  new ProjectStatus("superseded by national", false, false, false))));

  private static final List<Opportunity> LISTED =
      List.of(
          listed("firearms", 30, "derbyshire", "leicestershire"),
          listed("firearms", 60, "derbyshire", "leicestershire", "lincolnshire"),
          listed("firearms", 15, "derbyshire", "lincolnshire"),
          listed("cbrn", 2.5, "derbyshire", "leicestershire"),
          listed("public-order", 99, "derbyshire", "leicestershire"));

  @Test
  @DisplayName("its forces' risks in its services, and opportunities with exactly its forces")
  void both() {
    assertThat(of("firearms"))
        .isEqualTo(new ProjectRisk("p", true, false, 150.75, true, 1, 30, Basis.ILLUSTRATIVE));
    assertThat(of("firearms", "cbrn"))
        .isEqualTo(new ProjectRisk("p", true, true, 157.75, true, 2, 32.5, Basis.ILLUSTRATIVE));
  }

  @Test
  @DisplayName("nothing assessed, or no service, is not known")
  void unknown() {
    assertThat(of("surveillance").known()).isFalse();
    assertThat(of("surveillance").partial()).isTrue();
    assertThat(of("surveillance").listed()).isFalse();
    assertThat(of()).isEqualTo(new ProjectRisk("p", false, false, 0, false, 0, 0, Basis.PUBLISHED));
  }

  @Test
  @DisplayName("totals of the region are laid out to 9 decimals with whether a project names them")
  void totals() {
    ProjectRows row = new ProjectRows();
    row.services = List.of("firearms");
    Dataset data =
        ProjectRows.dataset(
            List.of(
                ProjectRows.force("derbyshire", null), ProjectRows.force("leicestershire", null)),
            List.of(),
            List.of(),
            List.of(row.named("p")),
            List.of());
    Gaps gaps =
        new Gaps(
            data,
            RISKS,
            List.of(
                total("firearms", 1050.7500000004),
                total("cbrn", 299.9999999999),
                total("surveillance", null)),
            STATUSES);

    assertThat(gaps.facts())
        .containsExactly(
            new RegionalTotal("firearms", 1050.75, true, Basis.DERIVED),
            new RegionalTotal("cbrn", 300, false, Basis.PUBLISHED));
  }

  @Test
  @DisplayName("a project whose status does not count addresses nothing")
  void status() {
    ProjectRows row = new ProjectRows();
    row.services = List.of("firearms");
    row.status = "superseded by national";
    Gaps gaps =
        new Gaps(
            ProjectRows.projects(row.named("p")),
            List.of(),
            List.of(total("firearms", 1.0)),
            STATUSES);
    assertThat(gaps.facts()).containsExactly(new RegionalTotal("firearms", 1, false, null));
  }

  @Test
  @DisplayName("gaps are told by risk, largest first, equal ones by id")
  void order() {
    Gaps gaps =
        new Gaps(
            ProjectRows.projects(),
            List.of(),
            List.of(total("a", 300.0), total("c", 500.0), total("b", 500.0000000001)),
            STATUSES);
    List<Step> steps = List.of(step("c", "high"), step("a", "high"), step("b", "high"));

    assertThat(gaps.list(steps)).extracting(Gap::service).containsExactly("b", "c", "a");
    assertThat(gaps.list(steps).get(2))
        .isEqualTo(new Gap("a", 300, "high", steps.get(1).finding()));
  }

  private static ProjectRisk of(String... services) {
    ProjectRows row = new ProjectRows();
    row.services = List.of(services);
    return new AddressedRisks(RISKS, LISTED).of(row.named("p"));
  }

  private static Step step(String service, String band) {
    return new Step(new Uncovered(service, band), finding(null));
  }

  private static Finding finding(Basis basis) {
    return new Finding("test", "So it is.", "a test", List.of(), basis);
  }

  private static ServiceRisk total(String service, Double risk) {
    return new ServiceRisk(service, risk, false, new TreeMap<>(), null, null);
  }

  private static Risk assessed(String force, String service, double risk, Basis basis) {
    return new Risk(
        force,
        service,
        Risk.Status.ASSESSED,
        risk,
        0.0,
        0.0,
        0.0,
        0.0,
        risk,
        5000.0,
        "low",
        1,
        1,
        null,
        List.of(),
        List.of(finding(null), finding(basis)));
  }

  private static Risk notAssessed(String force, String service) {
    return new Risk(
        force,
        service,
        Risk.Status.NOT_ASSESSED,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  private static Opportunity listed(String service, double reduction, String... forces) {
    return new Opportunity(
        "opportunity/" + service + "/" + String.join("+", forces),
        1,
        1,
        service,
        List.of(forces),
        true,
        0,
        0,
        reduction,
        null,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        null,
        0,
        new TreeMap<>(),
        new TreeMap<>(),
        "joint unit",
        "regional",
        "",
        List.of(),
        List.of(),
        null,
        new TreeMap<>(),
        List.of(),
        null,
        List.of(),
        List.of(finding(Basis.ILLUSTRATIVE)));
  }
}
