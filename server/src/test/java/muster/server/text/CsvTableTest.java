package muster.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import muster.engine.facts.Basis;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finding;
import muster.engine.findings.Risk;
import muster.engine.findings.Unassessed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The tables of an assessment as CSV")
class CsvTableTest {
  private static final String UNIT = "\"harm points a year, neither casualties nor a probability\"";

  private static List<String> lines(CsvTable table) {
    return table.of(SmallRegion.assessment(), Integer.MAX_VALUE).lines().toList();
  }

  /** The only unassessed force's reason, as its cell comes out. */
  private static String cell(String reason) {
    Assessment small = SmallRegion.assessment();
    Assessment assessment =
        new Assessment(
            small.assessment(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Unassessed("f", "s", reason)),
            List.of(),
            List.of(),
            small.finance());
    String text = CsvTable.NOT_ASSESSED.of(assessment, 1);
    return text.substring(text.indexOf("f,s,") + 4, text.length() - 1);
  }

  @ParameterizedTest
  @EnumSource
  void begin_every_row_with_the_protective_marking(CsvTable table) {
    List<String> lines = lines(table);

    assertThat(lines.get(0)).startsWith("marking,");
    assertThat(lines.subList(1, lines.size()))
        .allSatisfy(line -> assertThat(line).startsWith("OFFICIAL-SENSITIVE,"));
  }

  @Test
  void have_risks_in_rank_order_with_blanks_where_not_assessed() {
    assertThat(lines(CsvTable.RISKS))
        .hasSize(7)
        .contains(
            "OFFICIAL-SENSITIVE,bshire,riots,assessed,500.0,0.5,0.2,0.5,0.1,1234.5,,critical,1,1,,,,,"
                + UNIT,
            "OFFICIAL-SENSITIVE,bshire,fraud,assessed,500.0,0.5,0.2,0.5,0.1,50.0,320.0,high,3,1,,,,,"
                + UNIT,
            "OFFICIAL-SENSITIVE,ashire,riots,not assessed,,,,,,,,,,,,,,," + UNIT);
  }

  @Test
  void join_lists_by_semicolons() {
    assertThat(lines(CsvTable.RISKS).get(2))
        .contains(",threat/strand;risk/calculated;risk/band;flag/low-confidence;flag/planned,");
    assertThat(lines(CsvTable.SERVICES).get(2)).contains("ashire=0.9;bshire=0.1");
  }

  @Test
  void can_be_cut_to_the_first_rows() {
    assertThat(CsvTable.RISKS.of(SmallRegion.assessment(), 2).lines()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(names = {"OPPORTUNITIES", "PROJECTS", "NOT_LISTED", "GAPS"})
  void have_a_header_alone_where_there_is_nothing(CsvTable table) {
    assertThat(lines(table)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx", "\rx", "=cmd|' /C calc'!A0"})
  void make_formulas_harmless(String text) {
    assertThat(cell(text).replace("\"", "")).isEqualTo("'" + text);
  }

  @Test
  void quote_what_would_break_a_row() {
    assertThat(cell("a, \"b\"")).isEqualTo("\"a, \"\"b\"\"\"");
  }

  @Test
  void can_all_be_asked_for_by_name() {
    assertThat(CsvTable.words())
        .containsExactly(
            "risks",
            "services",
            "opportunities",
            "projects",
            "not-assessed",
            "not-listed",
            "gaps",
            "finance")
        .allSatisfy(word -> assertThat(CsvTable.find(word)).isPresent());
  }

  @Test
  void say_what_a_risk_rests_on_and_what_it_is_counted_in() {
    assertThat(lines(CsvTable.RISKS).get(0)).endsWith(",findings,basis,unit");
    assertThat(lines(CsvTable.RISKS).get(2)).endsWith(",illustrative," + UNIT);
    assertThat(lines(CsvTable.SERVICES).subList(1, 4))
        .allSatisfy(line -> assertThat(line).endsWith("," + UNIT));
  }

  @Test
  void name_each_rule_once_and_the_weakest_basis() {
    Assessment small = SmallRegion.assessment();
    Risk risk =
        new Risk(
            "f",
            "s",
            Risk.Status.NOT_ASSESSED,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(finding(Basis.PUBLISHED), finding(Basis.DERIVED), finding(null)));
    Assessment assessment =
        new Assessment(
            small.assessment(),
            List.of(risk),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            small.finance());

    assertThat(CsvTable.RISKS.of(assessment, 1)).contains(",risk/band,derived,");
  }

  private static Finding finding(Basis basis) {
    return new Finding("risk/band", "It is in the band high.", "method §3", List.of(), basis);
  }
}
