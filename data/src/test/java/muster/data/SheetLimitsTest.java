package muster.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Files beyond all reason are refused, quickly, and said to be so")
class SheetLimitsTest {
  private static final String HEADER = "line,year,amount_gbp_m,source\n";

  @Test
  @DisplayName("A file of more than 16 MiB")
  void refusesALargeFile() {
    byte[] large = new byte[16 * 1024 * 1024 + 1];
    Arrays.fill(large, (byte) 'x');

    assertThatThrownBy(() -> SheetReader.read(Map.of("finance.csv", large)))
        .isInstanceOf(InvalidDataset.class)
        .hasMessage(
            "finance.csv: found `a larger file`, expected at most 16 MiB (16,777,216 bytes)");
  }

  @Test
  @DisplayName("100,000 rows are read, one more is not")
  void refusesTooManyRows() {
    byte[] most = rows(100_000);
    byte[] more = rows(100_001);

    assertThat(SheetReader.read(Map.of("finance.csv", most)).get(0).rows()).hasSize(100_000);
    assertThatThrownBy(() -> SheetReader.read(Map.of("finance.csv", more)))
        .isInstanceOf(InvalidDataset.class)
        .hasMessageContaining("expected at most 100,000 rows");
  }

  @Test
  @Timeout(120)
  @DisplayName("Millions of quotes or commas do not take long")
  void survivesHostileText() {
    for (String hostile : new String[] {"\"", ",", "\"a\"b\n", "a,\"\n", "\n", "x,"}) {
      byte[] bytes = (HEADER + hostile.repeat(8_000_000 / hostile.length())).getBytes(UTF_8);

      assertThatThrownBy(() -> SheetReader.read(Map.of("finance.csv", bytes)))
          .isInstanceOf(InvalidDataset.class);
    }
  }

  @Test
  @DisplayName("64 forces are read, one more is not")
  void refusesTooManyForces() {
    assertThat(DatasetReader.read(withForces(64), TestWords.WORDS).forces()).hasSize(64);
    assertThatThrownBy(() -> DatasetReader.read(withForces(65), TestWords.WORDS))
        .isInstanceOf(InvalidDataset.class)
        .hasMessageContaining("forces.csv: found `65 forces`, expected at most 64 forces");
  }

  private static Map<String, byte[]> withForces(int count) {
    Map<String, byte[]> files = new TreeMap<>(FaultyDatasets.base());
    StringBuilder forces = new StringBuilder(new String(files.get("forces.csv"), UTF_8));
    long there = forces.chars().filter(c -> c == '\n').count() - 1;
    String header = forces.substring(0, forces.indexOf("\n"));
    String blanks = ",".repeat(header.split(",", -1).length - 2);
    for (long i = there; i < count; i++) {
      forces.append("force-").append(i).append(",Force ").append(i).append(blanks).append('\n');
    }
    files.put("forces.csv", forces.toString().getBytes(UTF_8));
    return files;
  }

  @Test
  @DisplayName("A chain of 20,000 predecessors is followed to its end")
  void followsLongChains() {
    Map<String, byte[]> files = new TreeMap<>(FaultyDatasets.base());
    StringBuilder projects =
        new StringBuilder("project,name,status,areas,window,forces,after,source,basis\n");
    IntStream.range(0, 20_000)
        .forEach(
            i ->
                projects.append(
                    "p%d,P,proposed,enablers,2009,derbyshire,%s,S,derived\n"
                        .formatted(i, i == 0 ? "p19999" : "p" + (i - 1))));
    files.put("projects.csv", projects.toString().getBytes(UTF_8));

    assertThatThrownBy(() -> DatasetReader.read(files, TestWords.WORDS))
        .isInstanceOfSatisfying(InvalidDataset.class, e -> assertThat(e.problems()).hasSize(1));
  }

  private static byte[] rows(int count) {
    StringBuilder text = new StringBuilder(HEADER);
    IntStream.range(0, count).forEach(i -> text.append("l,y").append(i).append(",1,s\n"));
    return text.toString().getBytes(UTF_8);
  }
}
