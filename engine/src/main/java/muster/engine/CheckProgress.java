package muster.engine;

/** Is told what a check is about to do, so that what does not end can be named. */
@FunctionalInterface
public interface CheckProgress {
  /**
   * An example is about to be run.
   *
   * @param path the rule's file
   * @param example its name
   */
  void begins(String path, String example);
}
