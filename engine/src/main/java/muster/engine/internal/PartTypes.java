package muster.engine.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import muster.engine.Part;
import muster.engine.facts.AbsentReturn;
import muster.engine.facts.Agreement;
import muster.engine.facts.Arrangement;
import muster.engine.facts.AsAt;
import muster.engine.facts.Candidate;
import muster.engine.facts.Capability;
import muster.engine.facts.EventAt;
import muster.engine.facts.Evidence;
import muster.engine.facts.FirstStage;
import muster.engine.facts.Force;
import muster.engine.facts.ForecastYear;
import muster.engine.facts.GroupExclusion;
import muster.engine.facts.GroupParting;
import muster.engine.facts.GroupUnit;
import muster.engine.facts.IdentifiedSavings;
import muster.engine.facts.Improvement;
import muster.engine.facts.MandatoryHeading;
import muster.engine.facts.Membership;
import muster.engine.facts.MissingCell;
import muster.engine.facts.Parameter;
import muster.engine.facts.Pool;
import muster.engine.facts.PoolCost;
import muster.engine.facts.PoolReadiness;
import muster.engine.facts.PoolUrgency;
import muster.engine.facts.Predecessor;
import muster.engine.facts.PrintedTotal;
import muster.engine.facts.Project;
import muster.engine.facts.ProjectAgreement;
import muster.engine.facts.ProjectCell;
import muster.engine.facts.ProjectClaim;
import muster.engine.facts.ProjectCounts;
import muster.engine.facts.ProjectFunding;
import muster.engine.facts.ProjectMoney;
import muster.engine.facts.ProjectRisk;
import muster.engine.facts.ProjectScheme;
import muster.engine.facts.RegionalService;
import muster.engine.facts.RegionalTotal;
import muster.engine.facts.RiskOverride;
import muster.engine.facts.Service;
import muster.engine.facts.ServiceExclusion;
import muster.engine.facts.ServiceStanding;
import muster.engine.facts.SharedPool;
import muster.engine.facts.Threat;
import muster.engine.facts.UnitStanding;
import muster.engine.facts.UnknownCell;
import muster.engine.facts.Withdrawal;
import muster.engine.findings.Abstraction;
import muster.engine.findings.Availability;
import muster.engine.findings.Banded;
import muster.engine.findings.Binding;
import muster.engine.findings.CalculatedRisk;
import muster.engine.findings.Coverage;
import muster.engine.findings.DeadlineAhead;
import muster.engine.findings.Demand;
import muster.engine.findings.Flag;
import muster.engine.findings.ForecastOutcome;
import muster.engine.findings.GateOutcome;
import muster.engine.findings.GroupFlag;
import muster.engine.findings.GroupPoints;
import muster.engine.findings.Harm;
import muster.engine.findings.HeadingMean;
import muster.engine.findings.JudgedRisk;
import muster.engine.findings.LevelCandidate;
import muster.engine.findings.LiveUnit;
import muster.engine.findings.Load;
import muster.engine.findings.NotAssessed;
import muster.engine.findings.NotListable;
import muster.engine.findings.People;
import muster.engine.findings.Phased;
import muster.engine.findings.PlacedPeople;
import muster.engine.findings.PlannedImprovement;
import muster.engine.findings.Presence;
import muster.engine.findings.Pressing;
import muster.engine.findings.ProjectFlag;
import muster.engine.findings.ProjectPoints;
import muster.engine.findings.Protection;
import muster.engine.findings.RouteCandidate;
import muster.engine.findings.Scaled;
import muster.engine.findings.SchemeOutcome;
import muster.engine.findings.Standards;
import muster.engine.findings.StandardsCap;
import muster.engine.findings.StandsBack;
import muster.engine.findings.StrandThreat;
import muster.engine.findings.TargetOutcome;
import muster.engine.findings.ThreatTotal;
import muster.engine.findings.TotalOutcome;
import muster.engine.findings.TrackCandidate;
import muster.engine.findings.TrendPressure;
import muster.engine.findings.Uncovered;
import muster.engine.findings.WayCandidate;
import muster.engine.tables.Band;
import muster.engine.tables.BenefitPoints;
import muster.engine.tables.Curve;
import muster.engine.tables.DemandLevel;
import muster.engine.tables.FlagKind;
import muster.engine.tables.Gate;
import muster.engine.tables.HarmDimension;
import muster.engine.tables.HarmLevel;
import muster.engine.tables.Level;
import muster.engine.tables.NeedPoints;
import muster.engine.tables.OpportunityWeight;
import muster.engine.tables.ProjectWeight;
import muster.engine.tables.ReadinessPart;
import muster.engine.tables.ReasonNotListed;
import muster.engine.tables.Route;
import muster.engine.tables.StandardHeading;
import muster.engine.tables.StandardLevel;
import muster.engine.tables.TierDeadline;
import muster.engine.tables.Track;
import muster.engine.tables.TrendFactor;
import muster.engine.tables.UrgencyKind;
import muster.engine.tables.WayOfWorking;

