package muster.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import org.drools.drl.parser.DrlParser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No property of Drools has rules compiled by another grammar than they are read by")
class GrammarTest {
  /** Only the grammar that rules are read by knows two comparisons of one field. */
  private static final RuleFile HALF =
      new RuleFile(
          "flag/half.drl",
          """
          rule "flag/half"
          when
            Evidence($force : force, $service : service, age > 1 && < 9)
          then
            insert(new Flag($force, $service, "low-confidence"));
          end
          """);

  @Test
  void grammar() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Ddrools.drl.antlr4.parser.enabled=true",
                "-cp",
                System.getProperty("java.class.path"),
                GrammarTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).contains("without asking: DRL10", "compiled");
  }

  /** Compiles a rule and says by which grammar it would have been without anybody's asking. */
  public static void main(String[] args) {
    System.out.println("without asking: " + DrlParser.DEFAULT_LANGUAGE_LEVEL);
    RuleCompiler.compile(new RuleBook(List.of(HALF), List.of(), List.of(), List.of()));
    System.out.println("compiled");
  }
}
