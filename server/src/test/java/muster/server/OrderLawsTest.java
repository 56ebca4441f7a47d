package muster.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import muster.engine.Assessor;
import muster.engine.RuleFile;
import muster.engine.findings.Assessment;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Priority;
import muster.secondopinion.RawDataset;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
    "E08 Order changes nothing, equals tie, a scale changes no order (method §9, laws 3 and 4)")
class OrderLawsTest {
  private static final double SLACK = 1e-9;

  private static Assessor assessor;
  private static Assessor shuffled;
  private static Assessor tenfold;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    List<RuleFile> files = Assessing.joined(ShippedRules.files(), Seeds.JOINING);
    assessor = ShippedRules.assessor(files);
    tenfold = ShippedRules.assessor(files.stream().map(OrderLawsTest::tenfold).toList());
    List<RuleFile> otherwise = new ArrayList<>(files);
    Collections.shuffle(otherwise, new Random(7));
    shuffled = ShippedRules.assessor(otherwise);
  }

  static LongStream seeds() {
    return Seeds.withOpportunities(6000, Seeds.CASES);
  }

  static LongStream seedsWithProjects() {
    return Seeds.withProjects(6000, Seeds.CASES);
  }

  /** Law 3: rows, columns, line ends, and the files of the rules in any order. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void orderChangesNothing(long seed) {
    RawDataset data = Seeds.dataset(seed);
    RawDataset turned = data;
    for (String file : data.files().keySet()) {
      List<Map<String, String>> rows = new ArrayList<>(data.rows(file));
      Collections.shuffle(rows, new Random(seed));
      turned = turned.with(file, rows);
    }

    Assessment assessment = assess(data);

    assertThat(new Assessing(shuffled, folder).assess(turned)).isEqualTo(assessment);
  }

  /** Law 3: a service like another has the same groups, and each ties with its twin. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void equalGroupsTie(long seed) {
    RawDataset data = Seeds.dataset(seed).with("shared_specialists.csv", List.of());
    Assessment alone = assess(data);
    if (alone.opportunities().isEmpty()) {
      return;
    }
    String model = alone.opportunities().get(0).service();

    Assessment both = assess(withTwin(data, model));

    Map<String, Opportunity> groups =
        both.opportunities().stream().collect(Collectors.toMap(Opportunity::id, o -> o));
    assertThat(both.opportunities())
        .filteredOn(o -> o.service().equals(model))
        .isNotEmpty()
        .allSatisfy(
            o -> {
              Opportunity twin =
                  groups.get(o.id().replace("/" + model + "/", "/" + Seeds.TWIN_SERVICE + "/"));
              assertThat(twin.value()).isEqualTo(o.value());
              assertThat(twin.points()).isEqualTo(o.points());
              assertThat(twin.wayOfWorking()).isEqualTo(o.wayOfWorking());
              assertThat(twin.rank()).isEqualTo(o.rank());
              assertThat(twin.rankInService()).isEqualTo(o.rankInService());
              assertThat(twin.costShares()).isEqualTo(o.costShares());
            });
  }

  private static RawDataset withTwin(RawDataset data, String model) {
    RawDataset both = data;
    for (String file :
        List.of(
            "services.csv",
            "threats.csv",
            "capabilities.csv",
            "improvements.csv",
            "overrides.csv",
            "exclusions.csv")) {
      both =
          Edits.added(
              both,
              file,
              data.rows(file).stream()
                  .filter(r -> model.equals(r.get("service")))
                  .map(r -> Edits.put(r, "service", Seeds.TWIN_SERVICE))
                  .toList());
    }
    for (String file : List.of("agreements.csv", "events.csv")) {
      both =
          Edits.changed(
              both,
              file,
              r ->
                  Edits.parts(r, "services").contains(model)
                      ? Edits.put(r, "services", r.get("services") + ";" + Seeds.TWIN_SERVICE)
                      : r);
    }
    return both;
  }

  /** Law 4. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void rescalingHarmRescalesWhatGroupsTakeAwayAndChangesNoOrderOfIt(long seed) {
    RawDataset data = Seeds.dataset(seed);
    Map<String, Opportunity> before =
        assess(data).opportunities().stream()
            .filter(o -> o.riskReduction() > SLACK)
            .collect(Collectors.toMap(Opportunity::id, o -> o));

    List<Opportunity> after =
        new Assessing(tenfold, folder)
            .assess(data).opportunities().stream()
                .filter(o -> o.riskReduction() > 10 * SLACK)
                .sorted((a, b) -> Double.compare(b.riskReduction(), a.riskReduction()))
                .toList();

    assertThat(after.stream().map(Opportunity::id)).containsAll(before.keySet());
    double last = Double.POSITIVE_INFINITY;
    for (Opportunity o : after.stream().filter(o -> before.containsKey(o.id())).toList()) {
      Opportunity was = before.get(o.id());
      double size = SLACK * Math.max(1, o.riskBefore());
      assertThat(o.riskBefore()).isCloseTo(10 * was.riskBefore(), within(size));
      assertThat(o.riskAfter()).isCloseTo(10 * was.riskAfter(), within(size));
      assertThat(o.riskReduction()).isCloseTo(10 * was.riskReduction(), within(size));
      assertThat(o.wayOfWorking()).isEqualTo(was.wayOfWorking());
      assertThat(o.saving()).isEqualTo(was.saving());
      assertThat(was.riskReduction()).isLessThanOrEqualTo(last + size);
      last = was.riskReduction();
    }
  }

  /** Law 3: a project like another, under another name. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seedsWithProjects")
  void equalProjectsTie(long seed) {
    RawDataset data = Seeds.dataset(seed);
    Map<String, String> model = data.rows("projects.csv").get(0);

    Assessment assessment =
        assess(
            Edits.added(
                data, "projects.csv", List.of(Edits.put(model, "project", Seeds.TWIN_SERVICE))));

    Map<String, Priority> projects =
        assessment.projects().stream().collect(Collectors.toMap(Priority::project, p -> p));
    Priority one = projects.get(model.get("project"));
    Priority twin = projects.get(Seeds.TWIN_SERVICE);
    assertThat(twin.value()).isEqualTo(one.value());
    assertThat(twin.rank()).isEqualTo(one.rank());
    assertThat(twin.points()).isEqualTo(one.points());
    assertThat(twin.level()).isEqualTo(one.level());
    assertThat(twin.track()).isEqualTo(one.track());
    assertThat(twin.flags()).isEqualTo(one.flags());
  }

  private Assessment assess(RawDataset data) {
    return new Assessing(assessor, folder).assess(data);
  }

  private static RuleFile tenfold(RuleFile file) {
    return file.path().equals("tables/harm-levels.csv")
        ? new RuleFile(file.path(), file.text().replaceAll("(?m)^([a-z]+),([1-9]\\d*),", "$1,$20,"))
        : file;
  }
}
