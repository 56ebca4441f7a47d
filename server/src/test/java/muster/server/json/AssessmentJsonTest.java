package muster.server.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import muster.engine.findings.Assessment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An assessment as JSON has the keys of the dataset format, in its order")
class AssessmentJsonTest {
  /** What one region of 43 forces can come to. */
  private static final int OPPORTUNITIES = 105_440;

  private static final int PIECE = 64 * 1024;

  private static final JsonNode DOCUMENT = read(AssessmentJson.bytes(HandMade.assessment()));

  private static JsonNode read(byte[] json) {
    try {
      return Json.strict().readTree(json);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void the_document() {
    assertThat(keys(DOCUMENT))
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
  }

  @Test
  void weight_sets_begin_with_their_id() {
    JsonNode weights = DOCUMENT.path("assessment").path("weights");

    assertThat(keys(weights)).containsExactly("opportunities", "projects");
    assertThat(keys(weights.path("opportunities")))
        .containsExactly("id", "readiness", "riskReduction", "savings", "urgency");
    assertThat(weights.path("opportunities").path("riskReduction").asDouble()).isEqualTo(0.5);
    assertThat(keys(weights.path("projects"))).containsExactly("id", "confidence", "risk");
  }

  @Test
  void a_service_tells_its_route_the_reason_and_how_many_groups_there_are() {
    JsonNode service = DOCUMENT.path("services").get(0);

    assertThat(keys(service))
        .containsExactly(
            "service", "risk", "partial", "shares", "spread", "route", "reason", "groups");
    assertThat(service.path("route").asText()).isEqualTo("eligible");
    assertThat(service.path("reason").asText()).isEqualTo("So says route/eligible.");
    assertThat(service.path("groups").toString())
        .isEqualTo("{\"possible\":26,\"connected\":21,\"listed\":2}");
    assertThat(DOCUMENT.path("services").get(1).path("groups").isNull()).isTrue();
  }

  @Test
  void an_opportunity() {
    JsonNode opportunity = DOCUMENT.path("opportunities").get(0);

    assertThat(keys(opportunity))
        .containsExactly(
            "id",
            "rank",
            "rankInService",
            "service",
            "forces",
            "connected",
            "riskBefore",
            "riskAfter",
            "riskReduction",
            "saving",
            "setUp",
            "running",
            "paybackYears",
            "value",
            "contributions",
            "wayOfWorking",
            "scale",
            "instrument",
            "stages",
            "members",
            "costShares",
            "dominatedBy",
            "flags",
            "findings");
    assertThat(opportunity.path("contributions").toString())
        .isEqualTo("{\"riskReduction\":13.265,\"savings\":0.0}");
    assertThat(keys(opportunity.path("members").get(0)))
        .containsExactly("force", "before", "after", "marginal");
    assertThat(opportunity.path("stages").toString()).isEqualTo("[[\"ashire\",\"bshire\"]]");
    assertThat(opportunity.path("saving").decimalValue()).isEqualByComparingTo("-12500.50");
    assertThat(opportunity.path("costShares").path("ashire").decimalValue())
        .isEqualByComparingTo("150000.25");
    assertThat(opportunity.path("findings")).hasSize(3);
  }

  @Test
  void what_is_unknown_is_null() {
    JsonNode opportunity = DOCUMENT.path("opportunities").get(1);

    for (String key : List.of("saving", "paybackYears")) {
      assertThat(opportunity.path(key).isNull()).as(key).isTrue();
    }
    assertThat(opportunity.path("costShares").toString())
        .isEqualTo("{\"ashire\":null,\"bshire\":null}");
    assertThat(opportunity.path("dominatedBy").asText())
        .isEqualTo("opportunity/fraud/ashire+bshire");
  }

  @Test
  void groups_not_listed_gaps_and_projects() {
    assertThat(DOCUMENT.path("notListed").toString())
        .isEqualTo(
            "[{\"service\":\"riots\",\"forces\":[\"ashire\",\"cshire\"],"
                + "\"reason\":\"Cshire stands back from new work with Ashire.\"}]");
    assertThat(DOCUMENT.path("gaps").toString()).isEqualTo("[\"riots\",\"fraud\"]");
    JsonNode project = DOCUMENT.path("projects").get(0);
    assertThat(keys(project))
        .containsExactly(
            "rank",
            "project",
            "value",
            "contributions",
            "gates",
            "track",
            "level",
            "areas",
            "status",
            "flags",
            "findings");
    assertThat(keys(project.path("contributions"))).containsExactly("publicConfidence", "risk");
    assertThat(keys(project.path("gates").get(0)))
        .containsExactly("gate", "outcome", "stops", "reason");
    assertThat(DOCUMENT.path("projects").get(1).path("rank").isNull()).isTrue();
  }

  @Test
  void money_by_lines_forecast_savings_and_schemes() {
    JsonNode finance = DOCUMENT.path("finance");

    assertThat(keys(finance))
        .containsExactly("lines", "forecast", "savings", "schemes", "findings");
    assertThat(finance.path("lines").get(0).path("years").toString())
        .isEqualTo("{\"2006/07\":0.5,\"2007/08\":null}");
    assertThat(finance.path("savings").path("met").asBoolean(true)).isFalse();
    assertThat(finance.path("schemes").get(0).path("shares").path("ashire").decimalValue())
        .isEqualByComparingTo("60000.00");
  }

  @Test
  void the_largest_assessment_is_written_piece_by_piece() throws IOException {
    Assessment large = HandMade.assessment(HandMade.many(OPPORTUNITIES));
    Pieces pieces = new Pieces();

    AssessmentJson.write(large, pieces);

    int one = AssessmentJson.bytes(HandMade.assessment(HandMade.many(1))).length;
    int two = AssessmentJson.bytes(HandMade.assessment(HandMade.many(2))).length;
    assertThat(pieces.total).isEqualTo(one + (OPPORTUNITIES - 1L) * (two - one));
    assertThat(pieces.largest).isLessThanOrEqualTo(PIECE);
    assertThat(pieces.closed).isFalse();
  }

  /** Counts what it is given and keeps none of it. */
  private static final class Pieces extends OutputStream {
    private long total;
    private int largest;
    private boolean closed;

    @Override
    public void write(int b) {
      total++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      total += length;
      largest = Math.max(largest, length);
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
