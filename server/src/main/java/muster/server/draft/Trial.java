package muster.server.draft;

import muster.engine.CheckReport;

/** What came of trying a draft. */
public final class Trial {
  private final CheckReport report;
  private final byte[] compiled;

  Trial(CheckReport report, byte[] compiled) {
    this.report = report;
    this.compiled = compiled.clone();
  }

  /** What is wrong with it. */
  public CheckReport report() {
    return report;
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
