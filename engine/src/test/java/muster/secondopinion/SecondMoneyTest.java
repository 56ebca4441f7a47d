package muster.secondopinion;

import static muster.secondopinion.FiveForces.D;
import static muster.secondopinion.FiveForces.LE;
import static muster.secondopinion.FiveForces.NO;
import static muster.secondopinion.FiveForces.dataset;
import static muster.secondopinion.FiveForces.project;
import static muster.secondopinion.FiveForces.with;
import static muster.secondopinion.FiveForces.withAll;
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
  @DisplayName("R26: 75 % of £0.36m; £90,000 among D, Le and No in proportion to grant")
  void schemes() {
    Map<String, String> row =
        changed(
            project(),
            "set_up_gbp",
            "360000",
            "external_rate",
            "0.75",
            "forces",
            D + ";" + LE + ";" + NO);
    SchemeOpinion scheme = scheme(dataset(), row);
    assertEquals(new BigDecimal("270000.00"), scheme.external());
    assertEquals(new BigDecimal("90000.00"), scheme.local());
    assertEquals(
        Map.of(
            D, new BigDecimal("27241.93"),
            LE, new BigDecimal("28548.39"),
            NO, new BigDecimal("34209.68")),
        scheme.shares());

    Map<String, String> odd = changed(row, "set_up_gbp", "0.05", "external_rate", "0.5");
    assertEquals(
        new BigDecimal("0.02"), scheme(dataset(), odd).external(), "half to the even penny");
    RawDataset unknown = with(dataset(), "forces.csv", LE, "grant_gbp_m", "");
    assertNull(scheme(unknown, row).shares());
    RawDataset none = withAll(dataset(), "forces.csv", "grant_gbp_m", "0");
    assertNull(scheme(none, row).shares());
    RawDataset without = dataset().with("projects.csv", List.of(changed(row, "external_rate", "")));
    assertTrue(SecondOpinion.assess(without, null).schemes().isEmpty());
  }

  private static SchemeOpinion scheme(RawDataset data, Map<String, String> project) {
    List<SchemeOpinion> schemes =
        SecondOpinion.assess(data.with("projects.csv", List.of(project)), null).schemes();
    assertEquals(1, schemes.size());
    return schemes.get(0);
  }

  @Test
  @DisplayName("R35: gap − reserves − efficiencies = residual, year by year and over the total")
  void forecast() {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> years = List.of("2008/09", "2009/10", "2010/11", "total");
    Map<String, List<String>> lines =
        Map.of(
            "forecast-base-budget-gap", List.of("7.4", "8.1", "6.2", "21.7"),
            "forecast-use-of-reserves", List.of("5.2", "5.0", "xxx", "14.5"),
            "forecast-cash-releasing-efficiencies", List.of("2.2", "3.0", "1.9", "7.2"),
            "forecast-residual-gap", List.of("0.0", "0.0", "0.0", "0.0"));
    lines.forEach(
        (line, amounts) -> {
          for (int i = 0; i < years.size(); i++) {
            rows.add(Map.of("line", line, "year", years.get(i), "amount_gbp_m", amounts.get(i)));
          }
        });
    assertEquals(
        List.of("2008/09 passed", "2009/10 failed", "2010/11 unknown", "total passed"),
        SecondOpinion.assess(dataset().with("finance.csv", rows), null).forecast().stream()
            .map(year -> year.year() + " " + year.outcome())
            .toList());
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
