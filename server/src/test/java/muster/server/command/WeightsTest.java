package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R5 --weights")
class WeightsTest {
  private static JsonNode identity(Object... more) throws IOException {
    List<Object> words = new ArrayList<>(List.of("assess", Run.EAST_MIDLANDS, "--format", "json"));
    words.addAll(List.of(more));
    return new ObjectMapper().readTree(Run.of(words.toArray()).out()).get("assessment");
  }

  @Test
  void takes_the_set_in_force_on_the_day_where_it_is_left_out() throws IOException {
    assertThat(identity().at("/weights/opportunities/id").asText()).isEqualTo("2009-12");
    assertThat(identity("--on", "2010-04-01").at("/weights/projects/id").asText())
        .isEqualTo("2010-13");
  }

  @Test
  void takes_the_set_asked_for_and_names_another_assessment() throws IOException {
    JsonNode asked = identity("--weights", "2010-13");

    assertThat(asked.at("/weights/opportunities/id").asText()).isEqualTo("2010-13");
    assertThat(asked.at("/weights/opportunities/savings").asDouble()).isEqualTo(0.45);
    assertThat(asked.get("asAt").asText()).isEqualTo("2010-02-22");
    assertThat(asked.get("id")).isNotEqualTo(identity().get("id"));
  }

  @Test
  void names_the_nearest_set_where_there_is_none_of_that_name() {
    for (List<Object> command :
        List.<List<Object>>of(
            List.of("assess", Run.EAST_MIDLANDS),
            List.of("explain", Run.EAST_MIDLANDS, "risk/derbyshire/hi-tech-crime"),
            List.of("demo"))) {
      List<Object> words = new ArrayList<>(command);
      words.addAll(List.of("--weights", "2010-12"));
      Run run = Run.of(words.toArray());

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("no weight set `2010-12`", "did you mean `20");
    }
  }
}
