package muster.engine.facts;

import java.util.List;

/**
 * A protective service ({@code services.csv}).
 *
 * @param service id, kebab-case
 * @param name display name
 * @param tier high, medium or low: which deadline its standards have
 * @param reach local, regional or national
 * @param mandatory headings that must be met, in the order of their ids
 * @param source where the row comes from; empty when blank
 */
public record Service(
    String service,
    String name,
    @OneOf("tier") String tier,
    @OneOf("reach") String reach,
    List<String> mandatory,
    String source)
    implements Fact {
  public Service {
    mandatory = mandatory.stream().sorted().toList();
  }

  @Override
  public String key() {
    return "services.csv:" + service;
  }
}
