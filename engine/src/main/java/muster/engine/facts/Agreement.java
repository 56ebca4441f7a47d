package muster.engine.facts;

import java.time.LocalDate;
import java.util.List;

/**
 * A signed or unsigned instrument between forces ({@code agreements.csv}).
 *
 * @param agreement id
 * @param name display name; empty when blank
 * @param kind mutual aid, mou, section 22a or unit
 * @param services what it covers, sorted
 * @param forces its parties, sorted
 * @param status proposed, signed, live or ended
 * @param signed when; null when unknown
 * @param parent the unit it joins; empty when none
 * @param source where the row comes from; empty when blank
 * @param basis how it was come by; null when not said
 */
public record Agreement(
    String agreement,
    String name,
    @OneOf("agreement kind") String kind,
    List<String> services,
    List<String> forces,
    @OneOf("agreement status") String status,
    LocalDate signed,
    String parent,
    String source,
    Basis basis)
    implements Fact {
  public Agreement {
    services = services.stream().sorted().toList();
    forces = forces.stream().sorted().toList();
  }

  @Override
  public String key() {
    return "agreements.csv:" + agreement;
  }
}
