package muster.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import muster.engine.facts.Border;

/** The forces of England and Wales and where they adjoin, read from where the figures are kept. */
final class Country {
  private final List<Border> borders = new ArrayList<>();

  /** From a folder with {@code adjacency.csv}: two ids in its first two columns. */
  Country(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("adjacency.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      borders.add(new Border(cells[0], cells[1]));
    }
  }

  /**
   * So many forces that adjoin as one piece, from Derbyshire outwards, with the borders among them.
   */
  Grid grid(int count, int services) {
    Set<String> some = new LinkedHashSet<>(List.of("derbyshire"));
    for (int before = 0; some.size() > before && some.size() < count; ) {
      before = some.size();
      for (String next : neighbours(some)) {
        if (some.size() < count) {
          some.add(next);
        }
      }
    }
    return new Grid(
        List.copyOf(some),
        borders.stream()
            .filter(b -> some.contains(b.forceA()) && some.contains(b.forceB()))
            .toList(),
        services);
  }

  private Set<String> neighbours(Set<String> some) {
    Set<String> next = new TreeSet<>();
    for (Border border : borders) {
      if (some.contains(border.forceA())) {
        next.add(border.forceB());
      }
      if (some.contains(border.forceB())) {
        next.add(border.forceA());
      }
    }
    next.removeAll(some);
    return next;
  }
}
