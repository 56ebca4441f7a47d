package muster.engine.findings;

/** A conclusion about what one force returned for one service. */
public interface ReturnConclusion extends Conclusion {
  /** Force id. */
  String force();

  /** Service id. */
  String service();

  @Override
  default String about() {
    return force() + "/" + service();
  }
}
