package muster.engine.facts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One round's data, valid in itself: every reference resolves and every number is in its range. The
 * order of the lists is of no consequence.
 *
 * @param version names the content: equal content, equal version, whatever the order of rows and
 *     columns
 * @param round the round
 * @param rows where each row stands in the file it was read from, by {@link Fact#key()}, as a
 *     spreadsheet numbers rows; empty when it was not read from files
 */
public record Dataset(
    String version,
    Round round,
    List<Force> forces,
    List<Border> borders,
    List<Service> services,
    List<Threat> threats,
    List<Capability> capabilities,
    List<SharedSpecialists> sharedSpecialists,
    List<Improvement> improvements,
    List<RiskOverride> overrides,
    List<Event> events,
    List<Agreement> agreements,
    List<Withdrawal> withdrawals,
    List<Exclusion> exclusions,
    List<Project> projects,
    List<Indicator> indicators,
    List<FinanceLine> finance,
    Map<String, List<Integer>> rows) {
  /** The most forces, partners included, that one dataset may have: groups are kept as bits. */
  public static final int MOST_FORCES = Long.SIZE;

  public Dataset {
    forces = List.copyOf(forces);
    borders = List.copyOf(borders);
    services = List.copyOf(services);
    threats = List.copyOf(threats);
    capabilities = List.copyOf(capabilities);
    sharedSpecialists = List.copyOf(sharedSpecialists);
    improvements = List.copyOf(improvements);
    overrides = List.copyOf(overrides);
    events = List.copyOf(events);
    agreements = List.copyOf(agreements);
    withdrawals = List.copyOf(withdrawals);
    exclusions = List.copyOf(exclusions);
    projects = List.copyOf(projects);
    indicators = List.copyOf(indicators);
    finance = List.copyOf(finance);
    rows = Map.copyOf(rows);
  }

  /** Its rows, of every kind. */
  public Stream<Fact> facts() {
    return Stream.<Collection<? extends Fact>>of(
            List.of(round),
            forces,
            borders,
            services,
            threats,
            capabilities,
            sharedSpecialists,
            improvements,
            overrides,
            events,
            agreements,
            withdrawals,
            exclusions,
            projects,
            indicators,
            finance)
        .flatMap(Collection::stream);
  }
}
