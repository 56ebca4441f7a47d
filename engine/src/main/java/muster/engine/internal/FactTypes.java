package muster.engine.internal;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import muster.engine.arithmetic.Cover;
import muster.engine.arithmetic.Extremes;
import muster.engine.arithmetic.Loads;
import muster.engine.arithmetic.Means;
import muster.engine.arithmetic.Risks;
import muster.engine.arithmetic.Rounding;
import muster.engine.arithmetic.Splits;
import muster.engine.arithmetic.Strands;
import muster.engine.arithmetic.Sums;
import muster.engine.facts.AbsentReturn;
import muster.engine.facts.AsAt;
import muster.engine.facts.Capability;
import muster.engine.facts.EventAt;
import muster.engine.facts.Evidence;
import muster.engine.facts.Fact;
import muster.engine.facts.Force;
import muster.engine.facts.Improvement;
import muster.engine.facts.MandatoryHeading;
import muster.engine.facts.MissingCell;
import muster.engine.facts.Parameter;
import muster.engine.facts.RegionalService;
import muster.engine.facts.RiskOverride;
import muster.engine.facts.Service;
import muster.engine.facts.SharedPool;
import muster.engine.facts.Threat;
import muster.engine.findings.Abstraction;
import muster.engine.findings.Availability;
import muster.engine.findings.Banded;
import muster.engine.findings.CalculatedRisk;
import muster.engine.findings.Conclusion;
import muster.engine.findings.Coverage;
import muster.engine.findings.Demand;
import muster.engine.findings.Flag;
import muster.engine.findings.Harm;
import muster.engine.findings.HeadingMean;
import muster.engine.findings.JudgedRisk;
import muster.engine.findings.Load;
import muster.engine.findings.NotAssessed;
import muster.engine.findings.People;
import muster.engine.findings.PlacedPeople;
import muster.engine.findings.PlannedImprovement;
import muster.engine.findings.Presence;
import muster.engine.findings.Protection;
import muster.engine.findings.Standards;
import muster.engine.findings.StandardsCap;
import muster.engine.findings.StrandThreat;
import muster.engine.findings.ThreatTotal;
import muster.engine.tables.Band;
import muster.engine.tables.DemandLevel;
import muster.engine.tables.FlagKind;
import muster.engine.tables.HarmDimension;
import muster.engine.tables.HarmLevel;
import muster.engine.tables.StandardHeading;
import muster.engine.tables.StandardLevel;
import muster.engine.tables.TierDeadline;
import muster.engine.tables.TrendFactor;

/** Everything a rule may name: the one list of facts, conclusions and functions. */
final class FactTypes {
  private static final Map<String, Class<? extends Record>> TYPES = new TreeMap<>();

  /** Classes whose public static methods an action may call. */
  static final List<Class<?>> FUNCTIONS =
      List.of(
          Cover.class,
          Extremes.class,
          Loads.class,
          Means.class,
          Risks.class,
          Rounding.class,
          Splits.class,
          Strands.class,
          Sums.class);

  static {
    List.<Class<? extends Record>>of(
            AbsentReturn.class,
            Abstraction.class,
            AsAt.class,
            Availability.class,
            Band.class,
            Banded.class,
            CalculatedRisk.class,
            Capability.class,
            Coverage.class,
            Demand.class,
            DemandLevel.class,
            EventAt.class,
            Evidence.class,
            Flag.class,
            FlagKind.class,
            Force.class,
            Harm.class,
            HarmDimension.class,
            HarmLevel.class,
            HeadingMean.class,
            Improvement.class,
            JudgedRisk.class,
            Load.class,
            MandatoryHeading.class,
            MissingCell.class,
            NotAssessed.class,
            Parameter.class,
            People.class,
            PlacedPeople.class,
            PlannedImprovement.class,
            Presence.class,
            Protection.class,
            RegionalService.class,
            RiskOverride.class,
            Service.class,
            SharedPool.class,
            StandardHeading.class,
            StandardLevel.class,
            Standards.class,
            StandardsCap.class,
            StrandThreat.class,
            Threat.class,
            ThreatTotal.class,
            TierDeadline.class,
            TrendFactor.class)
        .forEach(type -> TYPES.put(type.getSimpleName(), type));
  }

  private FactTypes() {}

  static Optional<Class<? extends Record>> find(String name) {
    return Optional.ofNullable(TYPES.get(name));
  }

  static List<String> names() {
    return List.copyOf(TYPES.keySet());
  }

  static List<String> conclusions() {
    return TYPES.values().stream()
        .filter(Conclusion.class::isAssignableFrom)
        .map(Class::getSimpleName)
        .toList();
  }

  static boolean isPolicy(Class<?> type) {
    return type == Parameter.class || type.getPackage() == Band.class.getPackage();
  }

  static List<String> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  static Optional<RecordComponent> component(Class<? extends Record> type, String name) {
    return Arrays.stream(type.getRecordComponents())
        .filter(c -> c.getName().equals(name))
        .findFirst();
  }

  /** The imports that stand before every rule. */
  static String imports() {
    StringBuilder imports = new StringBuilder();
    TYPES.values().forEach(t -> imports.append("import ").append(t.getName()).append(";\n"));
    FUNCTIONS.forEach(t -> imports.append("import ").append(t.getName()).append(";\n"));
    return imports.append("import ").append(Fact.class.getName()).append(";\n").toString();
  }
}
