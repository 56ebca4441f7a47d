package muster.rules.sensitivity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import muster.engine.Assessor;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.Stage;
import muster.engine.internal.RuleCode;
import muster.engine.internal.RuleCompiler;

/**
 * Makes assessors for many rule books that differ little. Each stage is compiled by itself, and
 * only where its rules are not those of a rule book made before; a rule book with the rules of the
 * first one shares them with it. A whole compilation for every change would take minutes.
 */
public final class Workshop {
  private final byte[] precompiled;
  private final Map<List<RuleFile>, SortedMap<String, byte[]>> compiled = new HashMap<>();
  private Assessor first;

  /** With rules compiled before, which are read faster. */
  public Workshop(byte[] precompiled) {
    this.precompiled = precompiled;
  }

  /**
   * An assessor for these files.
   *
   * @throws muster.engine.InvalidRules when they are wrong
   */
  Assessor assessor(List<RuleFile> files) {
    RuleBook book = RuleBook.read(files, precompiled);
    if (first == null) {
      first = load(book);
    }
    return book.codeHash().equals(first.ruleBook().codeHash()) ? first.with(book) : load(book);
  }

  private Assessor load(RuleBook book) {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    for (Stage stage : Stage.values()) {
      List<RuleFile> rules =
          book.files().stream()
              .filter(f -> f.path().startsWith(stage.folder() + "/") && f.path().endsWith(".drl"))
              .map(Workshop::withoutComments)
              .toList();
      if (!rules.isEmpty()) {
        classes.putAll(compiled.computeIfAbsent(rules, Workshop::compile));
      }
    }
    return Assessor.of(
        book, new RuleCode(book.codeHash(), book.rules(), new TreeMap<>(), classes).toBytes());
  }

  private static SortedMap<String, byte[]> compile(List<RuleFile> rules) {
    RuleBook stage = new RuleBook(rules, List.of(), List.of(), List.of());
    return RuleCompiler.compile(stage).classes();
  }

  /** What a rule says of itself is no part of its code. */
  private static RuleFile withoutComments(RuleFile rule) {
    return new RuleFile(rule.path(), rule.text().replaceAll("(?m)^//.*$", ""));
  }
}
