package muster.engine.findings;

/**
 * An agreement under which a joint unit is at work (method §5.1).
 *
 * @param agreement agreement id
 */
public record LiveUnit(String agreement) implements Conclusion {
  @Override
  public String key() {
    return "live-unit:" + agreement;
  }

  @Override
  public String about() {
    return agreement;
  }
}
