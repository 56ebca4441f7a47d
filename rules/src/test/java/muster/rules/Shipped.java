package muster.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import muster.engine.Assessor;
import muster.engine.CheckReport;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.internal.BookCheck;
import muster.engine.internal.RuleCode;

/** The shipped rule book, read once for all tests, and compiled as the build has compiled it. */
public final class Shipped {
  private static final List<RuleFile> FILES = RulesFolder.shipped();
  private static final byte[] COMPILED = compiled();
  private static final RuleCode CODE = RuleCode.fromBytes(COMPILED).orElseThrow();

  private Shipped() {}

  /** Its files. */
  public static List<RuleFile> files() {
    return FILES;
  }

  /** A file of it. */
  static RuleFile file(String path) {
    return FILES.stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
  }

  /** Checks these files, of which the shipped ones are known to be right as they are. */
  static CheckReport check(Collection<RuleFile> files) {
    Set<String> changed = new HashSet<>();
    FILES.stream().filter(f -> !files.contains(f)).forEach(f -> changed.add(f.path()));
    files.stream().filter(f -> !FILES.contains(f)).forEach(f -> changed.add(f.path()));
    return check(files, changed);
  }

  /** The same where the changed ones are known by their paths. */
  public static CheckReport check(Collection<RuleFile> files, Set<String> changed) {
    return BookCheck.checkChanged(files, changed, CODE);
  }

  /** Its rules compiled, for the files as they are now. */
  public static byte[] code() {
    return COMPILED;
  }

  /** Read, and compiled where the build has not done so. */
  static Assessor assessor() {
    return Assessor.of(RuleBook.read(FILES, COMPILED), COMPILED);
  }

  /** What the build left on the class path is taken only where nothing has changed since. */
  private static byte[] compiled() {
    byte[] built = built();
    RuleBook book = RuleBook.read(FILES);
    boolean fits =
        RuleCode.fromBytes(built).filter(c -> c.codeHash().equals(book.codeHash())).isPresent();
    return fits ? built : Assessor.compile(book);
  }

  private static byte[] built() {
    try (InputStream in = Shipped.class.getResourceAsStream("/muster/rulebook.compiled")) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
