package muster.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A value stands only where the compiler of actions takes it")
class FittingTest {
  @Test
  @DisplayName("whole numbers and fractions, boxed or not, where they can be widened")
  void fits() {
    assertThat(Fitting.fits(int.class, double.class)).isTrue();
    assertThat(Fitting.fits(Integer.class, double.class)).isTrue();
    assertThat(Fitting.fits(Integer.class, int.class)).isTrue();
    assertThat(Fitting.fits(Long.class, double.class)).isTrue();
    assertThat(Fitting.fits(double.class, Double.class)).isTrue();
    assertThat(Fitting.fits(String.class, String.class)).isTrue();
    assertThat(Fitting.fits(List.class, List.class)).isTrue();
  }

  @Test
  @DisplayName("no count as a whole number of a fact, and no exact decimal as a number")
  void doesNotFit() {
    assertThat(Fitting.fits(Long.class, int.class)).isFalse();
    assertThat(Fitting.fits(BigDecimal.class, double.class)).isFalse();
    assertThat(Fitting.fits(double.class, BigDecimal.class)).isFalse();
    assertThat(Fitting.fits(int.class, Double.class)).isFalse();
    assertThat(Fitting.fits(double.class, int.class)).isFalse();
    assertThat(Fitting.fits(String.class, List.class)).isFalse();
  }
}
