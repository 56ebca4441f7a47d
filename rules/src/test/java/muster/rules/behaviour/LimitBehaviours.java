package muster.rules.behaviour;

import static muster.rules.behaviour.Behaviour.about;
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
    return List.of(
        limits("default-availability", List.of("0", "0.5", "1"), List.of("-0.1", "1.1")),
        limits("high-consequence-protection", List.of("0", "0.5", "1"), List.of("-0.1", "1.1")),
        limits("mandatory-heading-cap", List.of("0", "0.5", "1"), List.of("-0.1", "1.1")),
        limits("stale-after", List.of("0", "1", "10000"), List.of("-1", "-0.1")));
  }

  private static Behaviour limits(String parameter, List<String> fine, List<String> refused) {
    String path = "parameters/" + parameter + ".yaml";
    return new Behaviour(
        "`%s` may be %s but not %s"
            .formatted(parameter, String.join(", ", fine), String.join(" or ", refused)),
        about(path),
        bench -> {
          List<RuleFile> files = bench.assessor().ruleBook().files();
          for (String value : fine) {
            assertThatCode(() -> RuleBook.read(changed(files, path, value)))
                .doesNotThrowAnyException();
          }
          for (String value : refused) {
            assertThatThrownBy(() -> RuleBook.read(changed(files, path, value)))
                .isInstanceOf(InvalidRules.class)
                .hasMessageContaining("`" + value + "`");
          }
        });
  }

  private static List<RuleFile> changed(List<RuleFile> files, String path, String value) {
    List<RuleFile> changed = new ArrayList<>();
    for (RuleFile file : files) {
      boolean meant = file.path().equals(path);
      String text = file.text();
      changed.add(
          meant
              ? new RuleFile(path, text.replaceAll("(?m)^(\\s+value:).*$", "$1 " + value))
              : file);
    }
    return changed;
  }
}
