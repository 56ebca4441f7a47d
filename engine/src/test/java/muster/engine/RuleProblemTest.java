package muster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is wrong in a rule book")
class RuleProblemTest {
  @Test
  @DisplayName("quotes nothing that steers the terminal it is shown on")
  void control() {
    RuleProblem problem =
        new RuleProblem("flag/\u001b[2J.drl", 1, 1, "`\u001b]0;x\u0007` is", "no\rway\u202eback");
    assertThat(problem.toString().replace("\n", ""))
        .matches("\\P{C}+")
        .contains("`", " is", "[2J.drl", "way");
  }
}
