package muster.engine.facts;

/** Something known before any rule fires: a row of a dataset, of a policy table or a parameter. */
public interface Fact {
  /**
   * Names the row wherever a finding cites it, e.g. {@code threats.csv:derbyshire/hi-tech-crime/}.
   * Independent of the row's place in its file.
   */
  String key();

  /** How the row was come by; null where its file does not say. */
  default Basis basis() {
    return null;
  }
}
