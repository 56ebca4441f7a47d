package muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import muster.engine.Assessor;
import muster.engine.findings.Assessment;
import muster.engine.findings.Opportunity;
import muster.secondopinion.Pair;
import muster.secondopinion.RawDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A force or an option more or less changes nothing about the others (method §9, law 2).
 *
 * <p>Held here for every service that is open to groups both with and without the newcomer: the
 * groups without it are the same ones, each with the same risks, money, points, value, way of
 * working, stages, members, shares and flags; and of any two the same one is ahead, or neither.
 * What may change is the number of a rank, and the word {@code regional}, since it means every
 * force there is.
 */
@DisplayName(
    "E06 One force or option more or less leaves the other groups as they were (§9, law 2)")
class OthersUnchangedTest {
  private static final String NEWCOMER = "zz-newcomer";
  private static final Set<String> NOBODY = Set.of();

  private static Assessor assessor;
  private static final Map<List<Pair>, Assessor> LETTING = new ConcurrentHashMap<>();

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    assessor = Assessing.withJoining(Seeds.JOINING);
  }

  static LongStream seeds() {
    return Seeds.withOpportunities(4000, Seeds.CASES);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void addingAForce(long seed) {
    RawDataset data = Seeds.dataset(seed);
    RawDataset more = Edits.withForce(data, NEWCOMER, false, new Random(seed));

    othersAreAsTheyWere(assess(data), assess(more), NEWCOMER, NOBODY);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void takingAForceAway(long seed) {
    RawDataset data = Seeds.dataset(seed);
    List<String> forces = new ArrayList<>(Edits.forces(data, false));
    if (forces.size() > 1) {
      forces.addAll(Edits.forces(data, true));
    } else {
      forces = Edits.forces(data, true);
    }
    String gone = forces.get(new Random(seed).nextInt(forces.size()));
    RawDataset all = Edits.withoutWhatNames(data, gone);

    othersAreAsTheyWere(assess(Edits.withoutForce(all, gone)), assess(all), gone, NOBODY);
  }

  /** Also the groups that a partner makes with others are options more. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void lettingAPartnerJoin(long seed) {
    RawDataset data = Edits.withForce(Seeds.dataset(seed), NEWCOMER, true, new Random(seed));

    Assessment without = assess(data);
    List<Pair> joining = new ArrayList<>(Seeds.JOINING);
    joining.addAll(joining(NEWCOMER));
    Assessment with = new Assessing(letting(joining), folder).assess(data);

    assertThat(without.opportunities()).noneMatch(o -> o.forces().contains(NEWCOMER));
    othersAreAsTheyWere(without, with, NEWCOMER, NOBODY);
  }

  /** A force more that may join where it does not adjoin makes new groups of old members. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void lettingAForceJoinWhereItDoesNotAdjoin(long seed) {
    RawDataset data = Seeds.dataset(seed);
    List<String> forces = Edits.forces(data, false);
    String joiner = forces.get(new Random(seed).nextInt(forces.size()));

    Set<Pair> joining = new LinkedHashSet<>(Seeds.JOINING);
    joining.addAll(joining(joiner));

    Assessment before = assess(data);
    Assessment after = new Assessing(letting(List.copyOf(joining)), folder).assess(data);
    Set<String> options = after.opportunities().stream().map(Opportunity::id).collect(toSet());
    before.opportunities().forEach(o -> options.remove(o.id()));

    othersAreAsTheyWere(before, after, "", options);
    assertThat(options).allMatch(id -> id.contains(joiner));
  }

  private static List<Pair> joining(String force) {
    return Seeds.SERVICES.stream().map(s -> new Pair(force, s)).toList();
  }

  private static Assessor letting(List<Pair> pairs) {
    return LETTING.computeIfAbsent(pairs, Assessing::withJoining);
  }

  private Assessment assess(RawDataset data) {
    return new Assessing(assessor, folder).assess(data);
  }

  private static void othersAreAsTheyWere(
      Assessment fewer, Assessment more, String force, Set<String> options) {
    List<String> open = Seeds.open(fewer, more);
    Predicate<Opportunity> counts =
        o -> open.contains(o.service()) && !o.forces().contains(force) && !options.contains(o.id());
    List<Opportunity> before = fewer.opportunities().stream().filter(counts).toList();
    List<Opportunity> after = more.opportunities().stream().filter(counts).toList();

    assertThat(bare(after, options)).isEqualTo(bare(before, options));
    assertThat(order(after)).isEqualTo(order(before));
    assertThat(orderInService(after)).isEqualTo(orderInService(before));
    assertThat(
            more.notListed().stream()
                .filter(n -> open.contains(n.service()) && !n.forces().contains(force))
                .filter(n -> !force.isEmpty() || isIn(fewer, n.service(), n.forces()))
                .map(n -> n.service() + n.forces() + n.reasons() + n.reason()))
        .containsExactlyInAnyOrderElementsOf(
            fewer.notListed().stream()
                .filter(n -> open.contains(n.service()) && !n.forces().contains(force))
                .map(n -> n.service() + n.forces() + n.reasons() + n.reason())
                .toList());
  }

  private static boolean isIn(Assessment assessment, String service, List<String> forces) {
    return assessment.notListed().stream()
        .anyMatch(n -> n.service().equals(service) && n.forces().equals(forces));
  }

  private static <T> java.util.stream.Collector<T, ?, Set<T>> toSet() {
    return Collectors.toCollection(java.util.TreeSet::new);
  }

  /** By id, without place and scale; without who dominates it where options have come. */
  private static Map<String, Opportunity> bare(List<Opportunity> groups, Set<String> options) {
    Map<String, Opportunity> bare = new HashMap<>();
    groups.forEach(o -> bare.put(o.id(), Bare.of(o, options.isEmpty())));
    return bare;
  }

  /** Each group with its rank among these alone: equal ranks stay equal, others apart. */
  private static Map<String, Long> order(List<Opportunity> groups) {
    return groups.stream()
        .collect(
            Collectors.toMap(
                Opportunity::id,
                o -> groups.stream().filter(other -> other.rank() < o.rank()).count()));
  }

  private static Map<String, Long> orderInService(List<Opportunity> groups) {
    return groups.stream()
        .collect(
            Collectors.toMap(
                Opportunity::id,
                o ->
                    groups.stream()
                        .filter(other -> other.service().equals(o.service()))
                        .filter(other -> other.rankInService() < o.rankInService())
                        .count()));
  }
}
