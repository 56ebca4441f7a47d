package muster.engine.facts;

/**
 * A force and service for which rows are missing altogether.
 *
 * @param force id
 * @param service id
 * @param missing what is missing, in words
 */
public record AbsentReturn(String force, String service, String missing) implements Fact {
  @Override
  public String key() {
    return "return:" + force + "/" + service;
  }
}
