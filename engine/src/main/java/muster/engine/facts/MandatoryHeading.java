package muster.engine.facts;

/**
 * How far one force meets a heading that is mandatory for the service.
 *
 * @param force id
 * @param service id
 * @param heading the heading
 * @param level how far it is met
 */
public record MandatoryHeading(
    String force,
    String service,
    @OneOf("heading") String heading,
    @OneOf("standard level") String level)
    implements Fact {
  @Override
  public String key() {
    return "services.csv:" + service;
  }
}
