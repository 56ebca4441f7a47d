package muster.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A rule that does not compile is named, whomever the compiler blames")
class RuleCompilerTest {
  private static final RuleFile COUNT_FOR_A_NUMBER =
      rule(
          "protection/count",
          """
          People($force : force, $service : service, $minimum : minimum)
          Presence(force == $force, service == $service, $p : probability)
          accumulate(Capability(force == $force, $s : service); $n : count($s))\
          """,
          "new Coverage($force, $service, Cover.probability($n, $minimum, $p, $p))");

  private static final RuleFile COST_IN_ARITHMETIC =
      rule(
          "flag/cost",
          "  Capability($force : force, $service : service, $cost : costGbp)",
          "new Load($force, $service, $cost * 2)");

  @Test
  @DisplayName("among others that do, in its stage and in another")
  void named() {
    RuleBook unread =
        new RuleBook(
            List.of(
                sound("flag/first"),
                COST_IN_ARITHMETIC,
                sound("protection/second"),
                COUNT_FOR_A_NUMBER,
                sound("risk/third")),
            "",
            "",
            List.of(),
            List.of(),
            List.of());

    InvalidRules refused =
        catchThrowableOfType(InvalidRules.class, () -> RuleCompiler.compile(unread));

    assertThat(refused.problems())
        .extracting(RuleProblem::path)
        .containsExactlyInAnyOrder(COST_IN_ARITHMETIC.path(), COUNT_FOR_A_NUMBER.path());
  }

  private static RuleFile sound(String name) {
    return rule(
        name,
        "  Evidence($force : force, $service : service)",
        "new Flag($force, $service, \"stale\")");
  }

  private static RuleFile rule(String name, String conditions, String conclusion) {
    return new RuleFile(
        name + ".drl",
        """
        rule "%s"
        when
        %s
        then
          insert(%s);
        end
        """
            .formatted(name, conditions, conclusion));
  }
}
