package muster.engine.internal;

import java.util.Set;
import muster.engine.RuleText;

/**
 * A rule that was read and found right.
 *
 * @param text the rule
 * @param fields the fields of facts that it looks at, each as {@code Fact.field}
 */
record ReadRule(RuleText text, Set<String> fields) {
  ReadRule {
    fields = Set.copyOf(fields);
  }
}
