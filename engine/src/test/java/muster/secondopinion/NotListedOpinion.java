package muster.secondopinion;

import java.util.List;

/**
 * A group that only policy keeps off the list (method.md §5.2).
 *
 * @param service the service's id
 * @param forces sorted
 * @param kinds all that apply of {@code exclusion}, {@code existing unit}, {@code withdrawal},
 *     sorted
 */
public record NotListedOpinion(String service, List<String> forces, List<String> kinds) {

  /** Copies the lists. */
  public NotListedOpinion {
    forces = List.copyOf(forces);
    kinds = List.copyOf(kinds);
  }
}
