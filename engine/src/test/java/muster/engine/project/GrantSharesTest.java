package muster.engine.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Shares by grant, largest remainder to the penny")
class GrantSharesTest {
  private static final Map<String, String> GRANTS =
      Map.of("d", "112.6", "le", "118.0", "li", "64.3", "nh", "75.5", "no", "141.4");

  @Test
  @DisplayName("the method's £1,200,000 among five forces")
  void five() {
    assertThat(shares("1200000", GRANTS))
        .containsExactlyInAnyOrderEntriesOf(
            amounts(
                Map.of(
                    "d", "264009.38",
                    "le", "276670.57",
                    "li", "150762.02",
                    "nh", "177022.27",
                    "no", "331535.76")));
  }

  @Test
  @DisplayName("the method's £90,000 among three of them")
  void three() {
    assertThat(shares("90000", Map.of("d", "112.6", "le", "118.0", "no", "141.4")))
        .containsExactlyInAnyOrderEntriesOf(
            amounts(Map.of("d", "27241.93", "le", "28548.39", "no", "34209.68")));
  }

  @Test
  @DisplayName("equal remainders go to the first id, and nothing is lost")
  void ties() {
    Map<String, String> equal = Map.of("a", "7", "b", "7.00", "c", "7");
    assertThat(shares("100.00", equal))
        .containsExactlyInAnyOrderEntriesOf(
            amounts(Map.of("a", "33.34", "b", "33.33", "c", "33.33")));
    assertThat(shares("0.02", equal))
        .containsExactlyInAnyOrderEntriesOf(amounts(Map.of("a", "0.01", "b", "0.01", "c", "0.00")));
    assertThat(shares("0", equal).values()).allMatch(s -> s.signum() == 0);
  }

  @Test
  @DisplayName("a force without a grant leaves the shares unknown; one with none pays nothing")
  void unknown() {
    TreeMap<String, BigDecimal> grants = new TreeMap<>();
    grants.put("a", BigDecimal.TEN);
    grants.put("b", null);
    assertThat(GrantShares.of(BigDecimal.ONE, grants)).isEmpty();
    grants.put("b", BigDecimal.ZERO);
    assertThat(GrantShares.of(BigDecimal.ONE, grants).orElseThrow())
        .containsEntry("a", new BigDecimal("1.00"))
        .containsEntry("b", new BigDecimal("0.00"));
    grants.put("a", BigDecimal.ZERO);
    assertThat(GrantShares.of(BigDecimal.ONE, grants)).isEmpty();
  }

  private static Map<String, BigDecimal> shares(String amount, Map<String, String> grants) {
    return GrantShares.of(new BigDecimal(amount), new TreeMap<>(amounts(grants))).orElseThrow();
  }

  private static Map<String, BigDecimal> amounts(Map<String, String> texts) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    texts.forEach((force, text) -> amounts.put(force, new BigDecimal(text)));
    return amounts;
  }
}
