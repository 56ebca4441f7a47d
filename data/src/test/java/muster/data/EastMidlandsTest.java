package muster.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The East Midlands dataset that is shipped")
class EastMidlandsTest {
  @Test
  @DisplayName("It is read without a problem, from where it is shipped")
  void isSound() throws IOException {
    Dataset dataset = DatasetReader.read(files(), TestWords.WORDS);

    assertThat(dataset.forces().stream().filter(force -> !force.partner()))
        .extracting(Force::force)
        .containsExactlyInAnyOrder(
            "derbyshire", "leicestershire", "lincolnshire", "northamptonshire", "nottinghamshire");
    assertThat(dataset.borders()).hasSize(7);
    assertThat(dataset.services()).hasSizeGreaterThanOrEqualTo(16);
    assertThat(dataset.projects()).hasSize(37);
  }

  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : Format.fileNames()) {
      try (InputStream in =
          EastMidlandsTest.class.getResourceAsStream("/muster/east-midlands/" + name)) {
        files.put(name, in.readAllBytes());
      }
    }
    return files;
  }
}
