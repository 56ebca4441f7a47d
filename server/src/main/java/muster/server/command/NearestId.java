package muster.server.command;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.engine.Nearest;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;
import muster.engine.findings.Assessment;
import muster.engine.findings.Priority;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import muster.server.text.NamedGroup;
import muster.server.text.WhyNotListed;

/**
 * What somebody probably meant by an id that nothing has, as one sentence. Its parts are matched
 * apart, for a name nearly right must not change the other.
 */
final class NearestId {
  private final AssessedRound round;
  private final Assessment assessment;
  private final Dataset data;

  NearestId(AssessedRound round) {
    this.round = round;
    this.assessment = round.assessment();
    this.data = round.data();
  }

  String risk(String force, String service) {
    if (assessment.risks().isEmpty()) {
      return "it has no force and service to explain";
    }
    Set<String> forces = words(assessment.risks().stream().map(Risk::force));
    Optional<String> near = Nearest.to(force, forces);
    if (near.isEmpty()) {
      return among("forces", forces);
    }
    Set<String> services =
        words(
            assessment.risks().stream()
                .filter(r -> r.force().equals(near.get()))
                .map(Risk::service));
    return Nearest.to(service, services)
        .map(s -> meant("risk/" + near.get() + "/" + s))
        .orElseGet(() -> among("services", services));
  }

  String service(String service) {
    Set<String> services = words(assessment.services().stream().map(ServiceRisk::service));
    return Nearest.to(service, services)
        .map(s -> meant("service/" + s))
        .orElseGet(() -> among("services", services));
  }

  String project(String project) {
    Set<String> projects = words(assessment.projects().stream().map(Priority::project));
    return Nearest.to(project, projects)
        .map(p -> meant("project/" + p))
        .orElseGet(() -> among("projects", projects));
  }

  /** The group of nearly these names where it is listed, or else why it is not. */
  String opportunity(String service, List<String> forces) {
    Set<String> services = words(assessment.services().stream().map(ServiceRisk::service));
    Optional<String> of = Nearest.to(service, services);
    if (of.isEmpty()) {
      return among("services", services);
    }
    Set<String> known = words(data.forces().stream().map(Force::force));
    TreeSet<String> group = new TreeSet<>();
    for (String force : forces) {
      Optional<String> near = Nearest.to(force, known);
      if (near.isEmpty()) {
        return among("forces", known);
      }
      group.add(near.get());
    }
    NamedGroup meant = new NamedGroup(of.get(), List.copyOf(group));
    return meant.findIn(assessment).isPresent() ? meant(meant.id()) : notListed(meant);
  }

  private String notListed(NamedGroup group) {
    return "`%s` is not listed: %s `./muster explain FOLDER service/%s` shows which groups are, and why"
        .formatted(
            group.id(),
            new WhyNotListed(assessment, data, round.book()).of(group.service(), group.forces()),
            group.service());
  }

  private static String meant(String id) {
    return "did you mean `" + id + "`?";
  }

  private static String among(String what, Collection<String> words) {
    return words.isEmpty()
        ? "the dataset has no " + what + " to explain"
        : "its " + what + " are " + String.join(", ", words);
  }

  private static Set<String> words(Stream<String> words) {
    return words.collect(Collectors.toCollection(TreeSet::new));
  }
}
