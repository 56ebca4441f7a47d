package muster.secondopinion;

import static muster.secondopinion.FiveForces.ALL;
import static muster.secondopinion.FiveForces.D;
import static muster.secondopinion.FiveForces.LE;
import static muster.secondopinion.FiveForces.LI;
import static muster.secondopinion.FiveForces.NH;
import static muster.secondopinion.FiveForces.NO;
import static muster.secondopinion.FiveForces.SERVICE;
import static muster.secondopinion.FiveForces.assessed;
import static muster.secondopinion.FiveForces.dataset;
import static muster.secondopinion.FiveForces.fewer;
import static muster.secondopinion.FiveForces.option;
import static muster.secondopinion.FiveForces.plus;
import static muster.secondopinion.FiveForces.with;
import static muster.secondopinion.FiveForces.withAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two forces by themselves have R 56.9533 each, and 0.8293 each pooled (method.md §5.3). */
@DisplayName("Second opinion: what is said of an opportunity")
class SecondOpportunityTest {

  private static final double REDUCTION = 2 * (56.9533 - 0.8293);

  @Test
  @DisplayName("a joint unit: money, points and value, by both sets of weights")
  void value() {
    RawDataset data = withAll(fewer(List.of(D, LE)), "capabilities.csv", "cost_gbp", "5000000");
    OpportunityOpinion option = option(data, D, LE);
    assertEquals("opportunity/major-crime/derbyshire+leicestershire", option.id());
    assertEquals(REDUCTION, option.riskReduction(), 2e-4);
    assertEquals("joint unit", option.wayOfWorking());
    assertEquals("section 22A agreement", option.instrument());
    assertEquals(0, option.saving().compareTo(new BigDecimal("1950000")));
    assertEquals(0, option.setUp().compareTo(new BigDecimal("300000")));
    assertEquals(0, option.running().compareTo(new BigDecimal("50000")));
    assertEquals(300_000 / 1_950_000.0, option.paybackYears(), 1e-15);
    double riskPoints = 25 + (REDUCTION - 100) / 200 * 25;
    assertEquals(riskPoints, option.points().get("risk reduction"), 1e-4);
    assertEquals(97.5, option.points().get("savings"));
    assertEquals(0, option.points().get("urgency"));
    assertEquals(60, option.points().get("readiness"));
    assertEquals(.5 * riskPoints + .15 * 97.5 + .15 * 60, option.value(), 1e-4);
    assertEquals(14.625, option.contributions().get("savings"), 1e-12);
    OpportunityOpinion later = SecondOpinion.assess(data, null, "2010-13").opportunities().get(0);
    assertEquals(.25 * riskPoints + .45 * 97.5 + .20 * 60, later.value(), 1e-4);
    assertThrows(IllegalArgumentException.class, () -> SecondOpinion.assess(data, null, "2011-14"));
  }

  @ParameterizedTest
  @CsvSource({
    "not met, 8, '', aligned policy,",
    "not met, 8, 499999.99, aligned policy, 19999.9996",
    "not met, 8, 500000, shared procurement, 40000",
    "not met, 4, 100000, lead force, 0",
    "not met, 4, 99999, lead force, -0.2",
    "met, 4, 20000000, joint unit, 7950000"
  })
  @DisplayName("the way of working goes by the part of risk taken away, then by cost")
  void ways(String level, String people, String cost, String way, BigDecimal saving) {
    RawDataset data =
        withAll(
            fewer(List.of(D, LE)),
            "capabilities.csv",
            "capacity",
            level,
            "capability",
            level,
            "specialists",
            people,
            "cost_gbp",
            cost);
    OpportunityOpinion option = option(data, D, LE);
    assertEquals(way, option.wayOfWorking());
    assertEquals(
        way.equals("aligned policy") ? "memorandum of understanding" : "section 22A agreement",
        option.instrument());
    assertEquals(saving == null, option.flags().contains("saving-unknown"));
    if (saving == null) {
      assertNull(option.saving());
    } else {
      assertEquals(0, option.saving().compareTo(saving), option.saving().toPlainString());
    }
    assertEquals(saving == null || saving.signum() <= 0, option.paybackYears() == null, "payback");
    double points = saving == null ? 0 : Math.min(100, Math.max(0, saving.doubleValue() / 20_000));
    assertEquals(points, option.points().get("savings"), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "high, 2009-06-30, met, steady, 0",
    "high, 2009-06-30, partly, steady, 40",
    "high, 2009-06-30, met, surging, 40",
    "high, 2010-01-01, partly, surging, 100",
    "medium, 2010-12-30, partly, rising, 20",
    "medium, 2010-12-31, partly, rising, 60",
    "medium, 2011-12-31, not met, falling, 40",
    "low, 2012-01-01, partly, falling, 60"
  })
  @DisplayName("urgency: overdue, or due within 365 days and below met, and the worst trend")
  void urgency(String tier, String asAt, String level, String trend, double points) {
    RawDataset data =
        withAll(
            withAll(fewer(List.of(D, LE)), "services.csv", "tier", tier),
            "round.csv",
            "as_at",
            asAt);
    data = with(data, "capabilities.csv", LE, "capability", level);
    assertEquals(
        points,
        option(with(data, "threats.csv", D, "trend", trend), D, LE).points().get("urgency"));
  }

