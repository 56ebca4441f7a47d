package muster.engine.findings;

/** Points on one criterion, or a part of them, with the weight they count by. */
public interface Points extends Conclusion {
  /** Its word. */
  String criterion();

  /** 0 to 100. */
  double points();

  /** Of the criterion, 0 to 1. */
  double weight();
}
