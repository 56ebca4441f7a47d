package muster.secondopinion;

import static muster.secondopinion.OneReturn.capability;
import static muster.secondopinion.OneReturn.changed;
import static muster.secondopinion.OneReturn.threat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Forces here have too few people, so that R is the demand handed in. */
@DisplayName("Second opinion: ranks and the region")
class SecondRegionTest {

  @Test
  @DisplayName("equal values share a rank, 1, 1, 3, and stand in order of their id")
  void sharedRanks() {
    Opinion opinion =
        SecondOpinion.assess(region(Map.of("c", "50", "b", "400.0000000004", "a", "400")), null);
    assertEquals(List.of("a", "b", "c"), forces(opinion));
    assertEquals(List.of(1, 1, 3), opinion.risks().stream().map(RiskOpinion::rank).toList());
    assertEquals(
        List.of(1, 1, 3), opinion.risks().stream().map(RiskOpinion::rankInService).toList());
  }

  @Test
  @DisplayName("totals, shares and spread are of the region's own forces")
  void totals() {
    Opinion opinion = SecondOpinion.assess(region(Map.of("a", "300", "b", "100")), null);
    ServiceOpinion service = opinion.getService("major-crime");
    assertEquals(400, service.risk());
    assertEquals(200, service.spread());
    assertEquals(Map.of("a", 0.75, "b", 0.25), service.shares());
    assertFalse(service.partial());
  }

  @Test
  @DisplayName("a partner is ranked, and is in no total and in no way of every force")
  void partner() {
    RawDataset data = region(Map.of("a", "300", "b", "5"));
    List<Map<String, String>> forces = new ArrayList<>(data.rows("forces.csv"));
    forces.replaceAll(row -> row.get("force").equals("b") ? changed(row, "partner", "yes") : row);
    Opinion opinion = SecondOpinion.assess(data.with("forces.csv", forces), null);
    assertEquals(List.of("a", "b"), forces(opinion));
    assertEquals(300, opinion.getService("major-crime").risk());
    assertEquals(0, opinion.getService("major-crime").spread());
    assertTrue(opinion.getRisk("a", "major-crime").flags().contains("high-in-every-force"));
    assertFalse(opinion.getRisk("b", "major-crime").flags().contains("high-in-every-force"));
  }

  @Test
  @DisplayName("one medium or one missing return clears high-in-every-force (R17)")
  void highInEveryForce() {
    String flag = "high-in-every-force";
    Opinion all = SecondOpinion.assess(region(Map.of("a", "300", "b", "1000")), null);
    assertTrue(all.risks().stream().allMatch(risk -> risk.flags().contains(flag)));
    Opinion medium = SecondOpinion.assess(region(Map.of("a", "299", "b", "1000")), null);
    assertTrue(medium.risks().stream().noneMatch(risk -> risk.flags().contains(flag)));
    Opinion missing = SecondOpinion.assess(region(Map.of("a", "300", "b", "")), null);
    assertTrue(missing.risks().stream().noneMatch(risk -> risk.flags().contains(flag)));
    assertTrue(missing.getService("major-crime").partial());
  }

  @Test
  @DisplayName("services go by total; one with no return has no total and comes last")
  void serviceOrder() {
    RawDataset data = region(Map.of("a", "0"));
    List<Map<String, String>> services = new ArrayList<>(data.rows("services.csv"));
    services.add(0, changed(OneReturn.service(), "service", "firearms"));
    Opinion opinion = SecondOpinion.assess(data.with("services.csv", services), null);
    assertEquals("major-crime", opinion.services().get(0).service());
    assertEquals(Map.of("a", 0.0), opinion.services().get(0).shares());
    assertNull(opinion.services().get(1).risk());
    assertNull(opinion.services().get(1).spread());
    assertEquals(List.of(new Pair("a", "firearms")), opinion.notAssessed());
  }

  private static List<String> forces(Opinion opinion) {
    return opinion.risks().stream().map(risk -> risk.pair().force()).toList();
  }

  private static RawDataset region(Map<String, String> demands) {
    List<Map<String, String>> forces = new ArrayList<>();
    List<Map<String, String>> threats = new ArrayList<>();
    List<Map<String, String>> capabilities = new ArrayList<>();
    new TreeMap<>(demands)
        .forEach(
            (force, demand) -> {
              forces.add(Map.of("force", force, "name", force));
              threats.add(changed(threat(), "force", force, "demand", demand));
              capabilities.add(changed(capability(), "force", force, "specialists", "3"));
            });
    return OneReturn.dataset()
        .with("forces.csv", forces)
        .with("threats.csv", threats)
        .with("capabilities.csv", capabilities);
  }
}