  @ParameterizedTest
  @CsvSource({
    "mou, signed, major-crime, derbyshire;leicestershire, met, 100",
    "mutual aid, live, other;major-crime, derbyshire;lincolnshire;leicestershire, partly, 85",
    "mou, signed, other, derbyshire;leicestershire, met, 80",
    "mou, proposed, major-crime, derbyshire;leicestershire, met, 60",
    "mou, ended, major-crime, derbyshire;leicestershire, not met, 30",
    "mou, live, major-crime, derbyshire, met, 60"
  })
  @DisplayName("readiness: an agreement of all members, and their lowest standards")
  void readiness(
      String kind, String status, String services, String forces, String level, double points) {
    RawDataset data =
        plus(
            with(dataset(), "capabilities.csv", LE, "consistency", level),
            "agreements.csv",
            "agreement",
            "a",
            "kind",
            kind,
            "status",
            status,
            "services",
            services,
            "forces",
            forces);
    assertEquals(points, option(data, D, LE).points().get("readiness"));
  }

  @Test
  @DisplayName("pooled standards: people weigh two headings, the best member sets the others")
  void pooledStandards() {
    RawDataset data =
        with(
            withAll(fewer(List.of(D, LE)), "services.csv", "mandatory", "capacity"),
            "capabilities.csv",
            LE,
            "specialists",
            "12",
            "capacity",
            "not met",
            "consistency",
            "not met");
    // Capacity 4 of 16 people, the other three 1: K 0.8125, and no cap; cover(16, 4, .81, 0) is 1
    // but for 3 people or fewer of 16 being there.
    assertEquals(200 * (1 - 0.8125), option(data, D, LE).riskAfter(), 1e-3);
    RawDataset neither = with(data, "capabilities.csv", D, "capacity", "not met");
    assertEquals(200 * (1 - 0.25), option(neither, D, LE).riskAfter(), 1e-3);
  }

  @Test
  @DisplayName("flags of members: worse off, left below their minimum, minimums that differ")
  void flags() {
    assertEquals(
        List.of("donor-below-minimum", "saving-unknown"), option(dataset(), D, LE).flags());
    RawDataset more = withAll(dataset(), "capabilities.csv", "specialists", "8");
    assertEquals(List.of("saving-unknown"), option(more, D, LE).flags());
    RawDataset loaded = with(more, "threats.csv", LE, "days", "3.65");
    assertEquals(
        List.of("member-worse-off", "saving-unknown"),
        option(with(loaded, "capabilities.csv", LE, "specialists", "0"), D, LE).flags());
    RawDataset differing = with(more, "capabilities.csv", LE, "minimum", "5");
    assertEquals(
        List.of("donor-below-minimum", "minimum-differs", "saving-unknown"),
        option(differing, D, LE).flags());
    RawDataset unpaid = with(more, "forces.csv", LE, "grant_gbp_m", "");
    assertEquals(List.of("saving-unknown", "share-unknown"), option(unpaid, D, LE).flags());
    assertNull(option(unpaid, D, LE).costShares());
  }

  @Test
  @DisplayName("marginal contributions see that the others no longer adjoin")
  void marginal() {
    List<MemberOpinion> pair = option(dataset(), D, LE).members();
    assertEquals(REDUCTION, pair.get(0).marginal(), 2e-4);
    List<MemberOpinion> three = option(dataset(), D, LE, NH).members();
    assertEquals(List.of(D, LE, NH), three.stream().map(MemberOpinion::force).toList());
    double apart = 2 * 56.9533 - 200 * (1 - 0.8 * 0.991707);
    assertEquals(REDUCTION - apart, three.get(1).marginal() - three.get(0).marginal(), 5e-4);
    assertEquals(three.get(0).marginal(), three.get(2).marginal(), 1e-12);
  }

  @Test
  @DisplayName("two stages where three of four reach half, the first by id; shares at each")
  void stages() {
    OpportunityOpinion four = option(dataset(), NO, LI, LE, D);
    assertEquals(List.of(List.of(D, LE, LI), List.of(D, LE, LI, NO)), four.stages());
    // Joint unit: 175,000 a member; grants 112.6, 118.0, 64.3 of 294.9 and 141.4 more.
    assertEquals(
        Map.of(
            D, new BigDecimal("200457.78"),
            LE, new BigDecimal("210071.21"),
            LI, new BigDecimal("114471.01")),
        four.firstStageShares());
    assertEquals(
        new BigDecimal("700000.00"),
        four.costShares().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    assertEquals(List.of(List.of(D, LE, LI)), option(dataset(), D, LE, LI).stages());
    RawDataset thin = withAll(dataset(), "capabilities.csv", "specialists", "2", "minimum", "6");
    OpportunityOpinion five = option(thin, D, LE, LI, NH, NO);
    assertEquals(List.of(ALL), five.stages());
    assertNull(five.firstStageShares());
    assertEquals("regional", five.scale());
    assertEquals("sub-regional", four.scale());
  }

  @Test
  @DisplayName("a group that gains nothing by a member more is dominated, and keeps its rank")
  void dominance() {
    RawDataset data =
        with(
            with(fewer(List.of(D, LE, LI)), "threats.csv", LI, "demand", "0"),
            "capabilities.csv",
            LI,
            "specialists",
            "0");
    List<OpportunityOpinion> options = assessed(data).opportunities();
    assertEquals(
        List.of(List.of(D, LE), List.of(D, LE, LI)),
        options.stream().map(OpportunityOpinion::forces).toList());
    assertNull(options.get(0).dominatedBy());
    assertEquals(options.get(0).id(), options.get(1).dominatedBy());
    assertEquals(List.of(1, 1), options.stream().map(OpportunityOpinion::rank).toList());
    assertEquals(SERVICE, options.get(1).service());
  }
}
