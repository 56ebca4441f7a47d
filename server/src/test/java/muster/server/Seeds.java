package muster.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import muster.engine.findings.Assessment;
import muster.engine.findings.ServiceRisk;
import muster.secondopinion.Opinion;
import muster.secondopinion.Pair;
import muster.secondopinion.RandomDatasets;
import muster.secondopinion.RawDataset;
import muster.secondopinion.SecondOpinion;

/** Random datasets in which a law has something to hold on to. */
final class Seeds {
  /** Whether all is asked for, as by {@code server/laws}; every build has time for less. */
  static final boolean ALL = "all".equals(System.getProperty("laws"));

  /** Datasets that a law is held to. */
  static final int CASES = ALL ? 100 : 15;

  static final String TWIN_SERVICE = "zz-twin";

  /** Every service a random dataset may have, and one that a law may add. */
  static final List<String> SERVICES =
      List.of(
          "civil-contingencies",
          "firearms",
          "hi-tech-crime",
          "major-crime",
          "major-crime-review",
          "neighbourhood-policing",
          "protecting-vulnerable-people",
          "public-order",
          "roads-policing",
          "surveillance",
          TWIN_SERVICE);

  /** Some forces, partners in one dataset and of the region in the next, may join everywhere. */
  static final List<Pair> JOINING = joining();

  private Seeds() {}

  private static List<Pair> joining() {
    List<Pair> pairs = new ArrayList<>();
    for (String force : List.of("aldershire-east", "fenland", "glanford", "north-holm")) {
      SERVICES.forEach(service -> pairs.add(new Pair(force, service)));
    }
    return List.copyOf(pairs);
  }

  static RawDataset dataset(long seed) {
    return RandomDatasets.generate(seed);
  }

  /** So many seeds from one on whose datasets list at least three groups. */
  static LongStream withOpportunities(long first, int count) {
    return LongStream.iterate(first, seed -> seed + 1)
        .filter(seed -> opinion(seed).opportunities().size() > 2)
        .limit(count);
  }

  /** So many seeds from one on whose datasets have at least two projects. */
  static LongStream withProjects(long first, int count) {
    return LongStream.iterate(first, seed -> seed + 1)
        .filter(seed -> dataset(seed).rows("projects.csv").size() > 1)
        .limit(count);
  }

  private static Opinion opinion(long seed) {
    return SecondOpinion.assess(dataset(seed), null, null, JOINING);
  }

  /** The services that are open to groups in both, by id. */
  static List<String> open(Assessment one, Assessment other) {
    List<String> open = new ArrayList<>(open(one));
    open.retainAll(open(other));
    return open;
  }

  private static List<String> open(Assessment assessment) {
    return assessment.services().stream()
        .filter(s -> s.route().route().equals("eligible"))
        .map(ServiceRisk::service)
        .sorted()
        .toList();
  }
}
