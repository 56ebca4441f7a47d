package muster.secondopinion;

import static muster.secondopinion.RowBuilder.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Agreements, withdrawals and exclusions of a generated dataset. */
final class RandomAgreements {

  private final Dice dice;
  private final RandomWorld world;
  private final RandomEvidence evidence;

  RandomAgreements(Dice dice, RandomWorld world) {
    this.dice = dice;
    this.world = world;
    this.evidence = new RandomEvidence(dice, world.asAt());
  }

  /** Two or more parties each; signed, live and ended ones bear a date, proposed ones none. */
  List<Map<String, String>> agreements() {
    List<Map<String, String>> rows = new ArrayList<>();
    int count = world.forces().size() < 2 || dice.chance(0.25) ? 0 : dice.between(1, 4);
    List<String> units = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String id = "agreement-" + i;
      String kind = dice.pick("mutual aid", "mou", "section 22a", "unit", "unit");
      String status = dice.pick("proposed", "signed", "live", "live", "ended");
      String signed = world.asAt().minusDays(dice.between(1, 1500)).toString();
      rows.add(
          row()
              .put("agreement", id)
              .put("name", dice.maybe(0.7, "Agreement " + i))
              .put("kind", kind)
              .put("services", dice.list(world.services(), 1, 2))
              .put("forces", dice.list(world.forces(), dice.pick(2, 2, 5), 5))
              .put("status", status)
              .put("signed", status.equals("proposed") ? "" : signed)
              .put("parent", units.isEmpty() ? "" : dice.maybe(0.3, dice.pick(units)))
              .put("source", dice.maybe(0.5, "Register of agreements"))
              .put("basis", evidence.basis())
              .build());
      if (kind.equals("unit")) {
        units.add(id);
      }
    }
    int more = world.regional().size() < 3 || dice.chance(0.3) ? 0 : dice.between(1, 3);
    for (int i = 1; i <= more; i++) {
      rows.add(unit("unit-" + i));
    }
    return rows;
  }

  /** Mostly at work, of all forces of the region or of few, so that groups reach beyond it. */
  private Map<String, String> unit(String id) {
    int all = world.regional().size();
    int parties = dice.pick(2, 2, 3, all);
    return row()
        .put("agreement", id)
        .put("kind", "unit")
        .put("services", dice.pick(world.services()))
        .put("forces", dice.list(world.forces(), parties, parties))
        .put("status", dice.pick("live", "live", "live", "ended"))
        .put("signed", world.asAt().minusDays(dice.between(1, 1500)))
        .put("basis", evidence.basis())
        .build();
  }

  /** At most one for a force, past or still to come, from all others or from some. */
  List<Map<String, String>> withdrawals() {
    List<Map<String, String>> rows = new ArrayList<>();
    if (world.regional().size() < 2 || dice.chance(0.5)) {
      return rows;
    }
    for (String force : dice.some(world.regional(), 1, 2)) {
      List<String> others = new ArrayList<>(world.forces());
      others.remove(force);
      rows.add(
          row()
              .put("force", force)
              .put("from", world.asAt().plusDays(dice.pick(-400, -1, 0, 1, 200)))
              .put("partners", dice.maybe(0.6, dice.list(others, 1, 3)))
              .put("reason", "Chief officers chose another partnership")
              .build());
    }
    return rows;
  }

  /** Of a service for any group, or for the groups that hold two or three named forces. */
  List<Map<String, String>> exclusions() {
    List<Map<String, String>> rows = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    int count = dice.chance(0.5) ? 0 : dice.between(1, 3);
    for (int i = 0; i < count; i++) {
      String service = dice.pick(world.services());
      List<String> forces =
          world.forces().size() < 2 || dice.chance(0.25)
              ? List.of()
              : dice.some(world.forces(), 2, 3);
      if (seen.add(List.of(service, new TreeSet<>(forces)))) {
        rows.add(
            row()
                .put("service", service)
                .put("forces", String.join(";", forces))
                .put("reason", "Local policing stays local")
                .build());
      }
    }
    return rows;
  }
}
