package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * A serious risk that no project addresses (R54).
 *
 * @param service service id
 * @param band its band
 */
public record Uncovered(String service, @OneOf("band") String band) implements Conclusion {
  @Override
  public String key() {
    return "uncovered:" + service;
  }

  @Override
  public String about() {
    return service;
  }
}
