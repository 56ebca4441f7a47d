package muster.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import muster.engine.RuleFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The rules of a checkout count as soon as they are edited")
class EditedRulesTest {
  @TempDir Path folder;

  @AfterEach
  void forget() {
    System.clearProperty("muster.rules");
  }

  @Test
  void rulesAreReadFromTheFolderTheLauncherNames() throws IOException {
    for (RuleFile file : ShippedRules.files()) {
      Path copy = folder.resolve(file.path());
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, file.text());
    }
    String built = ShippedRules.assessor().ruleBook().hash();
    System.setProperty("muster.rules", folder.toString());
    assertThat(ShippedRules.assessor().ruleBook().hash()).isEqualTo(built);

    Path stale = folder.resolve("parameters/stale-after.yaml");
    Files.writeString(stale, Files.readString(stale).replace("value: 365", "value: 366"));

    assertThat(ShippedRules.assessor().ruleBook().hash()).isNotEqualTo(built);
  }
}
