package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows the rule guide from top to bottom, as a policy lead would: makes each edit that it shows
 * in a copy of the rules, gives each command, and asks for just the lines that it says are printed.
 */
@DisplayName("The rule guide can be followed, and shows what is really printed")
class GuideTest {
  private static final Path GUIDE = Path.of("..", "rules", "README.md");

  /** The folder that the guide copies the rules to. */
  private static final String COPY = "my-rules";

  /** Edits are shown as {@code ```diff FILE}, commands as {@code ```console}. */
  private static final Pattern STEP =
      Pattern.compile(
          "```(?:diff (?<file>\\S+)\\n(?<edit>.*?)"
              + "|console\\n\\$ \\./muster (?<command>[^\\n]+)\\n(?<lines>.*?))```",
          Pattern.DOTALL);

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> everyStepInTurn() throws IOException {
    List<MatchResult> steps = STEP.matcher(Files.readString(GUIDE)).results().toList();
    assertThat(steps).hasSizeGreaterThan(10);
    return steps.stream()
        .map(
            s ->
                s.group(1) == null
                    ? DynamicTest.dynamicTest(
                        "./muster " + s.group(3), () -> follow(s.group(3), s.group(4)))
                    : DynamicTest.dynamicTest(
                        "edit " + s.group(1), () -> edit(s.group(1), s.group(2))));
  }

  private static void follow(String command, String shown) {
    Object[] words =
        Stream.of(command.split(" ", -1))
            .map(w -> w.startsWith("data/") ? "../" + w : w)
            .map(w -> w.equals("rules") && command.startsWith("check") ? "../rules" : w)
            .map(w -> w.startsWith(COPY) ? folder.resolve(w).toString() : w)
            .toArray();

    Run run = Run.of(words);

    String all = (run.out() + run.err()).replace(folder + "/", "").replace("../data/", "data/");
    ShownLines.assertShown(all, shown);
  }

  /** Lines with a blank or a minus stand there now, one below the other; those with a plus come. */
  private static void edit(String file, String shown) throws IOException {
    Path path = folder.resolve(file);
    List<String> was = new ArrayList<>();
    List<String> is = new ArrayList<>();
    for (String line : shown.lines().toList()) {
      if (!line.startsWith("+")) {
        was.add(line.substring(1));
      }
      if (!line.startsWith("-")) {
        is.add(line.substring(1));
      }
    }
    String before = Files.exists(path) ? Files.readString(path) : "";
    String text = String.join("\n", was);
    assertThat(before).contains(text);
    int at = was.isEmpty() ? before.length() : before.indexOf(text);
    String after =
        before.substring(0, at) + String.join("\n", is) + before.substring(at + text.length());
    Files.writeString(path, after.endsWith("\n") ? after : after + "\n");
  }
}
