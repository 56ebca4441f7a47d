package muster.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import muster.data.FaultyDatasets.FaultyDataset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A faulty dataset is told what is wrong with it, where, and what would be right")
class FaultyDatasetsTest {
  static Stream<FaultyDataset> datasets() {
    return FaultyDatasets.list();
  }

  @ParameterizedTest
  @MethodSource("datasets")
  @DisplayName("One fault: exactly its problem is reported, in words for the person who made it")
  void namesFileRowColumnFoundExpectedAndTheNearestRightWord(FaultyDataset dataset) {
    List<DataProblem> reported = problems(dataset.files());

    assertThat(reported).hasSameSizeAs(dataset.problems());
    Iterator<DataProblem> expected = dataset.problems().iterator();
    for (DataProblem problem : reported) {
      assertSaid(problem, expected.next());
    }
    assertThat(reported).allSatisfy(FaultyDatasetsTest::assertNothingInternal);
  }

  @Test
  @DisplayName("The corpus has all the kinds of faults there are, and its base has none")
  void corpusIsLargeAndItsBaseIsSound() {
    assertThat(datasets().count()).isGreaterThanOrEqualTo(48);
    assertThat(DatasetReader.read(FaultyDatasets.base(), TestWords.WORDS).threats()).hasSize(4);
  }

  @Test
  @DisplayName("Ten faults in ten files: all ten are reported in one go")
  void tellsAllFaultsAtOnce() {
    // given
    List<String> names =
        List.of(
            "border-both-ways",
            "british-date",
            "event-that-ends-before-it-begins",
            "extra-cells",
            "id-in-capitals",
            "marking-secret",
            "misspelt-trend",
            "predecessors-in-a-circle",
            "unclosed-quote",
            "unknown-tier");
    Map<String, byte[]> files = new TreeMap<>(FaultyDatasets.base());
    List<DataProblem> expected = new ArrayList<>();
    for (String name : names) {
      FaultyDataset one = FaultyDatasets.load(name);
      String file = one.problems().get(0).file();
      files.put(file, one.files().get(file));
      expected.addAll(one.problems());
    }
    expected.sort(null);

    // when
    List<DataProblem> reported = problems(files);

    // then
    assertThat(expected).hasSize(10);
    assertThat(reported).hasSize(10);
    for (int i = 0; i < reported.size(); i++) {
      assertSaid(reported.get(i), expected.get(i));
    }
  }

  @Test
  @DisplayName("Ten faults in one file: all ten are reported in one go")
  void tellsAllFaultsOfAFileAtOnce() {
    // given
    String threats =
        """
        force,service,strand,demand_low,demand,demand_level,demand_high,days,trend,physical,\
        psychological,financial,community,public_expectation,environmental,confidence,note,dated,\
        source,basis,colour
        derbyshire,hi-tech-crime,,14,12,,,ten,risng,none,nun,none,none,none,none,high,=A1,\
        2009-02-29,,derived,red
        derbyshire,vulnerable-people,,,1,yearly,,1,steady,none,none,none,none,none,none,high,\
        "so "he" said",2009-02-28,x,derived,blue
        cumbria,vulnerable-people,,,1,,,1,steady,none,none,none,none,none,none,high,,2009-02-28,x,\
        derived
        """;

    // when
    List<DataProblem> reported = problems(with("threats.csv", threats));

    // then
    assertThat(reported)
        .extracting(DataProblem::row, DataProblem::column)
        .containsExactlyInAnyOrder(
            tuple(1, "colour"),
            tuple(2, "demand_low"),
            tuple(2, "days"),
            tuple(2, "trend"),
            tuple(2, "psychological"),
            tuple(2, "note"),
            tuple(2, "dated"),
            tuple(2, "source"),
            tuple(3, ""),
            tuple(4, ""));
  }

  @Test
  @DisplayName("A round that cannot be read does not keep the rest from being checked")
  void checksTheRestWhenTheRoundIsBroken() {
    Map<String, byte[]> files = new TreeMap<>(FaultyDatasets.load("impossible-date").files());
    files.put("round.csv", "round,as_at\nspring,22 Feb\n".getBytes(UTF_8));

    assertThat(problems(files))
        .extracting(DataProblem::file, DataProblem::column)
        .containsExactly(tuple("round.csv", "as_at"), tuple("threats.csv", "dated"));
  }

