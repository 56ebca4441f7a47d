package muster.data.store;

import java.util.List;

/**
 * What became of checking the log.
 *
 * @param entries how many entries it has
 * @param head the hash of the last one; 64 zeros when there is none. Whoever noted it elsewhere can
 *     tell that nothing before it was changed since, even by somebody who can write hashes
 * @param problems a sentence for each thing that does not hold; empty when all does
 */
public record Verification(long entries, String head, List<String> problems) {
  public Verification {
    problems = List.copyOf(problems);
  }

  /** Whether the log holds. */
  public boolean holds() {
    return problems.isEmpty();
  }
}
