package muster.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import muster.engine.InvalidRules;
import muster.engine.findings.ProjectPoints;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Points summed, clipped to 0 to 100 and weighed (method sections 5.5 and 6)")
class WeighedTest {
  @Test
  void partsOfACriterionNeverCountForMoreThanTheWholeScale() {
    Weighed weighed =
        Weighed.of(
            List.of(points("need", "a", 67, 0.15), points("need", "b", 67, 0.15)),
            List.of("need", "local"));

    assertThat(weighed.points()).isEqualTo(Map.of("need", 100.0, "local", 0.0));
    assertThat(weighed.contributions()).isEqualTo(Map.of("need", 15.0, "local", 0.0));
    assertThat(weighed.value()).isEqualTo(15);
  }

  @Test
  void twoWeightsForOneCriterionAreRefused() {
    List<ProjectPoints> parts =
        List.of(points("need", "a", 67, 0.15), points("need", "b", 10, 0.2));

    assertThatThrownBy(() -> Weighed.of(parts, List.of("need")))
        .isInstanceOf(InvalidRules.class)
        .hasMessageContaining("weigh the parts of `need` differently for fleet");
  }

  private static ProjectPoints points(String criterion, String part, double points, double weight) {
    return new ProjectPoints("fleet", criterion, part, points, weight);
  }
}
