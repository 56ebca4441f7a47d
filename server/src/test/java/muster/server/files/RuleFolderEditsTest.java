package muster.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import muster.engine.RuleFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Files of a rule book are written all or none")
class RuleFolderEditsTest {
  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void several_are_replaced_and_nothing_is_left_beside_them() throws IOException {
    file("tables/a.csv", "old a");
    file("tables/b.csv", "old b");

    RuleFolderEdits.replace(
        folder,
        List.of(new RuleFile("tables/a.csv", "new a"), new RuleFile("tables/b.csv", "new b")));

    assertThat(folder.resolve("tables/a.csv")).hasContent("new a");
    assertThat(folder.resolve("tables/b.csv")).hasContent("new b");
    assertThat(names()).containsExactly("tables/a.csv", "tables/b.csv");
  }

  @Test
  void where_one_cannot_be_written_none_is() throws IOException {
    file("tables/a.csv", "old a");
    file("tables/b.csv", "old b");
    file("tables/.b.csv.new", "somebody else's");

    assertThatThrownBy(
            () ->
                RuleFolderEdits.replace(
                    folder,
                    List.of(
                        new RuleFile("tables/a.csv", "new a"),
                        new RuleFile("tables/b.csv", "new b"))))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(folder.resolve("tables/a.csv")).hasContent("old a");
    assertThat(folder.resolve("tables/b.csv")).hasContent("old b");
    assertThat(names()).containsExactly("tables/.b.csv.new", "tables/a.csv", "tables/b.csv");
  }

  @Test
  void where_one_is_missing_none_is_replaced() throws IOException {
    file("tables/a.csv", "old a");
    file("elsewhere/b.csv", "old b");
    List<RuleFile> edits =
        List.of(new RuleFile("tables/a.csv", "new a"), new RuleFile("missing/b.csv", "new b"));

    assertThatThrownBy(() -> RuleFolderEdits.replace(folder, edits))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(folder.resolve("tables/a.csv")).hasContent("old a");
    assertThat(names()).containsExactly("elsewhere/b.csv", "tables/a.csv");
  }

  @Test
  void none_is_added_where_one_is_there() throws IOException {
    file("flag/b.drl", "old b");
    List<RuleFile> edits =
        List.of(new RuleFile("flag/a.drl", "a"), new RuleFile("flag/b.drl", "b"));

    assertThatThrownBy(() -> RuleFolderEdits.add(folder, edits))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(names()).containsExactly("flag/b.drl");
    assertThat(folder.resolve("flag/b.drl")).hasContent("old b");
  }
}
