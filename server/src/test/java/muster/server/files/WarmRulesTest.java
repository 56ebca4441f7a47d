package muster.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import muster.data.DatasetReader;
import muster.engine.Assessor;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.facts.Dataset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Edits in a row leave memory flat, and a table's compile nothing")
class WarmRulesTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("500 edits of a table and 20 of a rule fit into little memory, and old ones go")
  void flat() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx192m",
            "-XX:MaxMetaspaceSize=160m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dlogback.configurationFile=logback.xml",
            "-cp",
            System.getProperty("java.class.path"),
            Editing.class.getName(),
            folder.resolve("cache").toString());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.print(said);
    List<long[]> seen =
        said.lines()
            .filter(line -> line.startsWith("after "))
            .map(line -> line.replaceAll("[^0-9 ]", "").strip().split(" +", -1))
            .map(n -> new long[] {Long.parseLong(n[1]), Long.parseLong(n[2])})
            .toList();
    assertThat(seen).hasSize(4);
    // Table edits load no class at all.
    assertThat(seen.get(1)[1]).isLessThanOrEqualTo(seen.get(0)[1] + 50);
    assertThat(seen.get(1)[0]).isLessThan(seen.get(0)[0] + 8);
    // After the first few rule edits no more are kept.
    assertThat(seen.get(3)[1]).isLessThan(seen.get(2)[1] + 60);
    assertThat(seen.get(3)[0]).isLessThan(seen.get(2)[0] + 16);
  }

  /** Edits and assesses in a process of its own, and prints what it holds now and then. */
  static final class Editing {
    private static final int TABLE_EDITS = 500;
    private static final int RULE_EDITS = 20;
    private static final String LOW = "flag/low-confidence.drl";

    private Editing() {}

    /** The argument is the cache's folder. */
    public static void main(String[] args) {
      WarmRules warm = new WarmRules(new CompiledRules(Path.of(args[0])));
      List<RuleFile> files =
          ShippedRules.files().stream()
              .filter(f -> f.path().matches("(tables|parameters)/.*") || f.path().equals(LOW))
              .toList();
      for (int i = 0; i <= TABLE_EDITS; i++) {
        String reference = "edit " + i;
        assess(warm, edited(files, "tables/bands.csv", t -> t.replace("Method", reference)));
        if (i == 100 || i == TABLE_EDITS) {
          print(i);
        }
      }
      for (int i = 0; i <= RULE_EDITS; i++) {
        String title = "edit " + i + " A";
        assess(warm, edited(files, LOW, t -> t.replace("title: A", "title: " + title)));
        if (i == 7 || i == RULE_EDITS) {
          print(i);
        }
      }
      System.exit(0);
    }

    private static List<RuleFile> edited(
        List<RuleFile> files, String path, UnaryOperator<String> edit) {
      return files.stream()
          .map(f -> f.path().equals(path) ? new RuleFile(path, edit.apply(f.text())) : f)
          .toList();
    }

    private static void assess(WarmRules warm, List<RuleFile> files) {
      RuleBook book = RuleBook.read(files);
      Assessor assessor = warm.assessor(book);
      Dataset data = DatasetReader.read(EastMidlands.files(), book::vocabulary);
      try {
        assessor.assess(data, data.round().asAt());
        throw new IllegalStateException("one rule cannot judge a region");
      } catch (InvalidRules incomplete) {
        // It has been fired all the same.
        return;
      }
    }

    private static void print(int edits) {
      System.gc();
      long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
      System.out.printf(
          "after %d edits: %d MB, %d classes%n",
          edits, used, ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }
  }
}
