package muster.engine.project;

import static muster.engine.project.ProjectRows.dataset;
import static muster.engine.project.ProjectRows.force;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import muster.engine.facts.Basis;
import muster.engine.facts.Dataset;
import muster.engine.facts.Project;
import muster.engine.facts.ProjectScheme;
import muster.engine.findings.Finance.Scheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Schemes paid for in part")
class SchemesTest {
  @Test
  @DisplayName("three quarters of £0.36m are paid from outside, £0.09m shared by grant")
  void schemes() {
    ProjectRows row = new ProjectRows();
    row.forces = List.of("nottinghamshire", "derbyshire", "leicestershire");
    row.rate = new BigDecimal("0.75");
    Project unknown = row.named("a-cost-unknown");
    row.setUp = new BigDecimal("360000");
    Project known = row.named("known");
    row.rate = null;
    Project own = row.named("own");
    Dataset data =
        dataset(
            List.of(
                force("derbyshire", "112.6"),
                force("leicestershire", "118.0"),
                force("nottinghamshire", "141.4")),
            List.of(),
            List.of(),
            List.of(unknown, known, own),
            List.of());

    List<Scheme> schemes = Schemes.of(data);

    assertThat(schemes).extracting(Scheme::project).containsExactly("known");
    assertThat(schemes.get(0).external()).isEqualByComparingTo("270000");
    assertThat(schemes.get(0).local()).isEqualByComparingTo("90000");
    assertThat(schemes.get(0).shares().values())
        .containsExactly(
            new BigDecimal("27241.93"), new BigDecimal("28548.39"), new BigDecimal("34209.68"));
  }

  @Test
  @DisplayName("the part paid from outside is rounded to the penny, and the rest is what is left")
  void pence() {
    ProjectRows row = new ProjectRows();
    row.rate = new BigDecimal("0.75");
    row.setUp = new BigDecimal("100.03");
    Dataset data =
        dataset(
            List.of(force("derbyshire", null), force("leicestershire", "118.0")),
            List.of(),
            List.of(),
            List.of(row.named("p")),
            List.of());

    Scheme scheme = Schemes.of(data).get(0);

    // 0.75 x 100.03 = 75.0225
    assertThat(scheme.external()).isEqualTo(new BigDecimal("75.02"));
    assertThat(scheme.local()).isEqualTo(new BigDecimal("25.01"));
    assertThat(scheme.shares()).hasSize(2);
    assertThat(scheme.shares().values()).allMatch(Objects::isNull);
  }

  @Test
  @DisplayName("rules are told whether grants are unknown or nothing, and what the amounts rest on")
  void grants() {
    ProjectRows row = new ProjectRows();
    row.rate = new BigDecimal("0.75");
    row.setUp = new BigDecimal("360000");
    row.illustrative = List.of("set_up_gbp");
    Project project = row.named("p");
    assertThat(scheme(project, "100", "0")).isEqualTo(scheme(true, true));
    assertThat(scheme(project, "0", "0.0")).isEqualTo(scheme(true, false));
    assertThat(scheme(project, "0", null)).isEqualTo(scheme(false, false));
  }

  private static ProjectScheme scheme(Project project, String first, String second) {
    Dataset data =
        dataset(
            List.of(force("derbyshire", first), force("leicestershire", second)),
            List.of(),
            List.of(),
            List.of(project),
            List.of());
    return (ProjectScheme) Schemes.facts(data).get(0);
  }

  private static ProjectScheme scheme(boolean known, boolean granted) {
    return new ProjectScheme("p", 0.75, 270_000, 90_000, known, granted, Basis.ILLUSTRATIVE);
  }
}
