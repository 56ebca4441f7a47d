package muster.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Every column of a return is either score or evidence")
class ReturnColumnsTest {
  @ParameterizedTest
  @ValueSource(strings = {"threats.csv", "capabilities.csv"})
  void is_one_or_the_other_and_not_both(String file) {
    List<String> declared = new ArrayList<>(ReturnColumns.evidence(file));
    declared.addAll(ReturnColumns.score(file));

    assertThat(declared)
        .containsExactlyInAnyOrderElementsOf(Format.findFile(file).orElseThrow().columnNames());
  }
}
