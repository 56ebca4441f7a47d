package muster.server.http;

import static muster.server.http.OpenedRound.TEAM;
import static muster.server.http.OpenedRound.expect;
import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import muster.data.Sheet;
import muster.data.SheetReader;
import muster.data.SheetWriter;
import muster.server.files.EastMidlands;
import muster.server.sheet.ListWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A force fills in the templates and uploads them, all rows or none")
class D04ReturnsAreUploadedTest {
  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String ASSESSOR = "assessor-derbyshire";
  private static final List<String> SERVICES =
      List.of("firearms", "protecting-vulnerable-people", "surveillance");

  @TempDir Path folder;
  private RunningService service;
  private OpenedRound round;
  private RunningService tried;

  @BeforeEach
  void start() {
    service = RunningService.start(folder);
    round = OpenedRound.open(service, "second");
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private HttpResponse<byte[]> upload(String account, String type, String query, byte[] body) {
    return upload(service, round, account, type, query, body);
  }

  private static HttpResponse<byte[]> upload(
      RunningService service,
      OpenedRound round,
      String account,
      String type,
      String query,
      byte[] body) {
    return service.send(
        service
            .as(account, round.path() + "/uploads" + query)
            .header("Content-Type", type)
            .header("Idempotency-Key", "upload-" + System.nanoTime())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** What a force says in the East Midlands, of these services. */
  private static Sheet rows(String file, String force) {
    return SheetReader.read(EastMidlands.files()).stream()
        .filter(sheet -> sheet.file().equals(file))
        .map(
            sheet ->
                new Sheet(
                    file,
                    sheet.rows().stream()
                        .filter(row -> row.cell("force").equals(force))
                        .filter(row -> SERVICES.contains(row.cell("service")))
                        .toList()))
        .findFirst()
        .orElseThrow();
  }

  private static String csv(String file) {
    return new String(SheetWriter.write(rows(file, "derbyshire")), StandardCharsets.UTF_8);
  }

  private static byte[] workbook() {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    for (String name : List.of("threats", "capabilities")) {
      Sheet sheet = rows(name + ".csv", "derbyshire");
      List<String> columns = muster.data.Format.findFile(sheet.file()).orElseThrow().columnNames();
      List<List<String>> cells = new ArrayList<>();
      cells.add(columns);
      sheet.rows().forEach(row -> cells.add(columns.stream().map(row::cell).toList()));
      sheets.put(name, cells);
    }
    sheets.put("words", List.of(List.of("sheet", "column")));
    return ListWorkbook.write(sheets);
  }

  /** The file with the revision that all its rows rest on, as the template names it. */
  private static byte[] restingOn(int revision, String csv) {
    String rows = csv.replace("\r\n", "," + revision + "\r\n");
    return rows.replaceFirst("," + revision + "\r\n", ",revision\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private int drafts() {
    return json(round.get(ASSESSOR, round.path() + "/returns")).path("total").asInt();
  }

  @Test
  void a_template_lists_the_forces_services_and_the_words_that_may_be_filled_in() {
    HttpResponse<byte[]> csv = round.get(ASSESSOR, round.path() + "/template.csv?file=threats");

    assertThat(csv.statusCode()).as(text(csv)).isEqualTo(200);
    assertThat(header(csv, "Content-Type")).startsWith(CSV);
    assertThat(header(csv, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"second-derbyshire-threats.csv\"");
    int services = json(round.get(TEAM, round.path() + "/services")).path("services").size();
    assertThat(text(csv).lines().skip(1))
        .hasSize(services)
        .allMatch(line -> line.startsWith("derbyshire,"));

    HttpResponse<byte[]> xlsx = round.get(ASSESSOR, round.path() + "/template.xlsx");
    assertThat(header(xlsx, "Content-Type")).isEqualTo(XLSX);
    String parts = String.join("\n", parts(xlsx.body()).values());
    assertThat(parts)
        .contains("name=\"threats\"", "name=\"capabilities\"", "name=\"words\"")
        .contains("one of: ", "the force");
    assertThat(round.get(TEAM, round.path() + "/template.csv").statusCode()).isEqualTo(400);
    assertThat(text(round.get(TEAM, round.path() + "/template.csv?file=threats")).lines())
        .hasSize(1);
    assertThat(round.get(TEAM, round.path() + "/template.csv?file=threats&force=lincolnshire"))
        .satisfies(answer -> assertThat(text(answer)).contains("\nlincolnshire,firearms,"));
    assertThat(
            service
                .send(
                    service
                        .programmeTeam(round.path() + "/template")
                        .header("Accept", "application/json"))
                .statusCode())
        .isEqualTo(406);
  }

  @Test
  void a_template_that_is_filled_in_for_some_services_stores_just_those() {
    String template = text(round.get(ASSESSOR, round.path() + "/template.csv?file=capabilities"));
    String header = template.lines().findFirst().orElseThrow();
    String filled =
        template.replaceFirst(
            "derbyshire,firearms" + ",".repeat(13),
            "derbyshire,firearms,12,4,,met,met,met,met,,high,,2010-08-01,A count,illustrative");
    assertThat(header).startsWith("force,service,specialists");
    assertThat(filled).isNotEqualTo(template);

    HttpResponse<byte[]> answer =
        upload(ASSESSOR, CSV, "?file=capabilities", filled.getBytes(StandardCharsets.UTF_8));

    expect(201, answer);
    assertThat(header(answer, "Location"))
        .isEqualTo("/api/v1/rounds/second/returns?force=derbyshire");
    assertThat(json(answer).path("returns"))
        .extracting(one -> one.path("service").asText() + one.path("revision").asText())
        .containsExactly("firearms1");
    expect(
        422,
        upload(ASSESSOR, CSV, "?file=capabilities", template.getBytes(StandardCharsets.UTF_8)));
    assertThat(drafts()).isEqualTo(1);
  }

  @Test
  void the_same_rows_by_json_csv_and_workbook_are_the_same_data() throws IOException {
    String byJson = version("json", round -> SERVICES.forEach(s -> copy(round, s)));
    String byCsv =
        version(
            "csv",
            round -> {
              for (String file : List.of("threats", "capabilities")) {
                byte[] body = csv(file + ".csv").getBytes(StandardCharsets.UTF_8);
                expect(201, upload(tried, round, ASSESSOR, CSV, "?file=" + file, body));
              }
            });
    String byWorkbook =
        version("xlsx", round -> expect(201, upload(tried, round, ASSESSOR, XLSX, "", workbook())));

    assertThat(byCsv).isEqualTo(byJson).isEqualTo(byWorkbook).hasSize(64);
  }

  private static void copy(OpenedRound round, String of) {
    expect(201, round.put("derbyshire", of, 0, round.copied("derbyshire", of).toString()));
  }

  private String version(String name, java.util.function.Consumer<OpenedRound> storing)
      throws IOException {
    try (RunningService other = RunningService.start(Files.createDirectory(folder.resolve(name)))) {
      tried = other;
      OpenedRound same = OpenedRound.open(other, "second");
      storing.accept(same);
      for (String of : SERVICES) {
        int revision =
            json(same.get(ASSESSOR, same.path("derbyshire", of))).path("revision").asInt();
        expect(201, same.step(ASSESSOR, "derbyshire", of, "submissions", revision, "{}"));
      }
      JsonNode document = json(same.get(TEAM, same.path() + "/assessment"));
      return document.path("assessment").path("data").asText();
    }
  }

  @Test
  void one_half_of_a_return_leaves_the_other_as_it_was() {
    byte[] threats = restingOn(1, csv("threats.csv"));
    expect(201, upload(ASSESSOR, XLSX, "", workbook()));

    expect(201, upload(ASSESSOR, CSV, "?file=threats", threats));

    JsonNode now = json(round.get(ASSESSOR, round.path("derbyshire", "firearms")));
    assertThat(now.path("revision").asInt()).isEqualTo(2);
    assertThat(now.path("capability").path("specialists").isNumber()).isTrue();
    assertThat(drafts()).isEqualTo(3);
  }

  @Test
  void nobody_overwrites_what_a_colleague_wrote_meanwhile() {
    byte[] first = restingOn(0, csv("capabilities.csv"));
    expect(201, upload(ASSESSOR, CSV, "?file=capabilities", first));
    // Both files come from one template: the other part of the returns is in nobody's way.
    expect(201, upload(ASSESSOR, CSV, "?file=threats", restingOn(0, csv("threats.csv"))));

    for (byte[] body : List.of(first, csv("capabilities.csv").getBytes(StandardCharsets.UTF_8))) {
      HttpResponse<byte[]> again = upload(ASSESSOR, CSV, "?file=capabilities", body);
      expect(409, again);
      assertThat(places(again))
          .containsExactly(
              "capabilities.csv 2 revision",
              "capabilities.csv 3 revision",
              "capabilities.csv 4 revision");
      JsonNode error = json(again).path("errors").get(0);
      assertThat(error.path("found").asText()).isEqualTo("0");
      assertThat(error.path("expected").asText()).startsWith("`2`");
    }
    String firearms = round.path("derbyshire", "firearms");
    assertThat(json(round.get(ASSESSOR, firearms)).path("revision").asInt()).isEqualTo(2);

    String template = text(round.get(ASSESSOR, round.path() + "/template.csv?file=capabilities"));
    assertThat(template.lines().findFirst().orElseThrow()).endsWith(",revision");
    assertThat(template.lines().filter(line -> line.endsWith(",2"))).hasSize(SERVICES.size());
    String others = round.path() + "/template.csv?file=capabilities&force=derbyshire";
    assertThat(text(round.get("moderator-lincolnshire", others)).lines().skip(1))
        .isNotEmpty()
        .allMatch(line -> line.endsWith(","));
    expect(201, upload(ASSESSOR, CSV, "?file=capabilities", restingOn(2, csv("capabilities.csv"))));
  }

  @Test
  void a_revision_is_a_number_that_there_is_and_one_for_a_return() {
    String row = "derbyshire,payroll,,,4,,,1,steady,,,,,,,high,,,2010-08-01,s,illustrative,";
    String header = csv("threats.csv").lines().findFirst().orElseThrow() + ",revision\r\n";

    HttpResponse<byte[]> faulty =
        upload(
            ASSESSOR,
            CSV,
            "?file=threats",
            (header + row + "r1\r\n").getBytes(StandardCharsets.UTF_8));
    expect(422, faulty);
    assertThat(places(faulty)).containsExactly("threats.csv 2 revision");
    HttpResponse<byte[]> ahead =
        upload(
            ASSESSOR,
            CSV,
            "?file=threats",
            (header + row + "7\r\n").getBytes(StandardCharsets.UTF_8));
    expect(409, ahead);
    assertThat(json(ahead).path("errors").get(0).path("expected").asText()).startsWith("`0`");
    String strands =
        row.replace("payroll,,", "protecting-vulnerable-people,child-protection,")
            + "0\r\n"
            + row.replace("payroll,,", "protecting-vulnerable-people,domestic-violence,")
            + "1\r\n";
    HttpResponse<byte[]> torn =
        upload(ASSESSOR, CSV, "?file=threats", (header + strands).getBytes(StandardCharsets.UTF_8));
    expect(422, torn);
    assertThat(places(torn)).contains("threats.csv 3 revision");
    assertThat(drafts()).isZero();
  }

  @Test
  void every_error_is_told_at_once_with_its_row_and_nothing_is_stored() {
    String csv =
        csv("threats.csv")
            + "derbyshire,surveilance,,,4,,,1,risng,,,,,,,high,,,2010-08-01,s,illustrative\r\n"
            + ",payroll,,,4,,,1,steady,,,,,,,high,,,2010-08-01,s,illustrative\r\n"
            + "derbyshire,payroll,one cell too few\r\n"
            + "derbyshire,firearms,x,,=1+1,,,1,steady,,,,,,,high,,,2010-08-01,s,illustrative\r\n";
    int last = 1 + rows("threats.csv", "derbyshire").rows().size();

    HttpResponse<byte[]> answer =
        upload(ASSESSOR, CSV, "?file=threats", csv.getBytes(StandardCharsets.UTF_8));

    expect(422, answer);
    assertThat(json(answer).path("type").asText()).endsWith(":invalid-upload");
    assertThat(places(answer))
        .contains(
            "threats.csv " + (last + 1) + " service",
            "threats.csv " + (last + 1) + " trend",
            "threats.csv " + (last + 2) + " force",
            "threats.csv " + (last + 3) + " ",
            "threats.csv " + (last + 4) + " demand");
    assertThat(text(answer)).contains("did you mean `surveillance`?", "did you mean `rising`?");
    assertThat(drafts()).isZero();
  }

  private static List<String> places(HttpResponse<byte[]> answer) {
    List<String> places = new ArrayList<>();
    json(answer)
        .path("errors")
        .forEach(
            e ->
                places.add(
                    e.path("file").asText()
                        + " "
                        + e.path("row").asInt()
                        + " "
                        + e.path("column").asText()));
    return places;
  }

  @Test
  void a_column_that_is_missing_is_missed_once() {
    String csv =
        "force,service,demand,demand_level,days,physical,psychological,financial,community,"
            + "public_expectation,environmental,confidence,dated,source,basis\r\n"
            + "derbyshire,payroll,4,,1,,,,,,,high,2010-08-01,s,illustrative\r\n";

    HttpResponse<byte[]> answer =
        upload(ASSESSOR, CSV, "?file=threats", csv.getBytes(StandardCharsets.UTF_8));

    assertThat(places(answer)).containsExactly("threats.csv 1 trend");
  }

  @Test
  void a_row_of_another_force_is_refused_with_all_the_others() {
    byte[] theirs = SheetWriter.write(rows("threats.csv", "lincolnshire"));
    byte[] both =
        (csv("threats.csv") + new String(theirs, StandardCharsets.UTF_8).split("\r\n", 2)[1])
            .getBytes(StandardCharsets.UTF_8);

    for (byte[] body : List.of(theirs, both)) {
      HttpResponse<byte[]> answer = upload(ASSESSOR, CSV, "?file=threats", body);
      expect(403, answer);
      assertThat(json(answer).path("detail").asText())
          .contains("lincolnshire", "only for derbyshire");
    }
    assertThat(drafts()).isZero();
  }

  @Test
  void a_workbook_with_a_formula_is_refused_with_the_cell() throws IOException {
    byte[] formula =
        edited(
            workbook(),
            "xl/worksheets/sheet2.xml",
            xml ->
                xml.replaceFirst("<c r=\"C2\"[^>]*>.*?</c>", "<c r=\"C2\"><f>1+1</f><v>2</v></c>"));

    HttpResponse<byte[]> answer = upload(ASSESSOR, XLSX, "", formula);

    expect(422, answer);
    JsonNode error = json(answer).path("errors").get(0);
    assertThat(error.path("file").asText()).isEqualTo("capabilities");
    assertThat(error.path("row").asInt()).isEqualTo(2);
    assertThat(error.path("column").asText()).isEqualTo("specialists");
    assertThat(error.path("found").asText()).contains("is a formula");
    assertThat(error.path("expected").asText()).contains("type the value itself");
    assertThat(drafts()).isZero();
  }

  @Test
  void faults_in_a_workbook_are_told_by_sheet_and_row() throws IOException {
    byte[] faulty =
        edited(
            workbook(),
            "xl/worksheets/sheet1.xml",
            xml -> xml.replaceFirst(">steady<", ">staedy<"));

    HttpResponse<byte[]> answer = upload(ASSESSOR, XLSX, "", faulty);

    expect(422, answer);
    assertThat(places(answer)).hasSize(1).allMatch(p -> p.matches("threats [2-9] trend"));
  }

  @Test
  void macros_bombs_and_what_is_no_workbook_are_refused() throws IOException {
    byte[] macros = with(workbook(), "xl/vbaProject.bin", new byte[10]);
    byte[] bomb = with(workbook(), "xl/worksheets/sheet9.xml", new byte[8 * 1024 * 1024]);
    byte[] misnamed =
        edited(workbook(), "xl/workbook.xml", xml -> xml.replace("\"threats\"", "\"threat\""));

    assertThat(refused(macros)).contains("macros");
    assertThat(refused(bomb)).contains("too large");
    assertThat(refused(misnamed)).contains("did you mean `threats`?");
    assertThat(refused("force,service".getBytes(StandardCharsets.UTF_8)))
        .contains("no Excel workbook")
        .doesNotContain("/tmp");
    assertThat(drafts()).isZero();
  }

  private String refused(byte[] body) {
    HttpResponse<byte[]> answer = upload(ASSESSOR, XLSX, "", body);
    expect(422, answer);
    return text(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain", "application/zip"})
  void other_media_types_are_not_taken(String type) {
    HttpResponse<byte[]> answer = upload(ASSESSOR, type, "?file=threats", new byte[] {'{', '}'});

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(json(answer).path("detail").asText()).contains(CSV);
  }

  @Test
  void an_upload_names_its_file_its_key_and_a_round_that_takes_it() {
    byte[] body = csv("threats.csv").getBytes(StandardCharsets.UTF_8);

    expect(400, upload(ASSESSOR, CSV, "", body));
    expect(400, upload(ASSESSOR, CSV, "?file=threat", body));
    expect(400, upload(ASSESSOR, XLSX, "?file=threats", workbook()));
    expect(415, upload(ASSESSOR, CSV + "; charset=latin1", "?file=threats", body));
    expect(403, upload(TEAM, CSV, "?file=threats", body));
    expect(422, upload(ASSESSOR, CSV, "?file=threats", new byte[0]));
    service.send(service.post(TEAM, round.path() + "/locks", "{}").header("If-Match", "\"r1\""));
    expect(409, upload(ASSESSOR, CSV, "?file=threats", body));
    assertThat(drafts()).isZero();
  }

  private static Map<String, String> parts(byte[] workbook) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return parts;
  }

  private static byte[] edited(byte[] workbook, String part, Function<String, String> edit)
      throws IOException {
    Map<String, String> parts = parts(workbook);
    String before = parts.get(part);
    parts.put(part, edit.apply(before));
    assertThat(parts.get(part)).isNotEqualTo(before);
    return packed(parts, "", new byte[0]);
  }

  private static byte[] with(byte[] workbook, String part, byte[] content) throws IOException {
    return packed(parts(workbook), part, content);
  }

  private static byte[] packed(Map<String, String> parts, String more, byte[] content)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
      if (!more.isEmpty()) {
        zip.putNextEntry(new ZipEntry(more));
        zip.write(content);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
