package muster.engine.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import muster.engine.tables.WayOfWorking;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C08 R24 What a way of working costs and saves")
class MoneyTest {
  private static final WayOfWorking JOINT_UNIT =
      new WayOfWorking("joint unit", 3, 0.2, 150000, 25000, "section 22A agreement");
  private static final WayOfWorking SHARED_PROCUREMENT =
      new WayOfWorking("shared procurement", 5, 0.05, 20000, 5000, "section 22A agreement");
  private static final WayOfWorking MUTUAL_AID =
      new WayOfWorking("mutual aid", 2, 0, 5000, 0, "memorandum of understanding");

  @Test
  @DisplayName("a joint unit of two that spend £1.5m saves a fifth less its running cost")
  void jointUnit() {
    Money money = money(JOINT_UNIT, member("a", "900000", "100"), member("b", "600000", "50"));

    assertThat(money.setUp()).isEqualTo(new BigDecimal("300000"));
    assertThat(money.running()).isEqualTo(new BigDecimal("50000"));
    assertThat(money.saving()).isEqualTo(new BigDecimal("250000"));
    assertThat(money.paybackYears()).isCloseTo(1.2, within(1e-12));
    // £350,000 by 100 to 50
    assertThat(money.costShares())
        .containsEntry("a", new BigDecimal("233333.33"))
        .containsEntry("b", new BigDecimal("116666.67"));
  }

  @Test
  @DisplayName("pence stay exact; a saving below nothing is never paid back")
  void exact() {
    Money money =
        money(SHARED_PROCUREMENT, member("a", "100000.01", "1"), member("b", "50000", "1"));

    assertThat(money.saving()).isEqualTo(new BigDecimal("-2499.9995"));
    assertThat(money.paybackYears()).isNull();
    assertThat(money(MUTUAL_AID, member("a", "1", "1"), member("b", "1", "1")).paybackYears())
        .isNull();
  }

  @Test
  @DisplayName("an unknown cost leaves the saving unknown, an unknown grant every share")
  void unknown() {
    Money saving = money(JOINT_UNIT, member("a", "900000", "100"), member("b", null, "50"));
    Money share = money(JOINT_UNIT, member("a", "900000", "100"), member("b", "1", null));

    assertThat(saving.saving()).isNull();
    assertThat(saving.paybackYears()).isNull();
    assertThat(saving.costShares()).doesNotContainValue(null);
    assertThat(share.saving()).isNotNull();
    assertThat(share.costShares()).containsOnlyKeys("a", "b");
    assertThat(share.costShares().values()).containsOnlyNulls();
  }

  @Test
  @DisplayName("at each stage its own members share its own cost")
  void stages() {
    Standing[] members = {
      member("a", "1", "1"), member("b", "1", "1"), member("c", "1", "1"), member("d", "1", "3")
    };
    Money money =
        Money.of(MUTUAL_AID, members, List.of(List.of("a", "d"), List.of("a", "b", "c", "d")));

    assertThat(money.stageShares()).hasSize(2);
    assertThat(money.stageShares().get(0).values())
        .containsExactly(new BigDecimal("2500.00"), new BigDecimal("7500.00"));
    assertThat(money.costShares().values())
        .containsExactly(
            new BigDecimal("3333.34"),
            new BigDecimal("3333.33"),
            new BigDecimal("3333.33"),
            new BigDecimal("10000.00"));
  }

  @Test
  @DisplayName("those who begin share by their own grants, whoever follows")
  void stageOfKnownGrants() {
    Standing[] members = {
      member("a", "1", "1"), member("b", "1", null), member("c", "1", "2"), member("d", "1", "3")
    };
    Money money =
        Money.of(MUTUAL_AID, members, List.of(List.of("a", "d"), List.of("a", "b", "c", "d")));

    // £10,000 by 1 to 3
    assertThat(money.stageShares().get(0).values())
        .containsExactly(new BigDecimal("2500.00"), new BigDecimal("7500.00"));
    assertThat(money.costShares()).containsOnlyKeys("a", "b", "c", "d");
    assertThat(money.costShares().values()).containsOnlyNulls();
  }

  @Test
  @DisplayName("grants that come to nothing share nothing out, though all are known")
  void noGrants() {
    Standing[] members = {member("a", "1", "0"), member("b", "1", "0")};

    assertThat(money(MUTUAL_AID, members).costShares().values()).containsOnlyNulls();
  }

  private static Money money(WayOfWorking way, Standing... members) {
    List<String> forces = java.util.Arrays.stream(members).map(Standing::force).toList();
    return Money.of(way, members, List.of(forces));
  }

  private static Standing member(String force, String cost, String grant) {
    return Bench.paid(Bench.met(force, 100, 4, 4, 0.81, 0), cost, grant);
  }
}
