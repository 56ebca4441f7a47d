package muster.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.InvalidRules;
import muster.engine.RuleProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Files and stored sheets are judged alike, and held against the words of their date")
class DatasetSourcesTest {
  @Test
  @DisplayName("Stored sheets and files make the same dataset")
  void readsSheetsLikeFiles() {
    List<Sheet> sheets = SheetReader.read(FaultyDatasets.base());

    assertThat(DatasetReader.read(sheets, TestWords.WORDS))
        .isEqualTo(DatasetReader.read(FaultyDatasets.base(), TestWords.WORDS));
  }

  @Test
  @DisplayName("Sheets are judged like files: unknown columns and files, formulas, blanks")
  void findsFaultsInSheets() {
    List<Sheet> sheets = new ArrayList<>(SheetReader.read(FaultyDatasets.base()));
    sheets.add(
        new Sheet(
            "borders.csv", List.of(new Sheet.Row(0, Map.of("force_a", "=1", "lenght", "9")))));
    sheets.add(new Sheet("bordrs.txt", List.of()));

    assertThatThrownBy(() -> DatasetReader.read(sheets, TestWords.WORDS))
        .isInstanceOfSatisfying(
            InvalidDataset.class,
            e ->
                assertThat(e.problems())
                    .extracting(DataProblem::file, DataProblem::column)
                    .containsExactly(
                        tuple("borders.csv", "force_a"),
                        tuple("borders.csv", "force_b"),
                        tuple("borders.csv", "lenght"),
                        tuple("bordrs.txt", "")));
  }

  @Test
  @DisplayName("A rule book without values for the date says so, after the dataset's own faults")
  void leavesProblemsOfRulesToTheRules() {
    InvalidRules tooEarly =
        new InvalidRules(List.of(new RuleProblem("tables/trend.csv", 0, 0, "no row yet", "")));

    assertThatThrownBy(
            () ->
                DatasetReader.read(
                    FaultyDatasets.base(),
                    asAt -> {
                      throw tooEarly;
                    }))
        .isSameAs(tooEarly);
    assertThatThrownBy(
            () ->
                DatasetReader.read(
                    with("exclusions.csv", "service,reason\ncounter-terrorism,\n"),
                    asAt -> {
                      throw tooEarly;
                    }))
        .isInstanceOf(InvalidDataset.class)
        .hasMessageContaining("exclusions.csv, row 2, column reason");
  }

  @Test
  @DisplayName("The words are those of the round's as-at date")
  void asksForTheWordsOfTheDate() {
    List<LocalDate> asked = new ArrayList<>();

    DatasetReader.read(
        FaultyDatasets.base(),
        asAt -> {
          asked.add(asAt);
          return TestWords.VOCABULARY;
        });

    assertThat(asked).containsExactly(LocalDate.of(2010, 2, 22));
  }

  private static Map<String, byte[]> with(String file, String content) {
    Map<String, byte[]> files = new TreeMap<>(FaultyDatasets.base());
    files.put(file, content.getBytes(UTF_8));
    return files;
  }
}
