package muster.secondopinion;

import static muster.secondopinion.RowBuilder.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Valid datasets of all shapes, made from a seed: 1 to 7 forces, some of them partners, 1 to 8
 * services, gaps, ties, edge dates, units, withdrawals, people and numbers at every boundary of
 * method.md §1 to §3, and what §5, §6 and §8 tell apart.
 */
public final class RandomDatasets {

  private static final long FORECAST = 0x0f0eca57L;

  private RandomDatasets() {}

  /**
   * A dataset for a seed.
   *
   * @param seed any number; equal seeds give equal datasets
   * @return valid by dataset.md, with its as-at date in round.csv, never before 2009-04-01
   */
  public static RawDataset generate(long seed) {
    Dice dice = new Dice(seed);
    RandomWorld world = RandomWorld.draw(dice);
    RandomReturns returns = RandomReturns.draw(dice, world);
    RandomCircumstances circumstances = new RandomCircumstances(dice, world);
    RandomAgreements agreements = new RandomAgreements(dice, world);
    SortedMap<String, List<Map<String, String>>> files = new TreeMap<>();
    files.put("round.csv", world.roundRows(dice));
    files.put("forces.csv", world.forceRows(dice));
    files.put("borders.csv", world.borderRows(dice));
    files.put("services.csv", world.serviceRows(dice));
    files.put("threats.csv", returns.threatRows());
    files.put("capabilities.csv", returns.capabilityRows());
    files.put("shared_specialists.csv", circumstances.shared());
    files.put("improvements.csv", circumstances.improvements());
    files.put("overrides.csv", circumstances.overrides(returns.pairs()));
    files.put("events.csv", circumstances.events());
    files.put("agreements.csv", agreements.agreements());
    files.put("withdrawals.csv", agreements.withdrawals());
    files.put("exclusions.csv", agreements.exclusions());
    files.put(
        "projects.csv", new RandomProjects(dice, world, files.get("agreements.csv")).projects());
    files.put("indicators.csv", indicators(dice));
    // Dice of its own, so that what is thrown after it stays as it is.
    List<Map<String, String>> finance = finance(dice);
    finance.addAll(RandomForecast.rows(new Dice(seed ^ FORECAST)));
    files.put("finance.csv", finance);
    for (String file : RawColumns.byFile().keySet()) {
      // An optional file without rows is left out half the time, and is a header otherwise.
      if (!RawColumns.required().contains(file) && files.get(file).isEmpty() && dice.chance(0.5)) {
        files.remove(file);
      }
    }
    return new RawDataset(files);
  }

  /**
   * Who may join groups of that dataset although a partner or not adjoining.
   *
   * @param seed the dataset's
   * @return some of its partners, and now and then a force of the region, each for some of its
   *     services, whether or not it has a return there
   */
  public static List<Pair> joining(long seed) {
    RandomWorld world = RandomWorld.draw(new Dice(seed));
    Dice dice = new Dice(~seed);
    List<Pair> joining = new ArrayList<>();
    for (String service : world.services()) {
      for (String force : world.forces()) {
        if (dice.chance(world.partners().contains(force) ? 0.65 : 0.04)) {
          joining.add(new Pair(force, service));
        }
      }
    }
    return joining;
  }

  private static List<Map<String, String>> indicators(Dice dice) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String id : dice.chance(0.6) ? List.<String>of() : List.of("growth", "rural-share")) {
      rows.add(
          row()
              .put("indicator", id)
              .put("value", dice.maybe(0.8, "" + dice.between(1, 60)))
              .put("unit", dice.maybe(0.8, "%"))
              .put("source", "Collaboration plan, section 5")
              .build());
    }
    return rows;
  }

  private static List<Map<String, String>> finance(Dice dice) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : dice.chance(0.6) ? List.<String>of() : List.of("gap", "reserves")) {
      List<String> years = new ArrayList<>(List.of("2009/10", "2010/11"));
      if (dice.chance(0.5)) {
        years.add("total");
      }
      for (String year : years) {
        rows.add(
            row()
                .put("line", line)
                .put("year", year)
                .put("amount_gbp_m", dice.pick("", "xxx", "7.4", "7.4", "14.8", "0.0", "0.0"))
                .put("source", "Collaboration plan, appendix B")
                .build());
      }
    }
    return rows;
  }
}
