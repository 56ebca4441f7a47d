package muster.secondopinion;

import static muster.secondopinion.FiveForces.dataset;
import static muster.secondopinion.FiveForces.project;
import static muster.secondopinion.OneReturn.changed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Second opinion: money")
class SecondMoneyTest {

  @Test
  @DisplayName("R29: £1.19m identified fails against £1.193m; delivered is what is finished")
  void target() {
    RawDataset data =
        dataset()
            .with(
                "projects.csv",
                List.of(
                    changed(project(), "cashable_gbp", "1000000", "status", "finished"),
                    changed(project(), "project", "q", "cashable_gbp", "190000")));
    SavingsOpinion savings = SecondOpinion.assess(data, LocalDate.of(2010, 4, 1)).savings();
    assertEquals(new BigDecimal("1190000"), savings.identified());
    assertEquals(new BigDecimal("1000000"), savings.delivered());
    assertEquals(new BigDecimal("1193000"), savings.target());
    assertFalse(savings.met());
    assertFalse(savings.partial());
    SavingsOpinion before = SecondOpinion.assess(data, LocalDate.of(2010, 3, 31)).savings();
    assertEquals(new BigDecimal("1200000"), before.target());
    RawDataset enough =
        data.with("projects.csv", List.of(changed(project(), "cashable_gbp", "1193000")));
    assertTrue(SecondOpinion.assess(enough, LocalDate.of(2010, 4, 1)).savings().met());
    RawDataset unknown = data.with("projects.csv", List.of(changed(project(), "cashable_gbp", "")));
    assertTrue(SecondOpinion.assess(unknown, null).savings().partial());
    assertNull(SecondOpinion.assess(unknown, null).savings().identified());
    assertNull(SecondOpinion.assess(unknown, null).savings().met());
    RawDataset superseded =
        data.with(
            "projects.csv",
            List.of(
                changed(project(), "cashable_gbp", "1193000"),
                changed(
                    project(),
                    "project",
                    "q",
                    "cashable_gbp",
                    "500000",
                    "status",
                    "superseded by national")));
    assertEquals(
        new BigDecimal("1193000"),
        SecondOpinion.assess(superseded, null).savings().identified(),
        "R55: the saving is the national programme's");
  }

  @Test
  @DisplayName("Appendix B: lines add up to the totals printed; unknown years leave a part")
  void lines() {
    List<String> printed =
        List.of(
            "gap 7.4 8.1 6.2 21.7",
            "reserves 5.2 5.0 4.3 14.5",
            "efficiencies 2.2 3.1 1.9 7.2",
            "residual 0.0 0.0 0.0 0.0",
            "risk 13.5 13.8 14.1 41.4",
            "floors 20.5 19.1 17.6 57.2",
            "borrowing 20.3 11.7 6.6 38.6",
            "other 1.06 xxx xxx 9");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : printed) {
      String[] cells = line.split(" ", -1);
      List<String> years = List.of("", "2008/09", "2009/10", "2010/11", "total");
      for (int i = 1; i < cells.length; i++) {
        rows.add(Map.of("line", cells[0], "year", years.get(i), "amount_gbp_m", cells[i]));
      }
    }
    List<LineTotal> lines =
        SecondOpinion.assess(dataset().with("finance.csv", rows), null).finance();
    assertEquals(8, lines.size());
    for (LineTotal line : lines) {
      boolean other = line.line().equals("other");
      assertEquals(!other, line.agrees(), line.toString());
      assertEquals(other, line.partial());
    }
  }
}
