package muster.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A file that leads a parser astray is told, and keeps no other from being read")
class GuardedTest {
  private static final RuleFile FILE = new RuleFile("flag/odd.drl", "rule");

  private final List<RuleProblem> problems = new ArrayList<>();

  @Test
  @DisplayName("with the line that was being read")
  void unforeseen() {
    Guarded.read(
        FILE,
        () -> 9,
        problems,
        () -> {
          throw new NullPointerException("inside");
        });

    assertThat(problems)
        .containsExactly(
            new RuleProblem(
                "flag/odd.drl",
                9,
                0,
                "the file cannot be read here",
                "look for what no other file like it has, here or just below, and take it out"));
  }

  @Test
  @DisplayName("nothing is told of one that can be read")
  void sound() {
    Guarded.read(FILE, problems, () -> {});

    assertThat(problems).isEmpty();
  }
}
