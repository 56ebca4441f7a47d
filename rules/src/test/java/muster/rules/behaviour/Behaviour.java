package muster.rules.behaviour;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something the shipped rules do.
 *
 * @param name what, as a sentence
 * @param about the rule files it shows at work
 * @param check throws {@link AssertionError}, or what the engine throws, where they do not
 */
public record Behaviour(String name, Set<String> about, Check check) {
  public Behaviour {
    about = new TreeSet<>(about);
  }

  /** Looks whether a rule book behaves so. */
  @FunctionalInterface
  public interface Check {
    /** Fails where it does not. */
    void on(Bench bench);
  }

  /** The files a behaviour is about. */
  static Set<String> about(String... paths) {
    return new TreeSet<>(Arrays.asList(paths));
  }
}
