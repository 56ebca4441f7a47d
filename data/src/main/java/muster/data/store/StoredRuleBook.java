package muster.data.store;

import java.util.List;
import muster.engine.RuleFile;

/**
 * The files of a rule book as they are kept, right or not.
 *
 * @param hash the engine's name for it, see {@link muster.engine.RuleBook#hash}
 * @param files by path; line ends are LF
 */
public record StoredRuleBook(String hash, List<RuleFile> files) {
  public StoredRuleBook {
    files = List.copyOf(files);
  }
}
