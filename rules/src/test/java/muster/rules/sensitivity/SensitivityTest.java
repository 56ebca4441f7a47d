package muster.rules.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import muster.engine.RuleFile;
import muster.rules.Shipped;
import muster.rules.behaviour.Behaviour;
import muster.rules.behaviour.Behaviours;
import muster.rules.behaviour.Bench;
import muster.rules.sensitivity.Mutant.Kind;
import muster.rules.sensitivity.Watch.Notice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Takes away each rule with its examples, each row and each parameter, and moves each number by 20
 * %, each count by one, each place in an order, each answer and each date: a behaviour about that
 * very file must fail. Which one did is written to {@code target/sensitivity.txt}.
 */
@DisplayName("Shipped rules: nothing in them can change unnoticed")
class SensitivityTest {
  /** Of so many changes, a build tries one. */
  private static final int SHARE = 48;

  private final List<RuleFile> shipped = Shipped.files();
  private final List<Behaviour> behaviours = Behaviours.all();
  private final Workshop workshop = new Workshop(Shipped.code());

  @Test
  @DisplayName("every change of one thing is noticed by a named behaviour")
  void everyChangeIsNoticed() throws IOException {
    assertNothingIsNoticedUnchanged();

    Watch watch = new Watch(workshop, behaviours);
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    List<String> noticed = new ArrayList<>();
    int refused = 0;
    List<String> survivors = new ArrayList<>();
    for (Mutant mutant : tried(Mutants.of(shipped))) {
      counts.merge(mutant.kind(), 1, Integer::sum);
      String change = mutant.path() + ": " + mutant.change();
      Optional<Notice> notice = watch.notice(mutant);
      if (notice.isPresent()) {
        Notice by = notice.get();
        noticed.add(change + "\n    " + by.behaviour().name() + " (" + by.how() + ")");
        refused += by.refused() ? 1 : 0;
      } else {
        survivors.add(change);
      }
    }

    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "sensitivity.txt"), noticed);
    System.out.printf(
        "Sensitivity: %d mutants, %d noticed, %d of them refused outright (%s)%n",
        noticed.size() + survivors.size(), noticed.size(), refused, words(counts));
    assertThat(survivors).as("changes that no behaviour about their file notices").isEmpty();
  }

  private static List<Mutant> tried(List<Mutant> all) {
    int step = "all".equals(System.getProperty("sensitivity")) ? 1 : SHARE;
    return IntStream.range(0, all.size())
        .filter(i -> i % step == all.size() % step)
        .mapToObj(all::get)
        .toList();
  }

  /** Or else the way the changed rule books are made would itself be what is noticed. */
  private void assertNothingIsNoticedUnchanged() {
    Bench bench = new Bench(() -> workshop.assessor(Mutants.unchanged(shipped)));
    for (Behaviour behaviour : behaviours) {
      assertThat(Watch.failure(behaviour, bench)).as(behaviour.name()).isEmpty();
    }
  }

  private static String words(Map<Kind, Integer> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }
}
