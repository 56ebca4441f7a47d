package muster.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;
import muster.engine.facts.Service;
import muster.engine.findings.Assessment;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The heat map")
class HeatMapTest {
  private static final String LONG_NAME = "A service whose name takes more room than a page has";

  /** One service, as many forces as asked for, each with a critical risk of 12,345. */
  private static String map(int forces, int width) {
    List<String> ids = IntStream.range(0, forces).mapToObj("force-%02d"::formatted).toList();
    Assessment small = SmallRegion.assessment();
    List<Risk> risks = ids.stream().map(HeatMapTest::risk).toList();
    Assessment assessment =
        new Assessment(
            small.assessment(),
            risks,
            List.of(new ServiceRisk("service", 1.0, false, new TreeMap<>(Map.of()), 0.0, null)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            SmallRegion.NO_MONEY);
    return new HeatMap(assessment, data(ids), new Page(width, Paint.NONE)).render();
  }

  private static Risk risk(String force) {
    return new Risk(
        force,
        "service",
        Risk.Status.ASSESSED,
        1.0,
        1.0,
        1.0,
        1.0,
        1.0,
        12345.0,
        null,
        "critical",
        1,
        1,
        null,
        List.of(),
        List.of());
  }

  private static Dataset data(List<String> ids) {
    Dataset small = SmallRegion.data();
    List<Force> forces = new ArrayList<>();
    ids.forEach(id -> forces.add(new Force(id, "Northamptonshire", "", null, null, null, false)));
    return new Dataset(
        small.version(),
        small.round(),
        forces,
        List.of(),
        List.of(new Service("service", LONG_NAME, "high", "regional", List.of(), "")),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  private static int widest(String text) {
    return text.lines().mapToInt(String::length).max().orElseThrow();
  }

  @Test
  void of_five_forces_fits_120_columns_with_numbers() {
    String map = map(5, 120);

    assertThat(widest(map)).isLessThanOrEqualTo(120);
    assertThat(map.split("critical 12,345", -1)).hasSize(6);
  }

  @Test
  void of_five_forces_fits_80_columns_with_words_and_says_where_the_numbers_are() {
    String map = map(5, 80);

    assertThat(widest(map)).isLessThanOrEqualTo(80);
    assertThat(map.split("critical", -1)).hasSize(6);
    assertThat(map).doesNotContain("12,345").contains("120 columns");
  }

  @Test
  void of_43_forces_goes_on_in_further_maps_and_leaves_no_force_out() {
    String map = map(43, 120);

    assertThat(widest(map)).isLessThanOrEqualTo(120);
    assertThat(map.split("critical 12,345", -1)).hasSize(44);
  }
}
