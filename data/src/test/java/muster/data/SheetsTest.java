package muster.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sheets are written as CSV that spreadsheets may open and Muster reads again")
class SheetsTest {
  @Test
  @DisplayName("All columns in the order of the format, RFC 4180 quoting")
  void writesEveryColumn() {
    Sheet sheet =
        new Sheet(
            "withdrawals.csv",
            List.of(
                new Sheet.Row(
                    7,
                    Map.of(
                        "reason",
                        "No \"new\" work,\nnow",
                        "force",
                        "kent",
                        "from",
                        "2010-01-01"))));

    assertThat(new String(SheetWriter.write(sheet), UTF_8))
        .isEqualTo(
            "force,from,partners,reason\r\nkent,2010-01-01,,\"No \"\"new\"\" work,\nnow\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5 on last year", "+2 expected", "@home", "=1+1", "'-5", "''=1"})
  @DisplayName("Text that a spreadsheet would take for a formula gets an apostrophe in front")
  void neutralisesText(String note) {
    assertThat(exported("threats.csv", "note", note)).contains(",'" + note + ",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 more", "a-b", "'quoted'", "mail@example", "A = B"})
  @DisplayName("Other text stays as it is")
  void leavesOtherText(String note) {
    assertThat(exported("threats.csv", "note", note)).contains("," + note + ",");
  }

  @Test
  @DisplayName("A negative number stays a number")
  void leavesNegativeNumbers() {
    assertThat(exported("indicators.csv", "value", "-4.3")).contains(",-4.3,");
  }

  @Test
  @DisplayName("What is written reads the same, and so does its version")
  void readsWhatItWrote() {
    List<Sheet> sheets = SheetReader.read(FaultyDatasets.base());
    Map<String, byte[]> written =
        sheets.stream().collect(Collectors.toMap(Sheet::file, SheetWriter::write));

    assertThat(SheetReader.read(written)).isEqualTo(sheets);
    assertThat(DatasetReader.read(written, TestWords.WORDS))
        .isEqualTo(DatasetReader.read(FaultyDatasets.base(), TestWords.WORDS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "+2", "@home", "'-5", "''@x", "'", "'quoted'", "- \n second line"})
  @DisplayName("Text survives export and import")
  void keepsText(String note) {
    Sheet sheet = new Sheet("threats.csv", List.of(new Sheet.Row(2, Map.of("note", note))));

    assertThat(SheetReader.read(Map.of("threats.csv", SheetWriter.write(sheet))))
        .containsExactly(sheet);
  }

  @Test
  @DisplayName("What can be made out of a damaged file is read, and what cannot is told beside it")
  void readsWhatIsSound() {
    byte[] csv = "force_a,force_b\nkent,essex\nkent\nessex,suffolk\n".getBytes(UTF_8);
    List<DataProblem> problems = new ArrayList<>();

    List<Sheet> sheets = SheetReader.read(Map.of("borders.csv", csv), problems);

    assertThat(sheets.get(0).rows()).extracting(Sheet.Row::number).containsExactly(2, 4);
    assertThat(problems).extracting(DataProblem::row).containsExactly(3);
  }

  @Test
  @DisplayName("An apostrophe does not smuggle a formula in")
  void keepsTheApostropheOfAFormula() {
    byte[] csv = "service,reason\ncounter-terrorism,'=1+1\n".getBytes(UTF_8);

    assertThat(SheetReader.read(Map.of("exclusions.csv", csv)))
        .singleElement()
        .satisfies(s -> assertThat(s.rows().get(0).cell("reason")).isEqualTo("'=1+1"));
  }

  @Test
  @DisplayName("Only files of the format can be written")
  void refusesOtherFiles() {
    assertThatThrownBy(() -> SheetWriter.write(new Sheet("other.csv", List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String exported(String file, String column, String cell) {
    Sheet sheet = new Sheet(file, List.of(new Sheet.Row(2, Map.of(column, cell))));
    return new String(SheetWriter.write(sheet), UTF_8);
  }
}
