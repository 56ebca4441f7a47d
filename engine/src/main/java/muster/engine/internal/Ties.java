package muster.engine.internal;

import muster.engine.facts.AsAt;

/**
 * What ties one pattern to the facts before it, so that a join of many kinds of facts stays as
 * small as the first of them.
 */
final class Ties {
  private final Class<? extends Record> type;
  private boolean toVariable;
  private boolean toWord;
  private boolean fromBelow;
  private boolean fromAbove;

  /** Of a pattern on facts of a type. */
  Ties(Class<? extends Record> type) {
    this.type = type;
  }

  /** Adds one comparison: its sign, and whether it is with an earlier variable, or with a word. */
  void add(String sign, boolean variable, boolean word) {
    toVariable |= variable && sign.equals("==");
    toWord |= word && sign.equals("==");
    fromBelow |= variable && sign.startsWith(">");
    fromAbove |= variable && sign.startsWith("<");
  }

  /** Whether it is tied: a table's row also by a word, or as the range that a value lies in. */
  boolean hold() {
    return toVariable || isSingle() || (isRow() && fromBelow && fromAbove);
  }

  /** Whether it fits one fact whatever stands before it. */
  boolean isSingle() {
    return type == AsAt.class || (isRow() && toWord);
  }

  /** Whether it is a table's row or a parameter. */
  boolean isRow() {
    return FactTypes.isPolicy(type);
  }
}
