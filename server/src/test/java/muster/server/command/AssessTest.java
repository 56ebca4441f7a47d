package muster.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./muster assess")
class AssessTest {
  private static final int FORCES = 5;
  private static final int SERVICES = 17;

  private static JsonNode json(Object... more) throws IOException {
    Object[] all =
        Stream.concat(Stream.of("assess", Run.EAST_MIDLANDS, "--format", "json"), Stream.of(more))
            .toArray();
    Run run = Run.of(all);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void prints_a_report_of_every_force_and_service() {
    Run run = Run.of("assess", Run.EAST_MIDLANDS);

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Derbyshire", "Leicestershire", "Lincolnshire", "Northamptonshire")
        .contains("Nottinghamshire", "Highest risks: 10 of ", "Not assessed")
        .contains("neither casualties nor a probability");
  }

  @Test
  void lists_as_many_risks_as_asked_for() {
    assertThat(Run.of("assess", Run.EAST_MIDLANDS, "--top", "3").out())
        .contains("Highest risks: 3 of ");
  }

  @Test
  void prints_one_part_of_the_report_as_text() {
    for (String table : List.of("opportunities", "projects", "not-listed", "gaps", "finance")) {
      Run run = Run.of("assess", Run.EAST_MIDLANDS, "--table", table);

      assertThat(run.code()).as(table).isZero();
      assertThat(run.out()).startsWith("OFFICIAL-SENSITIVE\n").endsWith("OFFICIAL-SENSITIVE\n");
      assertThat(run.out()).contains("neither casualties nor a probability");
      assertThat(run.out()).doesNotContain("Highest risks");
    }
  }

  @Test
  void prints_json_in_the_shape_of_the_dataset_format() throws IOException {
    JsonNode json = json();

    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "assessment",
            "risks",
            "services",
            "opportunities",
            "notListed",
            "projects",
            "notAssessed",
            "gaps",
            "context",
            "finance");
    assertThat(json.get("risks")).hasSize(FORCES * SERVICES);
    assertThat(json.get("services")).hasSize(SERVICES);
  }

  @Test
  void assesses_as_at_the_date_asked_for() throws IOException {
    assertThat(json().at("/assessment/asAt").asText()).isEqualTo("2010-02-22");
    assertThat(json("--on", "2012-08-01").at("/assessment/asAt").asText()).isEqualTo("2012-08-01");
  }

  @Test
  void gives_the_same_bytes_by_the_shipped_rules_and_by_their_folder() {
    Run shipped = Run.of("assess", Run.EAST_MIDLANDS, "--format", "json");
    Run folder = Run.of("assess", Run.EAST_MIDLANDS, "--format", "json", "--rules", Run.RULES);

    assertThat(folder).isEqualTo(shipped);
  }

  @Test
  void names_the_rule_book_and_the_day_when_it_says_nothing_on_it() {
    Run run = Run.of("assess", Run.EAST_MIDLANDS, "--on", "1999-01-01");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("tables/bands.csv", "1999-01-01", "The rule book cannot be used");
  }

  @Test
  void prints_one_table_as_csv() {
    List<String> risks =
        Run.of("assess", Run.EAST_MIDLANDS, "--format", "csv").out().lines().toList();

    assertThat(risks.get(0)).startsWith("marking,force,service,status,");
    assertThat(risks).hasSize(1 + FORCES * SERVICES);
    assertThat(Run.of("assess", Run.EAST_MIDLANDS, "--format", "csv", "--table", "services").out())
        .startsWith("marking,service,risk,partial,");
  }

  @Test
  void writes_every_table_into_a_folder(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("tables").resolve("new");

    Run run = Run.of("assess", Run.EAST_MIDLANDS, "--format", "csv", "--out", out);

    assertThat(run.code()).isZero();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "risks.csv",
              "services.csv",
              "opportunities.csv",
              "projects.csv",
              "not-assessed.csv",
              "not-listed.csv",
              "gaps.csv",
              "finance.csv");
    }
    assertThat(Files.readString(out.resolve("risks.csv"), UTF_8))
        .isEqualTo(Run.of("assess", Run.EAST_MIDLANDS, "--format", "csv").out());
  }

  @Test
  void lists_every_problem_of_a_dataset_at_once(@TempDir Path folder) throws IOException {
    try (Stream<Path> files = Files.list(Run.EAST_MIDLANDS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Files.writeString(folder.resolve("borders.csv"), "force_a,force_b\nderbyshire,lecestershire\n");
    Files.writeString(folder.resolve("withdrawals.csv"), "force,form,partners,reason\n");

    Run run = Run.of("assess", folder);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("borders.csv, row 2", "`lecestershire`", "`leicestershire`")
        .contains("withdrawals.csv", "`form`", "`from`")
        .contains("The dataset cannot be used: ");
  }
}
