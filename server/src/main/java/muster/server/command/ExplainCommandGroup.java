package muster.server.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import muster.engine.Nearest;
import muster.engine.facts.Dataset;
import muster.server.text.WhyNotListed;

/**
 * A group that an id names, all of whose parts the dataset has; its forces may come in any order.
 *
 * @param service id
 * @param forces ids, sorted, each once
 */
record ExplainCommandGroup(String service, List<String> forces) {
  private static final String KIND = "opportunity";

  ExplainCommandGroup {
    forces = List.copyOf(forces);
  }

  /** The group of an id; empty where it is like none or a part of it is unknown. */
  static Optional<ExplainCommandGroup> find(String id, Dataset data) {
    String[] parts = id.split("/", -1);
    if (parts.length != 3
        || !parts[0].equals(KIND)
        || data.services().stream().noneMatch(s -> s.service().equals(parts[1]))) {
      return Optional.empty();
    }
    List<String> forces = Arrays.stream(parts[2].split("\\+", -1)).sorted().distinct().toList();
    boolean known =
        forces.stream().allMatch(f -> data.forces().stream().anyMatch(x -> x.force().equals(f)));
    return known ? Optional.of(new ExplainCommandGroup(parts[1], forces)) : Optional.empty();
  }

  /** The kind that an id's first word nearly is; empty where it is one or like none. */
  static Optional<String> misspelt(String id) {
    List<String> kinds = List.of("risk", "service", KIND, "project");
    String first = id.contains("/") ? id.substring(0, id.indexOf('/')) : "";
    return kinds.contains(first) ? Optional.empty() : Nearest.to(first, kinds);
  }

  /** As results are named. */
  String id() {
    return KIND + "/" + service + "/" + String.join("+", forces);
  }

  /**
   * That it is an opportunity.
   *
   * @throws UsageProblem saying why it is not
   */
  void mustBeListed(AssessedRound round) {
    if (round.assessment().opportunities().stream().noneMatch(o -> o.id().equals(id()))) {
      throw new UsageProblem(
          "`%s` is not listed: %s"
              .formatted(
                  id(), new WhyNotListed(round.assessment(), round.data()).of(service, forces)),
          "`./muster explain FOLDER service/" + service + "` shows which groups are, and why");
    }
  }
}
