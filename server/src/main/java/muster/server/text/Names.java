package muster.server.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;
import muster.engine.facts.Project;
import muster.engine.facts.Service;

/** Display names by id; an id stands for itself where there is none. */
final class Names {
  private final Map<String, String> forces = new TreeMap<>();
  private final Map<String, String> services = new TreeMap<>();
  private final Map<String, String> projects = new TreeMap<>();
  private final List<String> own;

  Names(Dataset data) {
    for (Force force : data.forces()) {
      forces.put(force.force(), force.name());
    }
    for (Service service : data.services()) {
      services.put(service.service(), service.name());
    }
    for (Project project : data.projects()) {
      projects.put(project.project(), project.name());
    }
    own = data.forces().stream().filter(f -> !f.partner()).map(Force::force).sorted().toList();
  }

  String force(String id) {
    return forces.getOrDefault(id, id);
  }

  String service(String id) {
    return services.getOrDefault(id, id);
  }

  String project(String id) {
    return projects.getOrDefault(id, id);
  }

  String services(List<String> ids) {
    return String.join(", ", ids.stream().map(this::service).toList());
  }

  /** The forces by name; all of the region's, or all but one of several, in a few words. */
  String group(Collection<String> ids) {
    List<String> sorted = ids.stream().sorted().toList();
    List<String> left = own.stream().filter(f -> !sorted.contains(f)).toList();
    if (own.size() < 2 || sorted.size() + left.size() != own.size()) {
      return forces(sorted);
    }
    if (left.size() == 1 && sorted.size() > 2) {
      return "every force but " + force(left.get(0));
    }
    return left.isEmpty() ? "every force" : forces(sorted);
  }

  String forces(List<String> ids) {
    return String.join(", ", ids.stream().map(this::force).toList());
  }
}
