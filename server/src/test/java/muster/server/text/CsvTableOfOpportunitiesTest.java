package muster.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.server.json.HandMade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The tables of opportunities, projects and money as CSV")
class CsvTableOfOpportunitiesTest {

  private static List<String> lines(CsvTable table) {
    return table.of(HandMade.assessment(), Integer.MAX_VALUE).lines().toList();
  }

  /** The cells of a row by column; none of them here holds a comma but the last, the unit. */
  private static Map<String, String> row(CsvTable table, int number) {
    List<String> columns = table.columns();
    String[] cells = lines(table).get(number).split(",", columns.size() + 1);
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), cells[i + 1]);
    }
    return row;
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RISKS", "NOT_ASSESSED"})
  void begin_every_row_with_the_protective_marking(CsvTable table) {
    List<String> lines = lines(table);

    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(lines.subList(1, lines.size()))
        .allSatisfy(line -> assertThat(line).startsWith("OFFICIAL-SENSITIVE,"));
  }

  @Test
  void hold_an_opportunity_in_one_row() {
    Map<String, String> row = row(CsvTable.OPPORTUNITIES, 1);

    assertThat(row)
        .containsEntry("id", "opportunity/fraud/ashire+bshire")
        .containsEntry("forces", "ashire;bshire")
        .containsEntry("connected", "true")
        .containsEntry("risk_reduction", "112.248")
        .containsEntry("saving", "-12500.50")
        .containsEntry("set_up", "300000")
        .containsEntry("payback_years", "")
        .containsEntry("contributions", "risk_reduction=13.265;savings=0.0")
        .containsEntry("stages", "ashire+bshire")
        .containsEntry(
            "members",
            "ashire before=56.9533 after=0.8293 marginal=56.124;"
                + "bshire before=56.9533 after=0.8293 marginal=56.124")
        .containsEntry("cost_shares", "ashire=150000.25;bshire=149999.75")
        .containsEntry("dominated_by", "")
        .containsEntry("findings", "way/joint-unit;group/minimum-differs")
        .containsEntry("basis", "illustrative")
        .containsEntry("weights", "2009-12")
        .containsEntry("as_at", "2010-02-22");
    assertThat(row.get("unit")).contains("neither casualties nor a probability", "pounds");
  }

  @Test
  void leave_blank_what_is_unknown() {
    assertThat(row(CsvTable.OPPORTUNITIES, 2))
        .containsEntry("saving", "")
        .containsEntry("cost_shares", "ashire=;bshire=")
        .containsEntry("stages", "ashire+bshire;ashire+bshire+cshire+dshire")
        .containsEntry("dominated_by", "opportunity/fraud/ashire+bshire")
        .containsEntry("flags", "saving-unknown;share-unknown");
  }

  @Test
  void hold_a_project_with_its_gates() {
    assertThat(row(CsvTable.PROJECTS, 1))
        .containsEntry("rank", "1")
        .containsEntry("contributions", "public_confidence=0.0;risk=42.5")
        .containsEntry("gates", "vision=passed (stops ranking);lead=unknown (stops start)")
        .containsEntry("areas", "enablers;productivity")
        .containsEntry("basis", "published")
        .containsEntry("weights", "2009-12")
        .containsEntry("as_at", "2010-02-22")
        .containsEntry("unit", "points from 0 to 100");
    assertThat(row(CsvTable.PROJECTS, 2))
        .containsEntry("rank", "")
        .containsEntry("gates", "vision=failed (stops ranking);lead=unknown (stops start)");
  }

  @Test
  void hold_a_service_with_its_route_and_groups() {
    assertThat(row(CsvTable.SERVICES, 1))
        .containsEntry("route", "eligible")
        .containsEntry("reason", "So says route/eligible.")
        .containsEntry("groups_possible", "26")
        .containsEntry("groups_connected", "21")
        .containsEntry("groups_listed", "2")
        .containsEntry("basis", "derived");
    assertThat(row(CsvTable.SERVICES, 2)).containsEntry("route", "").containsEntry("risk", "");
  }

  @Test
  void hold_groups_left_out_and_gaps_with_their_reason() {
    assertThat(row(CsvTable.NOT_LISTED, 1))
        .containsEntry("forces", "ashire;cshire")
        .containsEntry("reason", "Cshire stands back from new work with Ashire.")
        .containsEntry("reasons", "withdrawal")
        .containsEntry("basis", "");
    assertThat(row(CsvTable.GAPS, 1))
        .containsEntry("service", "riots")
        .containsEntry("band", "critical")
        .containsEntry("reason", "So says project/gap.")
        .containsEntry("basis", "derived");
  }

  @Test
  void hold_money_one_amount_a_row() {
    assertThat(lines(CsvTable.FINANCE))
        .contains(
            "OFFICIAL-SENSITIVE,line,grant,amount,2006/07,0.5,false,,,£ million",
            "OFFICIAL-SENSITIVE,line,grant,amount,2007/08,,true,,,£ million",
            "OFFICIAL-SENSITIVE,line,grant,sum of the known years,total,0.5,true,,,£ million",
            "OFFICIAL-SENSITIVE,line,grant,as printed,total,1.8,false,unknown,,£ million",
            "OFFICIAL-SENSITIVE,forecast,,residual,total,38.6,false,passed,,£ million",
            "OFFICIAL-SENSITIVE,savings,,identified,,1190000,false,target not met,,pounds a year",
            "OFFICIAL-SENSITIVE,scheme,alpha,local,,90000,false,,,pounds",
            "OFFICIAL-SENSITIVE,scheme,alpha,share of bshire,,30000.00,false,,,pounds");
  }

  @ParameterizedTest
  @EnumSource
  void have_as_many_cells_in_a_row_as_columns(CsvTable table) {
    int expected = table.columns().size() + 1;

    assertThat(lines(table))
        .allSatisfy(
            line ->
                assertThat(
                        Arrays.stream(line.replaceAll("\"[^\"]*\"", "q").split(",", -1)).toList())
                    .hasSize(expected));
  }
}
