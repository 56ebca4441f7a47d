package muster.server.http;

import static muster.server.http.RunningService.ROUND;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Lists come as CSV and as Excel workbooks, marked, whole and without formulas")
class B17ListsComeAsFilesTest {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @TempDir static Path folder;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start(folder);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** How many rows there are is counted in the JSON, where there is a list to count. */
  @ParameterizedTest
  @CsvSource({
    "risks,         risks",
    "services,      totals",
    "opportunities, opportunities",
    "projects,      projects",
    "gaps,          gaps",
    "not-listed,    notListed",
    "finance,       ''",
    "catalogue,     ''",
  })
  void a_list_comes_in_each_form_by_its_header_or_by_its_suffix(String list, String key)
      throws IOException {
    String path = ROUND + "/" + list;
    HttpResponse<byte[]> csv = get(path, "text/csv");
    HttpResponse<byte[]> xlsx = get(path, XLSX);

    assertThat(csv.statusCode()).as(text(csv)).isEqualTo(200);
    assertThat(header(csv, "Content-Type")).startsWith("text/csv").contains("charset=utf-8");
    assertThat(header(xlsx, "Content-Type")).isEqualTo(XLSX);
    assertThat(header(csv, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"east-midlands-2010-" + list + ".csv\"");
    for (HttpResponse<byte[]> file : List.of(csv, xlsx)) {
      assertThat(header(file, "Muster-Marking")).isEqualTo("OFFICIAL-SENSITIVE");
      assertThat(header(file, "Cache-Control")).isEqualTo("no-store");
    }
    List<List<String>> rows = rows(csv);
    assertThat(rows.get(0).get(0)).isEqualTo("marking");
    assertThat(rows.subList(1, rows.size()))
        .allMatch(row -> row.get(0).equals("OFFICIAL-SENSITIVE"));
    // The East Midlands holds no group back.
    assertThat(rows).hasSizeGreaterThan(key.equals("notListed") ? 0 : 1);
    if (!key.isEmpty()) {
      String whole = key.equals("totals") ? path : path + "?limit=500";
      assertThat(rows).hasSize(json(get(whole, "application/json")).path(key).size() + 1);
    }
    assertThat(get(path + ".csv", "text/html").body()).isEqualTo(csv.body());
    assertThat(get(path + ".xlsx", "*/*").body()).isEqualTo(xlsx.body());
    String sheet = part(xlsx, "xl/worksheets/sheet1.xml");
    assertThat(sheet.split("<row ", -1)).hasSize(rows.size() + 1);
    assertThat(sheet).doesNotContain("<f>").contains(rows.get(rows.size() - 1).get(0));
  }

  @ParameterizedTest
  @CsvSource({"*/*", "application/*", "application/json", "'text/html, */*;q=0.8'"})
  void who_has_no_preference_gets_json(String accept) {
    HttpResponse<byte[]> answer = get(ROUND + "/risks", accept);

    assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
  }

  @Test
  void a_file_is_filtered_and_in_order_like_the_list() {
    List<List<String>> rows = rows(get(ROUND + "/risks.csv?force=derbyshire&sort=-risk", "*/*"));
    JsonNode json = json(get(ROUND + "/risks?force=derbyshire&sort=-risk", "*/*")).path("risks");

    List<String> services = new ArrayList<>();
    json.forEach(risk -> services.add(risk.path("service").asText()));
    int column = rows.get(0).indexOf("service");
    assertThat(rows.stream().skip(1).map(row -> row.get(column))).isEqualTo(services);
  }

  @Test
  void an_assessor_s_file_has_the_own_force_alone() {
    HttpResponse<byte[]> answer = service.send(service.assessor(ROUND + "/risks.csv"));

    List<List<String>> rows = rows(answer);
    int force = rows.get(0).indexOf("force");
    assertThat(rows.stream().skip(1).map(row -> row.get(force)).distinct())
        .containsExactly("derbyshire");
    assertThat(service.send(service.assessor(ROUND + "/services.csv")).statusCode()).isEqualTo(403);
  }

  @Test
  void a_file_is_whole_so_it_has_no_pages() {
    HttpResponse<byte[]> answer = get(ROUND + "/risks.csv?limit=5", "*/*");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(text(answer))
        .contains("There is no filter `limit`. What is asked for comes whole, not in pages.");
  }

  @Test
  void a_workbook_of_the_catalogue_has_the_agreements_too() throws IOException {
    HttpResponse<byte[]> answer = get(ROUND + "/catalogue.xlsx", "*/*");

    assertThat(part(answer, "xl/workbook.xml")).contains("\"projects\"", "\"register\"");
  }

  @ParameterizedTest
  @CsvSource({"/forces.csv", "/assessment.xlsx", "/returns/derbyshire/firearms.csv", "/risks.pdf"})
  void other_addresses_have_no_such_form(String path) {
    assertThat(get(ROUND + path, "*/*").statusCode()).isEqualTo(404);
  }

  private static List<List<String>> rows(HttpResponse<byte[]> csv) {
    List<List<String>> rows = new ArrayList<>();
    CsvReader.builder()
        .ofCsvRecord(new String(csv.body(), StandardCharsets.UTF_8))
        .forEach(row -> rows.add(row.getFields()));
    return rows;
  }

  private static String part(HttpResponse<byte[]> workbook, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook.body()))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
        entry = zip.getNextEntry();
      }
    }
    throw new AssertionError("no " + name);
  }

  private static HttpResponse<byte[]> get(String path, String accept) {
    return service.send(service.programmeTeam(path).header("Accept", accept));
  }
}
