package muster.engine.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A YAML parser that stops where lists and maps lie too deep in one another, in brackets or by
 * indentation: whoever reads what it says goes down a level for each. It keeps account of tags,
 * anchors and aliases, of which a plain text has none.
 */
final class ShallowParser implements Parser {
  /** How deep lists and maps may lie in one another. */
  static final int DEEPEST = 12;

  /** Too deep, at a place. */
  static final class TooDeep extends YamlEngineException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    private TooDeep(Optional<Mark> place) {
      super("too deep");
      this.line = place.map(m -> m.getLine() + 1).orElse(0);
      this.column = place.map(m -> m.getColumn() + 1).orElse(0);
    }

    /** Counted from 1. */
    int line() {
      return line;
    }

    /** Counted from 1. */
    int column() {
      return column;
    }
  }

  private final Parser parser;
  private final List<Mark> odd = new ArrayList<>();
  private int depth;

  ShallowParser(LoadSettings settings, String text) {
    this.parser = new ParserImpl(settings, new StreamReader(settings, text));
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return parser.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  @Override
  public Event next() {
    Event event = parser.next();
    if (isOdd(event)) {
      event.getStartMark().ifPresent(odd::add);
    }
    if (event instanceof CollectionStartEvent) {
      depth++;
    } else if (event instanceof CollectionEndEvent) {
      depth--;
    }
    if (depth > DEEPEST) {
      throw new TooDeep(event.getStartMark());
    }
    return event;
  }

  /** Where tags, anchors and aliases begin, of what was read so far. */
  List<Mark> odd() {
    return odd;
  }

  private static boolean isOdd(Event event) {
    return event instanceof AliasEvent
        || (event instanceof NodeEvent node && node.getAnchor().isPresent())
        || (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
        || (event instanceof CollectionStartEvent start && start.getTag().isPresent());
  }
}
