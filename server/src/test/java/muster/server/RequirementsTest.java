package muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("D02 The table of requirements names only what is there")
class RequirementsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /** A test method, or a named behaviour of the shipped rules. */
  private static final Pattern TEST =
      Pattern.compile("(?<test>\\w+Test)#(?<method>\\w+)|(?<list>\\w+Behaviours): (?<name>.+)");

  static List<String> rows() throws IOException {
    return Files.readAllLines(ROOT.resolve("docs/requirements.md")).stream()
        .filter(l -> l.matches("\\| R\\d+ \\|.*"))
        .toList();
  }

  @Test
  void everyRowMetSoFarIsThere() throws IOException {
    assertThat(rows().stream().map(r -> cells(r).get(1)).toList())
        .contains(
            "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11", "R12", "R13", "R14",
            "R15", "R17", "R18", "R19", "R20", "R21", "R22", "R23", "R24", "R25", "R26", "R28",
            "R29", "R30", "R32", "R33", "R34", "R35", "R37", "R38", "R39", "R42", "R43", "R47",
            "R49", "R50", "R51", "R52", "R54", "R56", "R57", "R58");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void aRowNamesFilesAndTestsThatExist(String row) {
    List<String> places = quoted(cells(row).get(3));
    List<String> tests = quoted(cells(row).get(4));

    assertThat(places).isNotEmpty().allSatisfy(p -> assertThat(ROOT.resolve(p)).exists());
    assertThat(tests).isNotEmpty().allSatisfy(RequirementsTest::exists);
  }

  private static List<String> cells(String row) {
    return Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(m -> m.group(1)).toList();
  }

  private static void exists(String test) {
    Matcher parts = TEST.matcher(test);
    assertThat(parts.matches()).as(test).isTrue();
    boolean method = parts.group("test") != null;
    String file = (method ? parts.group("test") : parts.group("list")) + ".java";
    String text = method ? "void " + parts.group("method") + "(" : parts.group("name");
    try (Stream<Path> files = Files.walk(ROOT)) {
      List<Path> found =
          files.filter(f -> f.endsWith(file) && f.toString().contains("/src/test/")).toList();
      assertThat(found).as("the file of %s", test).hasSize(1);
      assertThat(Files.readString(found.get(0))).as("what %s names", test).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
