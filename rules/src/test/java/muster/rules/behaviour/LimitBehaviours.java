package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleFile;

/** What a parameter may be changed to: a probability or a fraction, or days. */
final class LimitBehaviours {
  private LimitBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>();
    List.of(
            "access-factor",
            "claim-benchmark",
            "default-availability",
            "high-consequence-protection",
            "joint-unit-cut",
            "lead-force-cut",
            "mandatory-heading-cap",
            "phased-share",
            "present-risk-share")
        .forEach(
            fraction ->
                behaviours.add(limits(fraction, List.of("0", "0.5", "1"), List.of("-0.1", "1.1"))));
    List.of(
            "deadline-near",
            "least-risk-reduction",
            "procurement-cost",
            "stale-after",
            "team-budget")
        .forEach(
            amount ->
                behaviours.add(limits(amount, List.of("0", "1", "10000"), List.of("-1", "-0.1"))));
    List.of("fewest-assessed", "fewest-threatened", "strategic-links")
        .forEach(count -> behaviours.add(limits(count, List.of("1", "40"), List.of("0"))));
    List.of("first-stage-most", "group-most")
        .forEach(size -> behaviours.add(limits(size, List.of("2", "6"), List.of("1", "7"))));
    behaviours.add(limits("group-least", "group-most", List.of("2", "6"), List.of("1", "7")));
    behaviours.add(limits("phased-least", List.of("3", "6"), List.of("2", "7")));
    behaviours.add(limits("shared-work-least", List.of("2", "43"), List.of("1")));
    behaviours.add(limits("saving-years", List.of("1", "10"), List.of("0.9", "11")));
    return behaviours;
  }

  private static Behaviour limits(String parameter, List<String> fine, List<String> refused) {
    return limits(parameter, parameter, fine, refused);
  }

  /** Where a parameter may be no more than another, that one is changed to the same value. */
  private static Behaviour limits(
      String parameter, String with, List<String> fine, List<String> refused) {
    List<String> paths =
        List.of("parameters/" + parameter + ".yaml", "parameters/" + with + ".yaml");
    return new Behaviour(
        "`%s` may be %s but not %s"
            .formatted(parameter, String.join(", ", fine), String.join(" or ", refused)),
        about(paths.get(0)),
        bench -> {
          RuleBook book = bench.assessor().ruleBook();
          List<RuleFile> files = book.files();
          for (String value : fine) {
            assertThatCode(() -> book.with(changed(files, paths, value)))
                .doesNotThrowAnyException();
          }
          for (String value : refused) {
            assertThatThrownBy(() -> book.with(changed(files, paths, value)))
                .isInstanceOfSatisfying(
                    InvalidRules.class,
                    e ->
                        assertThat(e.problems())
                            .anyMatch(
                                p ->
                                    p.path().equals(paths.get(0))
                                        && p.message().startsWith("`" + value + "` from ")));
          }
        });
  }

  private static List<RuleFile> changed(List<RuleFile> files, List<String> paths, String value) {
    List<RuleFile> changed = new ArrayList<>();
    for (RuleFile file : files) {
      String text = file.text();
      changed.add(
          paths.contains(file.path())
              ? new RuleFile(file.path(), text.replaceAll("(?m)^(\\s+value:).*$", "$1 " + value))
              : file);
    }
    return changed;
  }
}
