package muster.engine.findings;

/**
 * A force and service whose return is absent or incomplete (method §3): never scored as zero.
 *
 * @param force id
 * @param service id
 */
public record NotAssessed(String force, String service) implements ReturnConclusion {
  @Override
  public String key() {
    return "not-assessed:" + force + "/" + service;
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }
}
