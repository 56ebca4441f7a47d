package muster.engine.tables;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A YAML parser that stops where lists and maps lie too deep in one another, in brackets or by
 * indentation: whoever reads what it says goes down a level for each.
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
}
