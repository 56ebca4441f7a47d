package muster.server.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;
import muster.engine.facts.Service;

/** Display names by id; an id stands for itself where there is none. */
final class Names {
  private final Map<String, String> forces = new TreeMap<>();
  private final Map<String, String> services = new TreeMap<>();

  Names(Dataset data) {
    for (Force force : data.forces()) {
      forces.put(force.force(), force.name());
    }
    for (Service service : data.services()) {
      services.put(service.service(), service.name());
    }
  }

  String force(String id) {
    return forces.getOrDefault(id, id);
  }

  String service(String id) {
    return services.getOrDefault(id, id);
  }

  String forces(List<String> ids) {
    return String.join(", ", ids.stream().map(this::force).toList());
  }
}
