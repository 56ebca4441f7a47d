package muster.engine.internal;

import java.util.List;
import muster.engine.tables.YamlText.Item;

/**
 * An example beside a rule.
 *
 * @param path its file
 * @param at where it begins
 * @param name what it shows
 * @param given the facts as it states them
 * @param facts those facts
 * @param expected the conclusions it expects
 * @param isSound whether all of it makes sense
 */
record Example(
    String path,
    Item at,
    String name,
    List<Stated> given,
    List<Record> facts,
    List<Stated> expected,
    boolean isSound) {
  Example {
    given = List.copyOf(given);
    facts = List.copyOf(facts);
    expected = List.copyOf(expected);
  }
}
