package muster.engine.facts;

import java.util.List;

/**
 * People accredited in several services at once ({@code shared_specialists.csv}; R22).
 *
 * @param force id
 * @param services each person is accredited in all of them; sorted, without repeats
 * @param people how many
 * @param source where the row comes from; empty when blank
 * @param basis how it was come by; null when not said
 */
public record SharedSpecialists(
    String force, List<String> services, int people, String source, Basis basis) implements Fact {
  public SharedSpecialists {
    services = services.stream().distinct().sorted().toList();
  }

  /** The set of services as one word, the same for every row with the same set. */
  public String pool() {
    return String.join("+", services);
  }

  @Override
  public String key() {
    return "shared_specialists.csv:" + force + "/" + pool();
  }
}
