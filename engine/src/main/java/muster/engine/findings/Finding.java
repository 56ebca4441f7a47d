package muster.engine.findings;

import java.util.List;
import muster.engine.facts.Basis;

/**
 * What a rule concluded and why (method §0).
 *
 * @param rule the rule's name, which is its path in the rule book
 * @param sentence the conclusion in one plain sentence
 * @param reference the document and section the rule rests on
 * @param facts keys of the rows, parameters and earlier conclusions used, sorted
 * @param basis the weakest basis among the rows it rests on, directly or through other findings;
 *     null where none of them says
 */
public record Finding(
    String rule, String sentence, String reference, List<String> facts, Basis basis) {
  public Finding {
    facts = List.copyOf(facts);
  }
}
