package muster.server.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import muster.engine.RuleBook;
import muster.engine.tables.Joining;
import muster.engine.tables.PolicyTable;

/**
 * What a rule book asks of every group on a day (method §5.2).
 *
 * @param least forces
 * @param most forces
 * @param fewestThreatened of its forces that must face any threat
 * @param joining the forces that may join although they adjoin none or are outside the region
 */
record GroupLimits(int least, int most, int fewestThreatened, List<Joining> joining) {
  GroupLimits {
    joining = List.copyOf(joining);
  }

  static GroupLimits of(RuleBook book, LocalDate day) {
    return new GroupLimits(
        count(book, "group-least", day),
        count(book, "group-most", day),
        count(book, "fewest-threatened", day),
        book.tables().stream()
            .filter(file -> file.table() == PolicyTable.JOINING)
            .flatMap(file -> file.inForce(day).stream())
            .map(row -> (Joining) row.fact())
            .toList());
  }

  /** The forces that may join groups of a service although they adjoin nobody. */
  Set<String> joining(String service) {
    return joining.stream()
        .filter(j -> j.service().equals(service))
        .map(Joining::force)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A rule book without the parameter, or without a value of it on the day, assesses nothing. */
  private static int count(RuleBook book, String parameter, LocalDate day) {
    return book.parameters().stream()
        .filter(p -> p.name().equals(parameter))
        .findFirst()
        .flatMap(p -> p.find(day))
        .orElseThrow()
        .value()
        .intValue();
  }
}
