package muster.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import muster.engine.RuleFile;
import muster.rules.behaviour.Behaviour;
import muster.rules.behaviour.Behaviours;
import muster.rules.behaviour.Bench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Shipped rules: what they do")
class ShippedBehaviourTest {

  @TestFactory
  @DisplayName("each behaviour")
  Stream<DynamicTest> behaviours() {
    Bench bench = new Bench(Shipped::assessor);
    return Behaviours.all().stream()
        .map(b -> DynamicTest.dynamicTest(b.name(), () -> b.check().on(bench)));
  }

  @Test
  @DisplayName(
      "every rule, table and parameter has a behaviour about it, and none is about nothing")
  void everyFileHasBehaviours() {
    List<String> shipped =
        Shipped.files().stream()
            .map(RuleFile::path)
            .filter(p -> !p.endsWith(".examples.yaml"))
            .toList();
    assertThat(Behaviours.all().stream().flatMap(b -> b.about().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(shipped);
  }

  @Test
  @DisplayName("no two behaviours have the same name")
  void namesAreTheirOwn() {
    List<String> names = new ArrayList<>();
    Behaviours.all().stream().map(Behaviour::name).forEach(names::add);
    assertThat(names).doesNotHaveDuplicates();
  }
}