/** What the rules of each part of an assessment are given, and what they may conclude. */
final class PartTypes {
  /** Policy and the day, which every part is given. */
  private static final List<Class<? extends Record>> COMMON =
      List.of(
          AsAt.class,
          Band.class,
          BenefitPoints.class,
          Curve.class,
          DemandLevel.class,
          FlagKind.class,
          Gate.class,
          HarmDimension.class,
          HarmLevel.class,
          Level.class,
          NeedPoints.class,
          OpportunityWeight.class,
          Parameter.class,
          ProjectWeight.class,
          ReadinessPart.class,
          ReasonNotListed.class,
          Route.class,
          StandardHeading.class,
          StandardLevel.class,
          TierDeadline.class,
          Track.class,
          TrendFactor.class,
          UrgencyKind.class,
          WayOfWorking.class);

  private static final Map<Part, List<Class<? extends Record>>> OWN = new EnumMap<>(Part.class);

  static {
    OWN.put(
        Part.RETURNS,
        List.of(
            AbsentReturn.class,
            Abstraction.class,
            Agreement.class,
            Availability.class,
            Banded.class,
            Binding.class,
            CalculatedRisk.class,
            Capability.class,
            Coverage.class,
            DeadlineAhead.class,
            Demand.class,
            EventAt.class,
            Evidence.class,
            Flag.class,
            Force.class,
            Harm.class,
            HeadingMean.class,
            Improvement.class,
            JudgedRisk.class,
            LiveUnit.class,
            Load.class,
            MandatoryHeading.class,
            MissingCell.class,
            NotAssessed.class,
            People.class,
            PlacedPeople.class,
            PlannedImprovement.class,
            Presence.class,
            Pressing.class,
            Protection.class,
            RegionalService.class,
            RiskOverride.class,
            Service.class,
            SharedPool.class,
            Standards.class,
            StandardsCap.class,
            StandsBack.class,
            StrandThreat.class,
            Threat.class,
            ThreatTotal.class,
            TrendPressure.class,
            Withdrawal.class));
    OWN.put(
        Part.ROUTES,
        List.of(
            RouteCandidate.class,
            ServiceExclusion.class,
            ServiceStanding.class,
            UnitStanding.class));
    OWN.put(
        Part.GROUPS,
        List.of(
            Candidate.class,
            GroupExclusion.class,
            GroupParting.class,
            GroupUnit.class,
            NotListable.class));
    OWN.put(
        Part.WAYS,
        List.of(
            FirstStage.class,
            Phased.class,
            Pool.class,
            PoolCost.class,
            Scaled.class,
            WayCandidate.class));
    OWN.put(
        Part.VALUES,
        List.of(
            Arrangement.class,
            GroupFlag.class,
            GroupPoints.class,
            Membership.class,
            Pool.class,
            PoolReadiness.class,
            PoolUrgency.class,
            UnknownCell.class));
    OWN.put(
        Part.PROJECTS,
        List.of(
            ForecastOutcome.class,
            ForecastYear.class,
            GateOutcome.class,
            IdentifiedSavings.class,
            LevelCandidate.class,
            Predecessor.class,
            PrintedTotal.class,
            Project.class,
            ProjectAgreement.class,
            ProjectCell.class,
            ProjectClaim.class,
            ProjectCounts.class,
            ProjectFlag.class,
            ProjectFunding.class,
            ProjectMoney.class,
            ProjectPoints.class,
            ProjectRisk.class,
            ProjectScheme.class,
            RegionalTotal.class,
            SchemeOutcome.class,
            TargetOutcome.class,
            TotalOutcome.class,
            TrackCandidate.class,
            Uncovered.class));
  }

  private PartTypes() {}

  /** Every kind of fact that the rules of a part may name. */
  static List<Class<? extends Record>> of(Part part) {
    List<Class<? extends Record>> types = new ArrayList<>(COMMON);
    types.addAll(OWN.get(part));
    return types;
  }

  /** Whether the rules of a part may name it. */
  static boolean has(Part part, Class<?> type) {
    return COMMON.contains(type) || OWN.get(part).contains(type);
  }
}
