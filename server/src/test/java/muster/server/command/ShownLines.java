package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Holds what a page shows against what a command prints: a line with nothing but … stands for any
 * lines, and everywhere else line follows line, from the first to the last.
 */
final class ShownLines {
  private static final String LEFT_OUT = "…";

  private ShownLines() {}

  /** Fails where lines are left out that no … stands for, or that are not printed so. */
  static void assertShown(String printed, String shown) {
    List<List<String>> blocks = blocks(lines(shown));
    List<String> rest = lines(printed);
    if (blocks.size() == 1) {
      assertThat(rest).containsExactlyElementsOf(blocks.get(0));
      return;
    }
    for (int i = 0; i < blocks.size(); i++) {
      List<String> block = blocks.get(i);
      if (block.isEmpty()) {
        continue;
      }
      assertThat(rest).containsSequence(block);
      int first = i == 0 ? 0 : Collections.indexOfSubList(rest, block);
      int at = i == blocks.size() - 1 ? rest.size() - block.size() : first;
      assertThat(rest.subList(at, at + block.size())).as("where it is shown").isEqualTo(block);
      rest = rest.subList(at + block.size(), rest.size());
    }
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::stripTrailing).toList();
  }

  private static List<List<String>> blocks(List<String> lines) {
    List<List<String>> blocks = new ArrayList<>();
    blocks.add(new ArrayList<>());
    for (String line : lines) {
      if (line.equals(LEFT_OUT)) {
        blocks.add(new ArrayList<>());
      } else {
        blocks.get(blocks.size() - 1).add(line);
      }
    }
    return blocks;
  }
}
