package muster.server.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.engine.Assessor;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.server.files.CompiledRules;
import muster.server.files.ShippedRules;

/**
 * Loads rule books that were published, so tried before, as fast as what is kept of them allows.
 */
public final class PublishedRules {
  private PublishedRules() {}

  /**
   * Ready to assess by these files: with the rules that were built in or kept compiled where they
   * are the same; else they are checked once more, in a process of their own.
   *
   * @throws muster.engine.InvalidRules with everything that is wrong with them by this engine
   */
  public static Assessor load(List<RuleFile> files) {
    return ShippedRules.findAssessor(files).orElseGet(() -> loadOther(files));
  }

  private static Assessor loadOther(List<RuleFile> files) {
    return CompiledRules.ofUser()
        .find(RuleBook.codeHash(files))
        .flatMap(compiled -> Assessor.load(RuleBook.read(files), compiled))
        .orElseGet(() -> DraftCheck.assessor(files, Map.of(), Optional.empty()));
  }

  /**
   * The same where another rule book is loaded: one with the same rules loads nothing.
   *
   * @throws muster.engine.InvalidRules with everything that is wrong with them by this engine
   */
  public static Assessor load(List<RuleFile> files, Assessor loaded) {
    RuleBook book = loaded.ruleBook().with(files);
    return isSame(book, loaded) ? loaded.with(book) : load(files);
  }

  /**
   * The same where the rules were compiled just now.
   *
   * @param compiled as a trial gave them
   * @throws muster.engine.InvalidRules with everything that is wrong with the files
   */
  public static Assessor load(List<RuleFile> files, Assessor loaded, byte[] compiled) {
    RuleBook book = loaded.ruleBook().with(files);
    return isSame(book, loaded)
        ? loaded.with(book)
        : Assessor.load(book, compiled).orElseThrow(DraftCheck::otherRules);
  }

  private static boolean isSame(RuleBook book, Assessor loaded) {
    return book.codeHash().equals(loaded.ruleBook().codeHash());
  }
}
