package muster.engine.tables;

import muster.engine.facts.Fact;
import muster.engine.facts.OneOf;

/**
 * What a line of finance.csv stands for in the forecast (method §8).
 *
 * @param line its id
 * @param role its part in the identity
 */
public record FinanceRole(String line, @OneOf("forecast role") String role) implements Fact {
  @Override
  public String key() {
    return "tables/finance-lines.csv:" + line;
  }
}
