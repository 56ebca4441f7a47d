package muster.engine.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * YAML as plain text with places: only maps, lists and scalars, no tags, no anchors. Nothing in a
 * file is ever made into an object of its choosing.
 */
public final class YamlText {
  private static final int MOST_ALIASES = 0;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setMaxAliasesForCollections(MOST_ALIASES).build();

  /** Of an edited rule book nearly all files are as they were, and YAML is slow to read. */
  private static final Map<RuleFile, Item> READ_LAST = Collections.synchronizedMap(new Last());

  private YamlText() {}

  /** Files of a usual size in which nothing was wrong, those asked for last. */
  private static final class Last extends LinkedHashMap<RuleFile, Item> {
    private static final long serialVersionUID = 1;
    private static final int MOST_FILES = 400;
    private static final int LARGEST = 32 * 1024;

    Last() {
      super(MOST_FILES, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<RuleFile, Item> eldest) {
      return size() > MOST_FILES;
    }
  }

  /** A line and a column, counted from 1. */
  public record Place(int line, int column) {}

  /**
   * A value with its places, lines and columns counted from 1.
   *
   * @param line where the value begins
   * @param column where the value begins
   * @param heading where its heading stands, or the value itself where it has none
   * @param value a text, a map, a list, or null
   */
  public record Item(int line, int column, Place heading, Object value) {
    Item under(Item key) {
      return new Item(line, column, new Place(key.line, key.column), value);
    }

    /** The scalar's text; empty when it is a map or a list, or null. */
    public Optional<String> text() {
      return value instanceof String s ? Optional.of(s) : Optional.empty();
    }

    /** The map's entries in order; empty when it is none. */
    @SuppressWarnings("unchecked")
    public Optional<Map<String, Item>> map() {
      return value instanceof Map ? Optional.of((Map<String, Item>) value) : Optional.empty();
    }

    /** The list's items; empty when it is none. */
    @SuppressWarnings("unchecked")
    public Optional<List<Item>> list() {
      return value instanceof List ? Optional.of((List<Item>) value) : Optional.empty();
    }
  }

  /** The file's content; empty, with a problem told, when it is not such YAML. */
  public static Optional<Item> read(RuleFile file, List<RuleProblem> problems) {
    Item known = READ_LAST.get(file);
    if (known != null) {
      return Optional.of(known);
    }
    int before = problems.size();
    Optional<Item> read = readAnew(file, problems);
    if (problems.size() == before && file.text().length() <= Last.LARGEST) {
      read.ifPresent(item -> READ_LAST.put(file, item));
    }
    return read;
  }

  private static Optional<Item> readAnew(RuleFile file, List<RuleProblem> problems) {
    ShallowParser parser = new ShallowParser(SETTINGS, file.text());
    try {
      Optional<Node> node = new Composer(SETTINGS, parser).getSingleNode();
      if (node.isEmpty()) {
        problems.add(new RuleProblem(file.path(), 0, 0, "the file is empty", ""));
        return Optional.empty();
      }
      odd(parser, file, problems);
      return Optional.of(item(node.get(), file, problems));
    } catch (ShallowParser.TooDeep e) {
      problems.add(
          new RuleProblem(
              file.path(),
              e.line(),
              e.column(),
              "a list or map begins here inside %d others".formatted(ShallowParser.DEEPEST),
              "nothing in a rule book is nested deeper than " + ShallowParser.DEEPEST));
    } catch (MarkedYamlEngineException e) {
      if (!odd(parser, file, problems)) {
        problems.add(
            YamlFaults.at(
                file,
                e.getProblemMark().map(m -> m.getLine() + 1).orElse(1),
                e.getProblemMark().map(m -> m.getColumn() + 1).orElse(0)));
      }
    } catch (YamlEngineException e) {
      if (!odd(parser, file, problems)) {
        problems.add(
            new RuleProblem(
                file.path(),
                0,
                0,
                "the file cannot be read",
                "write plain maps, lists and values"));
      }
    }
    return Optional.empty();
  }

  /** Tells every tag, anchor and alias that was read; whether there was one. */
  private static boolean odd(ShallowParser parser, RuleFile file, List<RuleProblem> problems) {
    for (Mark mark : parser.odd()) {
      problems.add(YamlFaults.odd(file, mark.getLine() + 1, mark.getColumn() + 1));
    }
    return !parser.odd().isEmpty();
  }

  private static Item item(Node node, RuleFile file, List<RuleProblem> problems) {
    int line = node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    int column = node.getStartMark().map(m -> m.getColumn() + 1).orElse(0);
    Place place = new Place(line, column);
    if (node instanceof MappingNode mapping) {
      Map<String, Item> map = new LinkedHashMap<>();
      boolean again = false;
      for (NodeTuple tuple : mapping.getValue()) {
        Item key = item(tuple.getKeyNode(), file, problems);
        Item value = item(tuple.getValueNode(), file, problems).under(key);
        String name = key.text().orElse("");
        boolean first = !map.isEmpty() && map.keySet().iterator().next().equals(name);
        if (map.put(name, value) != null && !again) {
          problems.add(
              new RuleProblem(
                  file.path(),
                  key.line,
                  key.column,
                  "`" + name + "` is there twice",
                  first
                      ? "keep one of them; where another entry begins, write `- " + name + ": …`"
                      : "keep one of them"));
          again = first; // the rest of a second entry is there twice only for want of its dash
        }
      }
      return new Item(line, column, place, Collections.unmodifiableMap(map));
    }
    if (node instanceof SequenceNode sequence) {
      return new Item(
          line,
          column,
          place,
          sequence.getValue().stream().map(n -> item(n, file, problems)).toList());
    }
    if (node instanceof ScalarNode scalar) {
      boolean unsaid =
          scalar.getScalarStyle() == ScalarStyle.PLAIN
              && (scalar.getValue().isEmpty()
                  || scalar.getValue().equals("null")
                  || scalar.getValue().equals("~"));
      if (scalar.getScalarStyle() == ScalarStyle.PLAIN) {
        YamlFaults.typographic(file, line, column, scalar.getValue()).ifPresent(problems::add);
      }
      return new Item(line, column, place, unsaid ? null : scalar.getValue());
    }
    return new Item(line, column, place, null);
  }
}
