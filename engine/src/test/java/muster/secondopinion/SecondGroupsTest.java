package muster.secondopinion;

import static java.util.stream.Collectors.toSet;
import static muster.secondopinion.FiveForces.ALL;
import static muster.secondopinion.FiveForces.D;
import static muster.secondopinion.FiveForces.LE;
import static muster.secondopinion.FiveForces.LI;
import static muster.secondopinion.FiveForces.NH;
import static muster.secondopinion.FiveForces.NO;
import static muster.secondopinion.FiveForces.SERVICE;
import static muster.secondopinion.FiveForces.agreed;
import static muster.secondopinion.FiveForces.assessed;
import static muster.secondopinion.FiveForces.dataset;
import static muster.secondopinion.FiveForces.fewer;
import static muster.secondopinion.FiveForces.plus;
import static muster.secondopinion.FiveForces.with;
import static muster.secondopinion.FiveForces.withAll;
import static muster.secondopinion.OneReturn.changed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Second opinion: routes and groups")
class SecondGroupsTest {

  @Test
  @DisplayName("each route, the first that fits")
  void routes() {
    assertEquals("eligible", route(dataset()));
    assertEquals("national", route(withAll(dataset(), "services.csv", "reach", "national")));
    assertEquals("local", route(withAll(dataset(), "services.csv", "reach", "local")));
    RawDataset excluded = plus(dataset(), "exclusions.csv", "service", SERVICE, "reason", "r");
    assertEquals("excluded", route(excluded));
    assertEquals("local", route(withAll(excluded, "services.csv", "reach", "local")));
    RawDataset some =
        plus(
            dataset(), "exclusions.csv", "service", SERVICE, "forces", D + ";" + LE, "reason", "r");
    assertEquals("eligible", route(some));
    RawDataset alone = fewer(List.of(D));
    assertEquals("force to deal", route(alone));
    assertEquals("eligible", route(withAll(alone, "threats.csv", "demand", "0")));
    RawDataset torn = with(fewer(List.of(D, LE)), "capabilities.csv", D, "minimum", "");
    assertEquals("not enough returns", route(torn));
    RawDataset quiet = withAll(dataset(), "threats.csv", "demand", "0");
    assertEquals("eligible", route(quiet));
    assertEquals("force to deal", route(with(quiet, "threats.csv", LE, "demand", "5")));
    assertEquals("existing unit", route(agreed(quiet, "unit", "live", D, LE)));
  }