  @Test
  @DisplayName("A misspelt id of a force is one fault, however often the force is referred to")
  void blamesAMisspeltIdOnce() {
    String forces = "force,name\nDerby Shire,D\nleicestershire,L\nwest-yorkshire,W\n";

    assertThat(problems(with("forces.csv", forces)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("forces.csv");
              assertThat(problem.help()).isEqualTo("write `derby-shire`");
            });
  }

  @Test
  @DisplayName("An id that is none is never offered as the nearest right one")
  void offersNoIllegalId() {
    String forces = "force,name\nderbyshire,D\nleicestershire,L\nWest Yorks,W\n";

    assertThat(problems(with("forces.csv", forces)))
        .filteredOn(problem -> !problem.file().equals("forces.csv"))
        .isNotEmpty()
        .allSatisfy(
            problem -> assertThat(problem.help()).contains("west-yorks").doesNotContain("West"));
  }

  @Test
  @DisplayName("An id that may have capitals is referred to as it is written")
  void refersToLabelsAsTheyAreWritten() {
    String agreements =
        """
        agreement,kind,services,forces,status,parent,source,basis
        Special Unit,unit,hi-tech-crime,derbyshire,live,,S4,published
        emsou,unit,hi-tech-crime,derbyshire,live,special-unit,S4,published
        """;

    assertThat(problems(with("agreements.csv", agreements)))
        .singleElement()
        .satisfies(p -> assertThat(p.help()).isEqualTo("did you mean `Special Unit`?"));
  }

  @Test
  @DisplayName("A required file without rows is one fault, not one of each row that refers to it")
  void blamesNoRowForAnEmptyFile() {
    assertThat(problems(with("forces.csv", "force,name\n")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.found()).isEqualTo("no rows"));
  }

  @Test
  @DisplayName("What a message quotes is of bearable length, wherever it is quoted")
  void shortensWhatItQuotes() {
    String threats =
        "force,service,demand_low,demand,days,trend,confidence,dated,source,basis\n"
            + "derbyshire,hi-tech-crime,9,8."
            + "0".repeat(400)
            + "1,1,steady,high,2010-01-01,S4,derived\n";

    assertThat(problems(with("threats.csv", threats)))
        .allSatisfy(problem -> assertThat(problem.toString()).hasSizeLessThan(300))
        .anySatisfy(problem -> assertThat(problem.expected()).endsWith("0…`"));
  }

  private static Map<String, byte[]> with(String file, String content) {
    Map<String, byte[]> files = new TreeMap<>(FaultyDatasets.base());
    files.put(file, content.getBytes(UTF_8));
    return files;
  }

  private static List<DataProblem> problems(Map<String, byte[]> files) {
    InvalidDataset invalid =
        catchThrowableOfType(
            InvalidDataset.class, () -> DatasetReader.read(files, TestWords.WORDS));
    assertThat(invalid).isNotNull();
    return invalid.problems();
  }

  private static void assertSaid(DataProblem said, DataProblem expected) {
    assertThat(said.file()).isEqualTo(expected.file());
    assertThat(said.row()).as("row").isEqualTo(expected.row());
    assertThat(said.column()).as("column").isEqualTo(expected.column());
    assertThat(said.found()).contains(expected.found());
    assertThat(said.found().isEmpty()).isEqualTo(expected.found().isEmpty());
    assertThat(said.expected()).contains(expected.expected());
    assertThat(said.help()).contains(expected.help());
  }

  private static void assertNothingInternal(DataProblem problem) {
    assertThat(problem.toString().lines().count()).isLessThanOrEqualTo(2);
    String own = problem.toString().replace("`" + problem.found() + "`", "");
    assertThat(own)
        .doesNotContain("Exception", "java.", "muster.", "null", "Optional", "\tat ", "siegmar")
        .doesNotContainPattern("\\b[A-Z][a-z]+[A-Z]\\w*\\b");
    assertThat(problem.expected()).isNotBlank();
  }
}
