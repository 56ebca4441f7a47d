package muster.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rules compile stage by stage, and one that does not is named")
class RuleCompilerTest {
  private static final byte[] MARK = {1};

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
  @DisplayName("among others that do, in its stage and in another, whomever the compiler blames")
  void named() {
    RuleBook unread =
        unread(
            sound("flag/first"),
            COST_IN_ARITHMETIC,
            sound("protection/second"),
            COUNT_FOR_A_NUMBER,
            sound("risk/third"));

    InvalidRules refused =
        catchThrowableOfType(InvalidRules.class, () -> RuleCompiler.compile(unread));

    assertThat(refused.problems())
        .extracting(RuleProblem::path)
        .containsExactlyInAnyOrder(COST_IN_ARITHMETIC.path(), COUNT_FOR_A_NUMBER.path());
  }

  @Test
  void only_the_stages_that_differ_are_compiled_again() {
    RuleCode before = RuleCompiler.compile(unread(sound("flag/first"), sound("risk/third")));
    RuleBook book = unread(sound("flag/first"), raising("risk/third", "low-confidence"));

    RuleCode after = RuleCompiler.compile(book, Optional.of(marked(before)));

    assertThat(marks(after)).isNotEmpty().allMatch(name -> name.startsWith("muster.rules.flag"));
    assertThat(after.stages().get("flag")).isEqualTo(before.stages().get("flag"));
    assertThat(after.stages().get("risk")).isNotEqualTo(before.stages().get("risk"));
    assertThat(after.classes().keySet())
        .isEqualTo(RuleCompiler.compile(book).classes().keySet())
        .anyMatch(name -> name.startsWith("muster.rules.risk"));
  }

  @Test
  void a_stage_without_rules_any_more_leaves_nothing_behind() {
    RuleCode before = RuleCompiler.compile(unread(sound("flag/first"), sound("risk/third")));

    RuleCode after = RuleCompiler.compile(unread(sound("flag/first")), Optional.of(before));

    assertThat(after.stages()).containsOnlyKeys("flag");
    assertThat(after.classes().keySet()).allMatch(name -> name.startsWith("muster.rules.flag"));
  }

  /** The same, every class another: what is taken over can be told from what is compiled. */
  private static RuleCode marked(RuleCode code) {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    code.classes().keySet().forEach(name -> classes.put(name, MARK));
    return new RuleCode(code.codeHash(), code.rules(), code.stages(), classes);
  }

  private static List<String> marks(RuleCode code) {
    return code.classes().entrySet().stream()
        .filter(c -> Arrays.equals(c.getValue(), MARK))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static RuleBook unread(RuleFile... files) {
    return new RuleBook(List.of(files), List.of(), List.of(), List.of());
  }

  private static RuleFile sound(String name) {
    return raising(name, "stale");
  }

  private static RuleFile raising(String name, String flag) {
    return rule(
        name,
        "  Evidence($force : force, $service : service)",
        "new Flag($force, $service, \"" + flag + "\")");
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
