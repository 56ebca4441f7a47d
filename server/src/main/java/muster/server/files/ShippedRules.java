package muster.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import muster.engine.Assessor;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;

/** The rule book that this program ships with. */
public final class ShippedRules {
  private static final String COMPILED = "muster/rulebook.compiled";
  private static final String BUILT_IN = "muster/rulebook";
  private static final String GUIDE = "README.md";

  private ShippedRules() {}

  /**
   * Its files, by path: those of the folder that the system property {@code muster.rules} names, as
   * the launcher of a checkout does, so that an edit counts at once; else those built in.
   */
  public static List<RuleFile> files() {
    return inFolder(RuleFolder::read);
  }

  /** What lies beside them and is no part of them, as {@link StrayFiles#in} tells it. */
  public static List<RuleProblem> strays() {
    return inFolder(StrayFiles::in);
  }

  /** The same, with what keeps files of such a folder from being read. */
  public static RuleFolder.Content inspect() {
    return inFolder(RuleFolder::inspect);
  }

  /** Those built in, whatever the folder of a checkout says. */
  public static List<RuleFile> builtIn() {
    return ShippedFolder.read(BUILT_IN, RuleFolder::read);
  }

  /** The guide that lies beside them. */
  public static RuleFile guide() {
    return inFolder(
        folder -> {
          try {
            return new RuleFile(GUIDE, Files.readString(folder.resolve(GUIDE)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** What {@code reading} makes of their folder, which may be there only meanwhile. */
  static <T> T inFolder(Function<Path, T> reading) {
    String folder = System.getProperty("muster.rules", "");
    return folder.isEmpty()
        ? ShippedFolder.read(BUILT_IN, reading)
        : reading.apply(Path.of(folder));
  }

  /**
   * Ready to assess by the shipped rules.
   *
   * @throws InvalidRules as {@link #assessor(List)} does
   */
  public static Assessor assessor() {
    return assessor(files());
  }

  /**
   * Ready to assess by files whose rules are those that were built in, whatever their tables and
   * parameters say.
   *
   * <p>INVARIANT: nothing is compiled here, so that no other rule runs before it was tried.
   *
   * @throws InvalidRules when something is wrong with the files, or their rules are others
   */
  public static Assessor assessor(List<RuleFile> files) {
    return findAssessor(files)
        .orElseThrow(
            () ->
                new InvalidRules(
                    List.of(
                        new RuleProblem(
                            "rules",
                            0,
                            0,
                            "the rules are not those that this program was built with",
                            "look at them with `./muster check rules` first"))));
  }

  /**
   * The same; empty where the rules are others.
   *
   * @throws InvalidRules when something is wrong with the files
   */
  public static Optional<Assessor> findAssessor(List<RuleFile> files) {
    if (BuiltIn.ASSESSOR.isEmpty()) {
      return Optional.empty();
    }
    Assessor builtIn = BuiltIn.ASSESSOR.get();
    RuleBook book = builtIn.ruleBook().with(files);
    return book.codeHash().equals(builtIn.ruleBook().codeHash())
        ? Optional.of(builtIn.with(book))
        : Optional.empty();
  }

  /** Loaded once, and when it is first needed. */
  private static final class BuiltIn {
    static final Optional<Assessor> ASSESSOR = load();

    private static Optional<Assessor> load() {
      byte[] compiled = compiled();
      return Assessor.load(RuleBook.read(builtIn(), compiled), compiled);
    }
  }

  /** The shipped rules as the build compiled them; empty where it did not. */
  public static byte[] compiled() {
    try (InputStream in = ShippedRules.class.getClassLoader().getResourceAsStream(COMPILED)) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
