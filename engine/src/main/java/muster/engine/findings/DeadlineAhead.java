package muster.engine.findings;

/**
 * Days left until the standards of a service must be met (method §5.5).
 *
 * @param service service id
 * @param days whole days from the as-at date, at least 0
 */
public record DeadlineAhead(String service, int days) implements Conclusion {
  @Override
  public String key() {
    return "deadline-ahead:" + service;
  }

  @Override
  public String about() {
    return service;
  }
}
