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
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.facts.Dataset;
import muster.engine.internal.RuleCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Edits in a row leave memory flat, and a table's load nothing")
class WarmRulesTest {
  @Test
  @DisplayName("500 edits of a table and 8 of a rule, with all rules, and the old ones go")
  void flat() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dlogback.configurationFile=logback.xml",
            "-cp",
            System.getProperty("java.class.path"),
            Editing.class.getName());
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

  /**
   * Edits in a process of its own, and prints what it holds now and then. Every 25th edit of a
   * table and each of a rule is assessed. Rules are compiled in yet another process; here they come
   * as bytes, for which the build's own serve: only a comment is edited.
   */
  static final class Editing {
    private static final int TABLE_EDITS = 500;
    private static final int RULE_EDITS = 8;
    private static final int ASSESSED = 25;
    private static final String RULE = "flag/low-confidence.drl";

    private Editing() {}

    /** Needs no arguments. */
    public static void main(String[] args) {
      WarmRules warm = new WarmRules();
      List<RuleFile> files = ShippedRules.files();
      byte[] compiled = ShippedRules.compiled();
      RuleBook book = RuleBook.read(files, compiled);
      for (int i = 0; i <= TABLE_EDITS; i++) {
        String reference = "edit " + i;
        List<RuleFile> edited =
            edited(files, "tables/bands.csv", t -> t.replace("Method", reference));
        Assessor assessor = warm.find(book.with(edited), compiled).orElseThrow();
        if (i % ASSESSED == 0) {
          assess(assessor);
        }
        if (i == 100 || i == TABLE_EDITS) {
          print(i);
        }
      }
      RuleCode code = RuleCode.fromBytes(compiled).orElseThrow();
      for (int i = 0; i <= RULE_EDITS; i++) {
        String comment = "// edit " + i + "\nwhen\n";
        List<RuleFile> edited = edited(files, RULE, t -> t.replace("when\n", comment));
        String hash = RuleBook.codeHash(edited);
        byte[] other = new RuleCode(hash, code.rules(), code.stages(), code.classes()).toBytes();
        assess(warm.find(RuleBook.read(edited), other).orElseThrow());
        if (i == 4 || i == RULE_EDITS) {
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

    private static void assess(Assessor assessor) {
      Dataset data = DatasetReader.read(EastMidlands.files(), assessor.ruleBook()::vocabulary);
      assessor.assess(data, data.round().asAt());
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
