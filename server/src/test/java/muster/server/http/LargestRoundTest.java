package muster.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import muster.data.Sheet;
import muster.server.http.LiveRounds.Live;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A rule book is tried on the largest live round, and not on an empty one as large")
class LargestRoundTest {
  private static Live round(String id, int forces, int services, int returns) {
    List<Sheet.Row> rows =
        IntStream.range(0, returns).mapToObj(i -> new Sheet.Row(i, Map.of("n", "" + i))).toList();
    return new Live(id, "OFFICIAL", forces, services, List.of(new Sheet("capabilities.csv", rows)));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 3, 0, 2, 2, 9, a", // more pairs
    "2, 3, 0, 3, 2, 1, b", // as many pairs, and more returns
    "2, 3, 4, 3, 2, 4, a", // alike in both: the first by id
  })
  void itHasTheMostPairsThenTheMostReturns(
      int forces, int services, int returns, int others, int theirs, int more, String largest) {
    Live a = round("a", forces, services, returns);
    Live b = round("b", others, theirs, more);

    assertThat(LiveRounds.largest(List.of(a, b))).map(Live::round).contains(largest);
    assertThat(LiveRounds.largest(List.of(b, a))).map(Live::round).contains(largest);
  }
}
