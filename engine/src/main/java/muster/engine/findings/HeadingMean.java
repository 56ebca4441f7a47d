package muster.engine.findings;

/**
 * The standards as a weighted mean of the four headings, before any cap (method §2).
 *
 * @param force id
 * @param service id
 * @param mean 0 to 1
 * @param lowest points of the lowest heading
 */
public record HeadingMean(String force, String service, double mean, double lowest)
    implements ReturnConclusion {
  @Override
  public String key() {
    return "heading-mean:" + force + "/" + service;
  }
}
