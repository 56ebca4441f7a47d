package muster.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import muster.engine.Assessor;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Compiled rules are kept where only their user may go, and are never trusted unseen")
class CompiledRulesTest {
  private static RuleBook book;
  private static byte[] compiled;

  @TempDir private Path home;

  @BeforeAll
  static void compile() {
    book = RuleBook.read(rules("low"));
    compiled = Assessor.compile(book);
  }

  private static List<RuleFile> rules(String word) {
    String rule =
        ShippedRules.files().stream()
            .filter(f -> f.path().equals("flag/low-confidence.drl"))
            .findFirst()
            .orElseThrow()
            .text()
            .replace("== \"low\"", "== \"" + word + "\"");
    return Stream.concat(
            ShippedRules.files().stream()
                .filter(f -> f.path().startsWith("tables/") || f.path().startsWith("parameters/")),
            Stream.of(new RuleFile("flag/low-confidence.drl", rule)))
        .toList();
  }

  private Path folder() {
    return home.resolve("muster");
  }

  private Path entry() {
    return folder().resolve(book.codeHash() + ".rules");
  }

  @Test
  @DisplayName("what was kept is found again by the rules alone, in a folder of its user's")
  void kept() throws IOException {
    CompiledRules cache = new CompiledRules(folder());
    assertThat(cache.find(book.codeHash())).isEmpty();
    cache.keep(book.codeHash(), compiled);
    assertThat(cache.find(book.codeHash())).hasValue(compiled);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
        .isEqualTo("rwx------");
    assertThat(cache.find(RuleBook.codeHash(rules("high")))).isEmpty();
    try (Stream<Path> all = Files.list(folder())) {
      assertThat(all).containsExactly(entry());
    }
  }

  @Test
  @DisplayName("a damaged, cut or foreign entry is as good as none, and replaced")
  void damaged() throws IOException {
    CompiledRules cache = new CompiledRules(folder());
    for (int at : new int[] {0, 10, 40, compiled.length / 2, compiled.length - 1}) {
      cache.keep(book.codeHash(), compiled);
      byte[] changed = compiled.clone();
      changed[at] ^= 1;
      Files.write(entry(), changed);
      assertThat(cache.find(book.codeHash())).isEmpty();
      Files.write(entry(), java.util.Arrays.copyOf(compiled, at));
      assertThat(cache.find(book.codeHash())).isEmpty();
    }
    Files.write(entry(), Assessor.compile(RuleBook.read(rules("high"))));
    assertThat(cache.find(book.codeHash())).isEmpty();
    cache.keep(book.codeHash(), compiled);
    assertThat(cache.find(book.codeHash())).isPresent();
  }

  @Test
  @DisplayName("a folder that others may enter, or a link, is left alone")
  void notPrivate() throws IOException {
    CompiledRules cache = new CompiledRules(folder());
    cache.keep(book.codeHash(), compiled);
    for (String rights : List.of("rwxr-x---", "rwx-----x", "rwx----w-", "rwxrwxrwx")) {
      Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString(rights));
      assertThat(cache.find(book.codeHash())).isEmpty();
    }
    Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwx------"));
    assertThat(cache.find(book.codeHash())).isPresent();
    Path link = Files.createSymbolicLink(home.resolve("link"), folder());
    assertThat(new CompiledRules(link).find(book.codeHash())).isEmpty();
    Path moved = folder().resolve("moved");
    Files.move(entry(), moved);
    Files.createSymbolicLink(entry(), moved);
    assertThat(cache.find(book.codeHash())).isEmpty();
  }

  @Test
  @DisplayName("where nothing can be kept, nothing fails")
  void notKept() throws IOException {
    Path file = Files.createFile(home.resolve("file"));
    CompiledRules cache = new CompiledRules(file.resolve("below"));
    cache.keep(book.codeHash(), compiled);
    assertThat(cache.find(book.codeHash())).isEmpty();
  }

  @Test
  @DisplayName("only the newest are kept")
  void room() throws IOException {
    CompiledRules cache = new CompiledRules(folder());
    cache.keep(book.codeHash(), compiled);
    for (int i = 0; i < 30; i++) {
      Path old = Files.write(folder().resolve("old" + i + ".rules"), new byte[] {1});
      Files.setLastModifiedTime(old, java.nio.file.attribute.FileTime.fromMillis(1000L * i));
    }
    cache.keep(book.codeHash(), compiled);
    assertThat(cache.find(book.codeHash())).isPresent();
    try (Stream<Path> all = Files.list(folder())) {
      assertThat(all).hasSize(20);
    }
  }
}
