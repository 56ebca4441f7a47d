package muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import muster.data.DatasetFolder;
import muster.data.DatasetReader;
import muster.data.InvalidDataset;
import muster.engine.Assessor;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.compare.Ranking;
import muster.engine.edit.Cause;
import muster.engine.edit.Edits;
import muster.engine.edit.Effect;
import muster.engine.edit.ForceMoves;
import muster.engine.edit.Preview;
import muster.engine.edit.Previewer;
import muster.engine.edit.Trial;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.secondopinion.RandomDatasets;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("E09 A preview claims what two full assessments show")
class PreviewLawsTest {
  private static final int EDITS = 200;

  /** Every so many, each edit is assessed once more by itself. */
  private static final int ATTRIBUTED = 4;

  private static final Set<Trial> seen = new HashSet<>();
  private static Assessor shipped;
  private static int moving;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    shipped = ShippedRules.assessor();
  }

  static LongStream seeds() {
    return LongStream.range(0, EDITS);
  }

  @AfterAll
  static void the_edits_were_of_many_kinds() {
    assertThat(seen).contains(Trial.ALONE, Trial.TOGETHER, Trial.OTHER_DAY);
    assertThat(moving).isGreaterThan(EDITS / 3);
    System.out.printf("previews: %d, of which %d move something%n", EDITS, moving);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void of_random_edits(long seed) throws IOException {
    RandomDatasets.generate(seed).writeTo(folder);
    Dataset data = read(shipped.ruleBook());
    LocalDate day = data.round().asAt();
    Assessor edited = edited(seed, day);
    Preview preview =
        new Previewer(shipped, edited, Assessor::of)
            .preview(data, read(edited.ruleBook()), day, Optional.empty(), Integer.MAX_VALUE);

    Assessment before = shipped.assess(data, day).assessment();
    Assessment after = edited.assess(data, day).assessment();
    SortedSet<String> found = BruteForceDiff.of(before, after);
    assertThat(ComparisonLawsTest.told(preview.comparison())).isEqualTo(found);
    assertThat(preview.isStill()).isEqualTo(found.isEmpty());
    for (Ranking ranking : preview.comparison().rankings()) {
      ComparisonLawsTest.ranked(ranking, before, after);
    }
    for (Effect effect : preview.effects()) {
      seen.add(effect.trial());
      if (seed % ATTRIBUTED == 0) {
        effect(effect, preview, data, day, before, found);
      }
    }
    forces(preview, found);
    moving += found.isEmpty() ? 0 : 1;
  }

  /** Some edits are valid by themselves and not for the dataset: they take a word it uses away. */
  private Assessor edited(long seed, LocalDate day) {
    for (long next = seed; ; next += EDITS) {
      Assessor edited = shipped.with(RandomEdits.of(shipped.ruleBook(), next, day));
      try {
        edited.assess(read(edited.ruleBook()), day);
        return edited;
      } catch (InvalidDataset | InvalidRules unfit) {
        // The next edits.
      }
    }
  }

  private Dataset read(RuleBook book) {
    return DatasetReader.read(DatasetFolder.read(folder), book::vocabulary);
  }

  /** What each edit is said to move, against an assessment with that edit and those it needs. */
  private static void effect(
      Effect effect,
      Preview preview,
      Dataset data,
      LocalDate day,
      Assessment before,
      SortedSet<String> found) {
    if (effect.trial() == Trial.WITH_ALL || effect.trial() == Trial.FOR_READERS) {
      return;
    }
    Set<Integer> numbers = new TreeSet<>(effect.with());
    numbers.add(effect.number());
    RuleBook book =
        shipped
            .ruleBook()
            .with(
                Edits.apply(
                    shipped.ruleBook().files(),
                    preview.effects().stream()
                        .filter(e -> numbers.contains(e.number()))
                        .map(Effect::edit)
                        .toList()));
    SortedSet<String> alone =
        BruteForceDiff.of(before, shipped.with(book).assess(data, day).assessment());
    Set<String> moved = new TreeSet<>(effect.moved());
    moved.addAll(effect.passed());
    assertThat(moved).isEqualTo(ids(alone));
    for (Cause cause : preview.causes()) {
      boolean named = cause.edits().contains(effect.number());
      boolean shares = shares(cause.id(), alone, found);
      boolean results = found.stream().anyMatch(f -> f.startsWith(cause.id() + " "));
      if (results && named) {
        assertThat(moved).contains(cause.id());
      }
      if (results && effect.isTried() && shares) {
        assertThat(named).as("edit %d of %s", effect.number(), cause.id()).isTrue();
      }
    }
  }

  /** Whether a figure of a result, its place apart, changes both here and there. */
  private static boolean shares(String id, SortedSet<String> alone, SortedSet<String> found) {
    Set<String> parts = parts(id, alone);
    parts.retainAll(parts(id, found));
    return !parts.isEmpty();
  }

  private static Set<String> parts(String id, SortedSet<String> differences) {
    Set<String> parts = new TreeSet<>();
    for (String difference : differences) {
      if (difference.startsWith(id + " ")) {
        String part = difference.substring(id.length() + 1, difference.indexOf(": "));
        if (!part.equals("rank") && !part.equals("rankInService")) {
          parts.add(part);
        }
      }
    }
    return parts;
  }

  private static Set<String> ids(SortedSet<String> differences) {
    Set<String> ids = new TreeSet<>();
    differences.forEach(d -> ids.add(d.substring(0, d.indexOf(' '))));
    return ids;
  }

  private static void forces(Preview preview, SortedSet<String> found) {
    for (ForceMoves force : preview.forces()) {
      Set<String> told = new TreeSet<>(force.moved());
      told.addAll(force.passed());
      assertThat(told.stream().filter(id -> id.startsWith("risk/")))
          .allMatch(id -> id.startsWith("risk/" + force.force() + "/"));
      for (String difference : found) {
        String id = difference.substring(0, difference.indexOf(' '));
        if (id.startsWith("risk/" + force.force() + "/")) {
          assertThat(told).contains(id);
        }
        if (id.startsWith("opportunity/")) {
          boolean member =
              Set.of(id.substring(id.lastIndexOf('/') + 1).split("\\+", -1))
                  .contains(force.force());
          assertThat(told.contains(id)).isEqualTo(member);
        }
      }
    }
  }
}
