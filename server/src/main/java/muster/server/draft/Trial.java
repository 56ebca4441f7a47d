package muster.server.draft;

import muster.engine.CheckReport;

/** What came of trying a draft. */
public final class Trial {
  private final CheckReport report;
  private final byte[] compiled;
  private final boolean compiledNow;
  private final boolean assessed;

  Trial(CheckReport report, byte[] compiled, boolean compiledNow, boolean assessed) {
    this.report = report;
    this.compiled = compiled.clone();
    this.compiledNow = compiledNow;
    this.assessed = assessed;
  }

  /** What is wrong with it. */
  public CheckReport report() {
    return report;
  }

  /** Whether what is wrong showed on the dataset, so that it may quote it. */
  public boolean isOfDataset() {
    return assessed && !isFine();
  }

  /** Whether its rules had to be compiled for it. */
  boolean isCompiledNow() {
    return compiledNow;
  }

  /** Its compiled rules; empty when something is wrong with it. */
  public byte[] compiled() {
    return compiled.clone();
  }

  /** Whether nothing is wrong, so that this process may run it. */
  public boolean isFine() {
    return report.problems().isEmpty();
  }
}
