package muster.server.command;

import java.util.List;
import java.util.Optional;
import muster.engine.Nearest;
import muster.engine.facts.Dataset;
import muster.server.text.NamedGroup;
import muster.server.text.WhyNotListed;

/** A group that an id names, all of whose parts the dataset has. */
record ExplainCommandGroup(NamedGroup group) {
  /** The group of an id; empty where it is like none or a part of it is unknown. */
  static Optional<ExplainCommandGroup> find(String id, Dataset data) {
    String[] parts = id.split("/", -1);
    if (parts.length != 3 || !parts[0].equals(NamedGroup.KIND)) {
      return Optional.empty();
    }
    NamedGroup group = NamedGroup.of(parts[1], parts[2]);
    return group.isOfService(data) && group.findUnknownForce(data).isEmpty()
        ? Optional.of(new ExplainCommandGroup(group))
        : Optional.empty();
  }

  /** The kind that an id's first word nearly is; empty where it is one or like none. */
  static Optional<String> misspelt(String id) {
    List<String> kinds = List.of("risk", "service", NamedGroup.KIND, "project");
    String first = id.contains("/") ? id.substring(0, id.indexOf('/')) : "";
    return kinds.contains(first) ? Optional.empty() : Nearest.to(first, kinds);
  }

  /** As results are named. */
  String id() {
    return group.id();
  }

  /**
   * That it is an opportunity.
   *
   * @throws UsageProblem saying why it is not
   */
  void mustBeListed(AssessedRound round) {
    if (group.findIn(round.assessment()).isEmpty()) {
      throw new UsageProblem(
          "`%s` is not listed: %s"
              .formatted(
                  id(),
                  new WhyNotListed(round.assessment(), round.data(), round.book())
                      .of(group.service(), group.forces())),
          "`./muster explain FOLDER service/"
              + group.service()
              + "` shows which groups are, and why");
    }
  }
}
