package muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import muster.data.DatasetFolder;
import muster.data.DatasetReader;
import muster.engine.Assessor;
import muster.engine.compare.Change;
import muster.engine.compare.Comparison;
import muster.engine.compare.Kind;
import muster.engine.compare.Moved;
import muster.engine.compare.Presence;
import muster.engine.compare.Ranking;
import muster.engine.compare.Side;
import muster.engine.facts.Capability;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.secondopinion.RandomDatasets;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("E05 A comparison tells everything that moved, and nothing else")
class ComparisonLawsTest {
  private static final int DATASETS = 15;
  private static final List<String> SETS = List.of("2009-12", "2010-13");

  private static Assessor assessor;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    assessor = ShippedRules.assessor();
  }

  static LongStream seeds() {
    return LongStream.range(0, DATASETS);
  }

  private Side side(long seed, LocalDate day, String weights) throws IOException {
    Path own = Files.createDirectories(folder.resolve("" + seed));
    RandomDatasets.generate(seed).writeTo(own);
    return side(read(own), day, weights);
  }

  private static Dataset read(Path own) {
    return DatasetReader.read(DatasetFolder.read(own), assessor.ruleBook()::vocabulary);
  }

  private static Side side(Dataset data, LocalDate day, String weights) {
    LocalDate asAt = day == null ? data.round().asAt() : day;
    String set = weights == null ? assessor.ruleBook().weightSet(asAt) : weights;
    return new Side(data, assessor.ruleBook(), assessor.assess(data, asAt, set));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void of_one_with_itself_moves_nothing(long seed) throws IOException {
    Comparison comparison = Comparison.of(side(seed, null, null), side(seed, null, null));

    assertThat(comparison.inputs()).isEmpty();
    assertThat(comparison.moved()).isEmpty();
    assertThat(comparison.rankings()).allMatch(Ranking::isSame);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void of_two_datasets_is_what_a_brute_force_diff_finds(long seed) throws IOException {
    holds(side(seed, null, null), side(seed + 1, null, null));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void of_two_dates_is_what_a_brute_force_diff_finds(long seed) throws IOException {
    Side before = side(seed, null, null);
    holds(before, side(seed, before.identity().asAt().plusDays(100 + 40 * seed), null));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void of_two_weight_sets_is_what_a_brute_force_diff_finds(long seed) throws IOException {
    Side before = side(seed, null, SETS.get(0));
    Side after = side(seed, null, SETS.get(1));

    holds(before, after);

    Comparison comparison = Comparison.of(before, after);
    assertThat(comparison.listMoved(Kind.RISK)).isEmpty();
    assertThat(comparison.moved())
        .filteredOn(m -> m.kind() == Kind.OPPORTUNITY && !m.isPlaceOnly() && !m.isReasonsOnly())
        .filteredOn(m -> m.find("value").isPresent())
        .allMatch(Moved::isWeightsOnly);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void tells_one_changed_cell_and_no_other(long seed) throws IOException {
    Path own = Files.createDirectories(folder.resolve("cell"));
    RandomDatasets.generate(seed).writeTo(own);
    Dataset data = read(own);
    List<Capability> known =
        data.capabilities().stream().filter(c -> c.specialists() != null).toList();
    if (known.isEmpty()) {
      return;
    }
    Capability row = known.get((int) (seed % known.size()));
    Path file = own.resolve("capabilities.csv");
    List<String> lines = Files.readAllLines(file);
    List<String> heads = List.of(lines.get(0).split(",", -1));
    // Every cell up to the number of specialists is an id or a number, so that commas part them.
    assertThat(heads).startsWith("force", "service", "specialists");
    String start = row.force() + "," + row.service() + "," + row.specialists() + ",";
    String changed = row.force() + "," + row.service() + "," + (row.specialists() + 3) + ",";
    Files.writeString(file, Files.readString(file).replace(start, changed));

    Side before = side(data, null, null);
    Side after = side(read(own), null, null);

    Comparison comparison = Comparison.of(before, after);
    assertThat(comparison.inputs())
        .singleElement()
        .satisfies(
            input -> {
              assertThat(input.name()).isEqualTo(row.key());
              assertThat(input.cells())
                  .containsExactly(
                      new Change("specialists", row.specialists(), row.specialists() + 3));
            });
    assertThat(comparison.listMoved(Kind.RISK))
        .filteredOn(m -> !m.isPlaceOnly())
        .allSatisfy(m -> assertThat(m.because()).containsExactly(row.key()));
    holds(before, after);
  }

  private static void holds(Side before, Side after) {
    Comparison there = Comparison.of(before, after);
    Comparison back = Comparison.of(after, before);

    SortedSet<String> told = told(there);
    SortedSet<String> found = BruteForceDiff.of(before.assessment(), after.assessment());
    assertThat(told).as("what is told and not so").isSubsetOf(found);
    assertThat(found).as("what is so and not told").isSubsetOf(told);
    assertThat(Mirror.of(back)).isEqualTo(there);
    for (Ranking ranking : there.rankings()) {
      ranked(ranking, before.assessment(), after.assessment());
    }
  }

  static SortedSet<String> told(Comparison comparison) {
    SortedSet<String> told = new TreeSet<>();
    for (Moved moved : comparison.moved()) {
      for (Change change : moved.changes()) {
        assertThat(moved.presence() == Presence.ENTERED && change.before() != null).isFalse();
        assertThat(moved.presence() == Presence.LEFT && change.after() != null).isFalse();
        told.add(
            "%s %s: %s → %s"
                .formatted(
                    moved.id(),
                    change.what(),
                    BruteForceDiff.written(change.before()),
                    BruteForceDiff.written(change.after())));
      }
    }
    return told;
  }

  static void ranked(Ranking ranking, Assessment before, Assessment after) {
    Map<String, Integer> old = ranks(ranking.kind(), before);
    Map<String, Integer> now = ranks(ranking.kind(), after);
    long swapped = 0;
    for (String one : old.keySet()) {
      for (String other : old.keySet()) {
        if (now.containsKey(one) && now.containsKey(other)) {
          boolean above = old.get(one) < old.get(other);
          swapped += above && now.get(one) > now.get(other) ? 1 : 0;
        }
      }
    }
    assertThat(ranking.swapped()).isEqualTo(swapped);
    assertThat(ranking.before()).isEqualTo(old.size());
    assertThat(ranking.after()).isEqualTo(now.size());
    assertThat(ranking.notable())
        .hasSizeLessThanOrEqualTo(10)
        .allSatisfy(
            swap -> {
              assertThat(swap.fellFrom())
                  .isEqualTo(old.get(swap.fell()))
                  .isLessThan(swap.roseFrom());
              assertThat(swap.fellTo())
                  .isEqualTo(now.get(swap.fell()))
                  .isGreaterThan(swap.roseTo());
            });
    for (String id : now.keySet()) {
      boolean entered = now.get(id) <= 10 && old.getOrDefault(id, 11) > 10;
      assertThat(ranking.enteredTop().contains(id)).isEqualTo(entered);
    }
    for (String id : old.keySet()) {
      boolean left = old.get(id) <= 10 && now.getOrDefault(id, 11) > 10;
      assertThat(ranking.leftTop().contains(id)).isEqualTo(left);
    }
  }

  private static Map<String, Integer> ranks(Kind kind, Assessment assessment) {
    Map<String, Integer> ranks = new TreeMap<>();
    switch (kind) {
      case RISK -> assessment.risks().forEach(r -> ranks.put(r.id(), r.rank()));
      case OPPORTUNITY -> assessment.opportunities().forEach(o -> ranks.put(o.id(), o.rank()));
      default -> assessment.projects().forEach(p -> ranks.put(p.id(), p.rank()));
    }
    ranks.values().removeIf(rank -> rank == null);
    return ranks;
  }
}
