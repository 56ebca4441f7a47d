package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * A flag that rules may raise (method §3).
 *
 * @param flag its id
 * @param meaning in a few plain words
 */
public record FlagKind(@OneOf("flag") String flag, String meaning) implements Fact {
  @Override
  public String key() {
    return "tables/flags.csv:" + flag;
  }
}