  @Test
  @DisplayName("a unit covers a service only if it is a live unit of all forces with T > 0")
  void existingUnit() {
    String[] all = ALL.toArray(String[]::new);
    assertEquals("existing unit", route(agreed(dataset(), "unit", "live", all)));
    for (String status : List.of("proposed", "signed", "ended")) {
      assertEquals("eligible", route(agreed(dataset(), "unit", status, all)));
    }
    assertEquals("eligible", route(agreed(dataset(), "section 22a", "live", all)));
    RawDataset four = agreed(dataset(), "unit", "live", D, LE, LI, NH);
    assertEquals("eligible", route(four));
    assertEquals("eligible", route(agreed(four, "unit", "live", NO, LE)));
    assertEquals("existing unit", route(with(four, "threats.csv", NO, "demand", "0")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"national", "local"})
  @DisplayName("no group is listed for other routes, and all are counted")
  void counted(String reach) {
    Opinion opinion = assessed(withAll(dataset(), "services.csv", "reach", reach));
    assertEquals(new GroupCounts(26, 21, 0), opinion.getService(SERVICE).groups());
    assertEquals(List.of(), opinion.opportunities());
    assertEquals(List.of(), opinion.notListed());
  }

  @ParameterizedTest
  @CsvSource({
    "derbyshire+nottinghamshire, existing unit",
    "derbyshire+leicestershire, existing unit",
    "derbyshire+leicestershire+nottinghamshire, extend the unit",
    "leicestershire+lincolnshire, joint unit"
  })
  @DisplayName("a unit of two: itself and what overlaps it no, what contains it extends it")
  void unitOfTwo(String group, String expected) {
    Opinion opinion = assessed(agreed(dataset(), "unit", "live", D, NO));
    assertEquals(expected, fate(opinion, group));
  }

  @ParameterizedTest
  @CsvSource({
    "derbyshire+nottinghamshire, existing unit",
    "derbyshire+leicestershire+nottinghamshire, existing unit",
    "leicestershire+nottinghamshire, existing unit",
    "derbyshire+leicestershire+lincolnshire+nottinghamshire, extend the unit"
  })
  @DisplayName("a unit of three: what lies within it no")
  void unitOfThree(String group, String expected) {
    Opinion opinion = assessed(agreed(dataset(), "unit", "live", D, NO, LE));
    assertEquals(expected, fate(opinion, group));
  }

  @Test
  @DisplayName("units count one by one: to extend one does not excuse cutting into another")
  void twoUnits() {
    RawDataset data = agreed(dataset(), "unit", "live", D, NO);
    Opinion opinion = assessed(agreed(data, "unit", "live", LE, NH));
    assertEquals("existing unit", fate(opinion, "derbyshire+leicestershire+nottinghamshire"));
    assertEquals(
        "extend the unit",
        fate(opinion, "derbyshire+leicestershire+northamptonshire+nottinghamshire"));
  }

  @ParameterizedTest
  @CsvSource({
    "2009-06-30, '', 21, 10",
    "2009-06-30, lincolnshire, 21, 15",
    "2009-06-30, lincolnshire;leicestershire, 21, 11",
    "2009-07-01, '', 21, 21"
  })
  @DisplayName("a withdrawal of Derbyshire parts it, from its day, from everybody or from some")
  void withdrawal(String from, String partners, int all, int listed) {
    RawDataset data =
        plus(
            dataset(),
            "withdrawals.csv",
            "force",
            D,
            "from",
            from,
            "partners",
            partners,
            "reason",
            "r");
    Opinion opinion = assessed(data);
    assertEquals(listed, opinion.opportunities().size());
    assertEquals(all - listed, opinion.notListed().size());
    assertTrue(
        opinion.notListed().stream().allMatch(row -> row.kinds().equals(List.of("withdrawal"))));
  }

  @Test
  @DisplayName("an exclusion with forces hits the groups that contain them all; reasons add up")
  void exclusion() {
    RawDataset data =
        plus(
            dataset(), "exclusions.csv", "service", SERVICE, "forces", LE + ";" + D, "reason", "r");
    Opinion opinion = assessed(agreed(data, "unit", "live", D, LE));
    assertEquals("exclusion+existing unit", fate(opinion, "derbyshire+leicestershire"));
    assertEquals("exclusion", fate(opinion, "derbyshire+leicestershire+nottinghamshire"));
    assertEquals("existing unit", fate(opinion, "derbyshire+nottinghamshire"));
  }

  @Test
  @DisplayName("not assessed, too few with a threat or nothing gained: neither listed nor told")
  void silentlyLeftOut() {
    RawDataset torn = with(fewer(List.of(D, LE, NO)), "capabilities.csv", D, "minimum", "");
    assertEquals(Set.of("leicestershire+nottinghamshire"), listed(assessed(torn)));
    assertEquals(List.of(), assessed(torn).notListed());
    RawDataset one = with(fewer(List.of(D, LE, NO)), "threats.csv", D, "demand", "0");
    assertFalse(listed(assessed(one)).contains("derbyshire+leicestershire"));
    assertTrue(listed(assessed(one)).contains("derbyshire+leicestershire+nottinghamshire"));
    RawDataset huge = with(fewer(List.of(D, LE, NO)), "capabilities.csv", D, "minimum", "60");
    assertEquals(Set.of("leicestershire+nottinghamshire"), listed(assessed(huge)));
    assertEquals(List.of(), assessed(agreed(huge, "unit", "live", D, LE)).opportunities());
    assertEquals(
        List.of("existing unit"),
        assessed(agreed(huge, "unit", "live", D, LE)).notListed().get(0).kinds());
    assertEquals(1, assessed(agreed(huge, "unit", "live", D, LE)).notListed().size());
  }

  @Test
  @DisplayName("a partner joins payroll groups though it adjoins nobody, by mutual aid")
  void joining() {
    RawDataset data = withAll(fewer(List.of(D, LI, NO)), "services.csv", "service", "payroll");
    data = withAll(data, "threats.csv", "service", "payroll");
    data = withAll(data, "capabilities.csv", "service", "payroll");
    data = plus(data, "forces.csv", "force", "west-yorkshire", "name", "W", "partner", "yes");
    Opinion without = assessed(data);
    assertEquals(new GroupCounts(4, 3, 3), without.getService("payroll").groups());
    data = withReturn(withReturn(data, "threats.csv"), "capabilities.csv");
    Opinion opinion = assessed(data);
    // Of D, Li, No with D-No and Li-No: three connected, and each of them, each force alone, and
    // not D with Li, beside the partner.
    assertEquals(new GroupCounts(11, 3, 9), opinion.getService("payroll").groups());
    OpportunityOpinion pair =
        opinion.findOpportunity("payroll", List.of(NO, "west-yorkshire")).orElseThrow();
    assertFalse(pair.connected());
    assertEquals("mutual aid", pair.wayOfWorking());
    // T 100 each, cover(8, 4, .81, 0) 0.991707 at the access factor of 0.8.
    assertEquals(200 * (1 - 0.8 * 0.991707), pair.riskAfter(), 2e-4);
    assertEquals(
        new GroupCounts(4, 3, 3),
        SecondOpinion.assess(data, null, null, List.of()).getService("payroll").groups());
  }

  /** The partner's return, as good as the first force's. */
  private static RawDataset withReturn(RawDataset data, String file) {
    List<Map<String, String>> rows = new ArrayList<>(data.rows(file));
    rows.add(changed(rows.get(0), "force", "west-yorkshire"));
    return data.with(file, rows);
  }

  private static String route(RawDataset data) {
    return assessed(data).getService(SERVICE).route();
  }

  private static Set<String> listed(Opinion opinion) {
    return opinion.opportunities().stream()
        .map(option -> String.join("+", option.forces()))
        .collect(toSet());
  }

  /** The way of working of a listed group, or the kinds of reason against it. */
  private static String fate(Opinion opinion, String group) {
    List<String> forces = List.of(group.split("\\+", -1));
    return opinion
        .findOpportunity(SERVICE, forces)
        .map(OpportunityOpinion::wayOfWorking)
        .orElseGet(
            () ->
                opinion.notListed().stream()
                    .filter(row -> row.forces().equals(forces))
                    .map(row -> String.join("+", row.kinds()))
                    .collect(Collectors.joining()));
  }
}
