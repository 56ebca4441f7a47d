package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./muster diff tells what a rule says otherwise, however it is laid out")
class DiffOfRulesTest {
  private static final String PHYSICAL = "HarmDimension(dimension == \"physical\", ";
  private static final String FINANCIAL = "HarmDimension(dimension == \"financial\", ";

  @TempDir Path parent;

  private EditedRules mine;

  @BeforeEach
  void copy() throws IOException {
    mine = EditedRules.below(parent);
  }

  private String diff() {
    return diff(Run.RULES);
  }

  private String diff(Path from) {
    Run run = Run.of("diff", from, mine.folder());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out().replaceAll("\\s+", " ");
  }

  @Test
  void what_moves_from_one_pattern_to_another_of_its_kind_is_no_other_order() throws IOException {
    mine.replace("threat/harm.drl", PHYSICAL + "$physicalWeight", PHYSICAL + "$swappedWeight")
        .replace("threat/harm.drl", FINANCIAL + "$financialWeight", FINANCIAL + "$physicalWeight")
        .replace("threat/harm.drl", PHYSICAL + "$swappedWeight", PHYSICAL + "$financialWeight");

    assertThat(diff())
        .contains(
            "the rule `threat/harm` asks for `"
                + PHYSICAL
                + "$financialWeight : weight)` instead of"
                + " `"
                + PHYSICAL
                + "$physicalWeight : weight)`; asks for `"
                + FINANCIAL
                + "$physicalWeight : weight)` instead of `"
                + FINANCIAL
                + "$financialWeight : weight)`")
        .doesNotContain("another order");
  }

  @Test
  void nor_is_a_line_that_moves_into_another_pattern() throws IOException {
    mine.replace("threat/harm.drl", PHYSICAL + "$", PHYSICAL + "\n    $")
        .replace("threat/harm.drl", FINANCIAL + "$", FINANCIAL + "\n    $");
    EditedRules first = EditedRules.below(parent.resolve("first"));
    first
        .replace("threat/harm.drl", PHYSICAL + "$physical", PHYSICAL + "\n    $financial")
        .replace("threat/harm.drl", FINANCIAL + "$financial", FINANCIAL + "\n    $physical");

    assertThat(diff(first.folder()))
        .contains("the rule `threat/harm` differs in its condition (threat/harm.drl:")
        .doesNotContain("another order");
  }

  @Test
  void patterns_and_what_they_ask_in_another_order_say_the_same() throws IOException {
    mine.replace(
        "flag/stale.drl",
        """
              Parameter(name == "stale-after", $limit : value)
              Capability($force : force, $service : service)
            """,
        """
              Capability($service : service, $force : force)
              Parameter(name == "stale-after",
                $limit: value)
            """);

    assertThat(diff()).contains("the rule `flag/stale` is laid out in another order (flag/");
  }

  @Test
  void a_pattern_that_asks_nothing_more_is_told() throws IOException {
    mine.replace(
        "flag/stale.drl",
        "  Evidence(force",
        "  not RiskOverride(force == $force, service == $service)\n  Evidence(force");

    assertThat(diff())
        .contains(
            "the rule `flag/stale` asks for `not RiskOverride(force == $force, service =="
                + " $service)` as well (flag/stale.drl:")
        .doesNotContain("another order");
  }

  @Test
  void a_rule_with_another_name_is_one_edit() throws IOException {
    mine.rename("risk/unchanged", "risk/kept-as-worked-out")
        .replace("risk/kept-as-worked-out.drl", "title: A calc", "title: The calc")
        .replace("risk/kept-as-worked-out.examples.yaml", "- name: ", "- name: again, ");

    assertThat(diff())
        .contains(
            "the rule `risk/unchanged` is now called `risk/kept-as-worked-out`; is titled `The"
                + " calculated risk that nobody has overridden` instead of `A calculated risk that"
                + " nobody has overridden` (risk/kept-as-worked-out.drl:1)",
            "the examples of `risk/kept-as-worked-out` are changed",
            "2 edits.");
  }
}
