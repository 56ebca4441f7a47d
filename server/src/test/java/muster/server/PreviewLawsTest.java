package muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import muster.data.DatasetFolder;
import muster.data.DatasetReader;
import muster.data.InvalidDataset;
import muster.engine.Assessor;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.compare.Ranking;
import muster.engine.edit.Cause;
import muster.engine.edit.Edit;
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
  private static final int ALL_EDITS = 200;
  private static final int EDITS = Seeds.ALL ? ALL_EDITS : 60;

  /** Every so many, each edit is held to all sets of the edits there are. */
  private static final int ATTRIBUTED = 10;

  /** Of more edits there are too many sets. */
  private static final int FEW = 5;

  private static final Map<String, Assessor> compiled = new HashMap<>();
  private static final Set<Trial> seen = new HashSet<>();
  private static final Set<Class<?>> kinds = new HashSet<>();
  private static Assessor shipped;
  private static int moving;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    shipped = ShippedRules.assessor();
    compiled.put(shipped.ruleBook().codeHash(), shipped);
  }

  private static Assessor assessor(RuleBook book) {
    return compiled
        .computeIfAbsent(
            book.codeHash(),
            h -> Assessor.of(book, Assessor.compile(book, ShippedRules.compiled())))
        .with(book);
  }

  static LongStream seeds() {
    return LongStream.range(0, EDITS);
  }

  @AfterAll
  static void the_edits_were_of_many_kinds() {
    assertThat(seen).contains(Trial.ALONE, Trial.TOGETHER, Trial.OTHER_DAY);
    assertThat(kinds).containsExactlyInAnyOrder(Edit.class.getPermittedSubclasses());
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
        new Previewer(shipped, edited, PreviewLawsTest::assessor, this::found)
            .preview(data, read(edited.ruleBook()), day, Optional.empty(), Integer.MAX_VALUE);

    Assessment before = shipped.assess(data, day).assessment();
    Assessment after = edited.assess(data, day).assessment();
    SortedSet<String> found = BruteForceDiff.of(before, after);
    assertThat(ComparisonLawsTest.told(preview.comparison())).isEqualTo(found);
    assertThat(preview.isStill()).isEqualTo(found.isEmpty());
    for (Ranking ranking : preview.comparison().rankings()) {
      ComparisonLawsTest.ranked(ranking, before, after);
    }
    preview.effects().forEach(e -> seen.add(e.trial()));
    preview.effects().forEach(e -> kinds.add(e.edit().getClass()));
    if (attributed(seed)) {
      List<Edit> edits = preview.effects().stream().map(Effect::edit).toList();
      EverySetOfEdits sets =
          new EverySetOfEdits(
              shipped.ruleBook(), edits, PreviewLawsTest::assessor, this::found, day);
      preview.effects().forEach(e -> effect(e, preview, sets, found));
    }
    forces(preview, found);
    moving += found.isEmpty() ? 0 : 1;
  }

  /** Some edits are valid by themselves and not for the dataset: they take a word it uses away. */
  private Assessor edited(long seed, LocalDate day) {
    for (long next = seed; ; next += ALL_EDITS) {
      Assessor edited = assessor(RandomEdits.of(shipped.ruleBook(), next, day));
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

  private Optional<Dataset> found(RuleBook book) {
    try {
      return Optional.of(read(book));
    } catch (InvalidDataset wordIsGone) {
      return Optional.empty();
    }
  }

  private static boolean attributed(long seed) {
    return seed % ATTRIBUTED == 0 || RandomEdits.hasRule(seed);
  }

  /** What an edit is said to need and to move, against every set of the edits. */
  private static void effect(
      Effect effect, Preview preview, EverySetOfEdits sets, SortedSet<String> found) {
    Set<Integer> with = new TreeSet<>(effect.with());
    if (effect.trial() == Trial.FOR_READERS) {
      with.add(effect.number());
    }
    Predicate<Set<Integer>> fits =
        effect.isTried() ? set -> sets.assessment(set).isPresent() : sets::isValid;
    assertThat(with).contains(effect.number());
    assertThat(fits).accepts(with);
    if (preview.effects().size() <= FEW) {
      assertThat(EverySetOfEdits.of(preview.effects().stream().map(Effect::number).toList()))
          .filteredOn(set -> set.contains(effect.number()) && set.size() < with.size())
          .as("what edit %d needs", effect.number())
          .noneMatch(fits);
    }
    Set<String> moved = new TreeSet<>(effect.moved());
    moved.addAll(effect.passed());
    List<SortedSet<String>> own = own(effect, with, sets);
    assertThat(own.stream().map(PreviewLawsTest::ids))
        .as("what edit %d moves", effect.number())
        .contains(moved);
    SortedSet<String> differences =
        own.stream().filter(o -> ids(o).equals(moved)).findFirst().orElseThrow();
    for (Cause cause : preview.causes()) {
      boolean named = cause.edits().contains(effect.number());
      boolean results = found.stream().anyMatch(f -> f.startsWith(cause.id() + " "));
      if (results && named) {
        assertThat(moved).contains(cause.id());
      }
      if (results && effect.isTried() && shares(cause.id(), differences, found)) {
        assertThat(named).as("edit %d of %s", effect.number(), cause.id()).isTrue();
      }
    }
  }

  /**
   * What is another with the edit than without it: against the most of the others made for it that
   * are valid without it. There may be several such sets.
   */
  private static List<SortedSet<String>> own(
      Effect effect, Set<Integer> with, EverySetOfEdits sets) {
    Set<Integer> others = new TreeSet<>(with);
    others.remove(effect.number());
    List<Set<Integer>> valid =
        EverySetOfEdits.of(others).stream()
            .filter(set -> sets.assessment(set).isPresent())
            .toList();
    int most = valid.stream().mapToInt(Set::size).max().orElseThrow();
    Assessment after = sets.assessment(with).orElseThrow();
    return valid.stream()
        .filter(set -> set.size() == most)
        .map(set -> BruteForceDiff.of(sets.assessment(set).orElseThrow(), after))
        .toList();
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
