package muster.server.json;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of answers that are null where something is not known, as the records' own
 * documentation says; figures and yes-or-no in a form that can be null are not listed.
 */
final class Nulls {
  private static final String FIELDS =
      """
      Answer         capability
      AssessedReturns note returns
      Change         before after
      EditForm       from
      EffectForm     countsFrom
      Finding        basis
      FindingChange  before after
      JsonDifference  stored now
      Moved          basis
      Movements      previous movements
      Opportunity    dominatedBy
      Project        projectArea window complexity need serviceEffect interoperability
      Project        publicConfidence lead agreement source basis
      Region         route reason groups
      Risk           band worstStrand
      Work           signed parent source basis
      """;

  private static final Map<String, Set<String>> BY_RECORD =
      FIELDS
          .lines()
          .map(line -> line.split(" +", 2))
          .collect(
              Collectors.toMap(
                  line -> line[0],
                  line -> Set.copyOf(Arrays.asList(line[1].split(" +"))),
                  (a, b) -> Stream.concat(a.stream(), b.stream()).collect(Collectors.toSet())));

  private Nulls() {}

  /** Whether a field may be null. */
  static boolean may(Class<?> record, String field) {
    return BY_RECORD.getOrDefault(record.getSimpleName(), Set.of()).contains(field);
  }
}
