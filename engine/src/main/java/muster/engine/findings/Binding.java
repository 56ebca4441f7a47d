package muster.engine.findings;

/**
 * An agreement that its parties are bound by (method §5.5).
 *
 * @param agreement agreement id
 */
public record Binding(String agreement) implements Conclusion {
  @Override
  public String key() {
    return "binding:" + agreement;
  }

  @Override
  public String about() {
    return agreement;
  }
}
