package muster.server.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import muster.engine.compare.Moved;
import muster.engine.compare.Side;

/** Display names of what two assessments speak of; the second side's where they differ. */
final class ComparedNames {
  private final Names before;
  private final Names after;
  private final Map<String, String> projects = new TreeMap<>();

  ComparedNames(Side before, Side after) {
    this.before = new Names(before.data());
    this.after = new Names(after.data());
    for (Side side : List.of(before, after)) {
      side.data().projects().forEach(p -> projects.put(p.project(), p.name()));
    }
  }

  /** A result by its names: {@code Derbyshire, Hi-tech crime}. */
  String of(Moved moved) {
    return of(moved.id());
  }

  /** The same by its id. */
  String of(String id) {
    String[] parts = id.split("/", -1);
    return switch (parts[0]) {
      case "risk", "not-assessed" -> force(parts[1]) + ", " + service(parts[2]);
      case "opportunity", "not-listed" -> service(parts[1]) + ": " + forces(parts[2]);
      case "service", "gap" -> service(parts[1]);
      case "project" -> projects.getOrDefault(parts[1], parts[1]);
      default -> id.substring(id.indexOf('/') + 1).replace('-', ' ').replace("/", " ");
    };
  }

  /** A result by its names where its force has been told: {@code Hi-tech crime}. */
  String ofForce(Moved moved) {
    String[] parts = moved.id().split("/", -1);
    boolean own = parts[0].equals("risk") || parts[0].equals("not-assessed");
    return own ? service(parts[2]) : of(moved);
  }

  /** A force by its name. */
  String force(String id) {
    String name = after.force(id);
    return name.equals(id) ? before.force(id) : name;
  }

  private String service(String id) {
    String name = after.service(id);
    return name.equals(id) ? before.service(id) : name;
  }

  private String forces(String ids) {
    return String.join(", ", Stream.of(ids.split("\\+", -1)).map(this::force).toList());
  }
}
