package muster.server.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import muster.engine.RuleFile;
import muster.engine.facts.Basis;
import muster.engine.facts.Evidence;
import muster.server.files.ShippedRules;

/** The attacks among this module's resources: rule files that do more than judge. */
public final class Attacks {
  /** What a rule on evidence fires on; the ages differ, so that joins grow. */
  static final List<Evidence> FACTS =
      IntStream.range(0, 40)
          .mapToObj(
              i ->
                  new Evidence(
                      "derbyshire",
                      "fraud",
                      "threats.csv:" + "x".repeat(30) + i,
                      i,
                      "low",
                      Basis.PUBLISHED))
          .toList();

  private static final String EXAMPLES =
      """
      - name: a row graded low
        given:
      %s  concludes: []
      - name: nothing is known
        given: []
        concludes: []
      """
          .formatted(
              String.join(
                  "",
                  FACTS.stream()
                      .map(
                          e ->
                              "    - Evidence: {force: %s, service: %s, row: '%s', age: %d, confidence: low}\n"
                                  .formatted(e.force(), e.service(), e.row(), e.age()))
                      .toList()));

  private Attacks() {}

  /** Code that leaves a mark where it runs. */
  static List<RuleFile> code() {
    return read("code");
  }

  /** Rules that do not end, or fill the memory. */
  static List<RuleFile> runaway() {
    return read("runaway");
  }

  /** One of the runaway rules. */
  public static RuleFile runaway(String name) {
    return runaway().stream()
        .filter(f -> f.path().equals("flag/" + name + ".drl"))
        .findFirst()
        .orElseThrow();
  }

  /** A rule book with the shipped numbers and words, and none of the shipped rules. */
  static List<RuleFile> policy() {
    return ShippedRules.files().stream()
        .filter(f -> f.path().startsWith("tables/") || f.path().startsWith("parameters/"))
        .toList();
  }

  /** Such a rule book with these rules, each with examples. */
  public static List<RuleFile> book(List<RuleFile> rules) {
    return Stream.of(
            policy(),
            rules,
            rules.stream()
                .map(r -> new RuleFile(r.path().replace(".drl", ".examples.yaml"), EXAMPLES))
                .toList())
        .flatMap(List::stream)
        .toList();
  }

  /** A rule like the others that does nothing but judge. */
  public static RuleFile harmless() {
    return file(folder().resolve("harmless.drl"));
  }

  private static List<RuleFile> read(String kind) {
    try (Stream<Path> files = Files.list(folder().resolve(kind))) {
      return files.sorted().map(Attacks::file).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Path.of(Attacks.class.getResource("/attacks").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RuleFile file(Path path) {
    try {
      return new RuleFile("flag/" + path.getFileName(), Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
