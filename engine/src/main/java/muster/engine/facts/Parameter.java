package muster.engine.facts;

import java.time.LocalDate;

/**
 * A parameter of the rule book in force on the as-at date.
 *
 * @param name its name
 * @param value its value, in the unit its file states
 * @param from since when it is in force
 */
public record Parameter(@OneOf("parameter") String name, double value, LocalDate from)
    implements Fact {
  @Override
  public String key() {
    return "parameters/" + name + ".yaml:" + from;
  }
}
