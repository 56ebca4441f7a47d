package muster.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import muster.secondopinion.RawColumns;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The dataset format has the files and columns that its documentation prints")
class FormatTest {
  /** Written by hand from the documentation; ★ and ☆ as printed there, ? for a required file. */
  private static final List<String> PRINTED =
      List.of(
          "?round.csv: round★, name, region, as_at★, marking",
          "?forces.csv: force★, name★, region, grant_gbp_m, officers_fte, population, partner",
          "borders.csv: force_a★, force_b★",
          "?services.csv: service★, name★, tier★, reach★, mandatory, source",
          "?threats.csv: force★, service★, strand, demand_low, demand☆, demand_level☆, demand_high,"
              + " days☆, trend★, physical☆, psychological☆, financial☆, community☆,"
              + " public_expectation☆, environmental☆, confidence★, evidence, note, dated★,"
              + " source★, basis★",
          "?capabilities.csv: force★, service★, specialists☆, minimum☆, availability, capacity☆,"
              + " capability☆, consistency☆, connectivity☆, cost_gbp, confidence★, note, dated★,"
              + " source★, basis★",
          "shared_specialists.csv: force★, services★, people★, source, basis",
          "improvements.csv: force★, service★, from★, specialists, note, source★",
          "overrides.csv: force★, service★, risk★, reason★, by★, dated★",
          "events.csv: event★, from★, to★, forces, services, abstraction★, source, basis",
          "agreements.csv: agreement★, name, kind★, services★, forces★, status★, signed, parent,"
              + " source, basis",
          "withdrawals.csv: force★, from★, partners, reason★",
          "exclusions.csv: service★, forces, reason★",
          "projects.csv: project★, name★, status★, areas★, project_area, window★, services,"
              + " forces★, complexity, sensitive, tactical, links, psa, apacs, need, named_by,"
              + " cashable_gbp, set_up_gbp, running_gbp, external_gbp, external_rate,"
              + " business_case, need_led, service_effect, vision, interoperability,"
              + " public_confidence, after, consulted, lead, agreement, team_days, illustrative,"
              + " source★, basis★",
          "indicators.csv: indicator★, value, unit, source★",
          "finance.csv: line★, year★, amount_gbp_m, source★");

  @Test
  @DisplayName("Every file and column, in its order, with what a blank means")
  void isAsPrinted() {
    assertThat(Format.files()).extracting(FormatTest::print).containsExactlyElementsOf(PRINTED);
  }

  @Test
  @DisplayName("The second opinion was written from the same format")
  void agreesWithTheSecondOpinion() {
    Map<String, List<String>> columns =
        Format.files().stream()
            .collect(Collectors.toMap(FileFormat::name, FileFormat::columnNames));

    assertThat(columns).isEqualTo(RawColumns.byFile());
  }

  @Test
  @DisplayName("Every column says in a line what it is, and every key names columns of its file")
  void isDescribed() {
    assertThat(Format.files())
        .allSatisfy(
            file -> {
              assertThat(file.description()).isNotBlank().doesNotContain("\n");
              assertThat(file.columns()).allMatch(column -> !column.description().isBlank());
              assertThat(file.columnNames()).doesNotHaveDuplicates();
              assertThat(file.columnNames()).containsAll(file.key().columns());
            });
  }

  private static String print(FileFormat file) {
    return (file.required() ? "?" : "")
        + file.name()
        + ": "
        + file.columns().stream()
            .map(column -> column.name() + column.need().sign())
            .collect(Collectors.joining(", "));
  }
}
