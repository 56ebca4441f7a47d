package muster.server.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import muster.engine.facts.Project;
import muster.engine.findings.Assessment;
import muster.engine.findings.Gap;
import muster.engine.findings.Identity;
import muster.engine.findings.NotListed;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Priority;
import muster.engine.findings.ServiceRisk;
import muster.engine.findings.ServiceRoute;

/**
 * Where the JSON of a result is not simply the components of its record: what the dataset format
 * leaves out, names otherwise or puts together. The components' order is that of the keys.
 */
final class Forms {
  private Forms() {}

  static JsonMapper.Builder of(JsonMapper.Builder builder) {
    return builder
        .addMixIn(Assessment.class, OfAssessment.class)
        .addMixIn(Identity.Weights.class, OfWeights.class)
        .addMixIn(ServiceRisk.class, OfServiceRisk.class)
        .addMixIn(Opportunity.class, OfOpportunity.class)
        .addMixIn(NotListed.class, OfNotListed.class)
        .addMixIn(Priority.class, OfPriority.class)
        .addMixIn(Project.class, OfProject.class);
  }

  /** A criterion's word as a key: {@code risk reduction} as {@code riskReduction}. */
  static String camelCase(String words) {
    StringBuilder key = new StringBuilder();
    for (String word : words.split("[ -]", -1)) {
      key.append(
          key.isEmpty() || word.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return key.toString();
  }

  interface OfAssessment {
    @JsonSerialize(contentConverter = GapService.class)
    List<Gap> gaps();
  }

  interface OfWeights {
    @JsonSerialize(converter = IdFirst.class)
    SortedMap<String, Object> opportunities();

    @JsonSerialize(converter = IdFirst.class)
    SortedMap<String, Object> projects();
  }

  @JsonSerialize(converter = RegionOf.class)
  interface OfServiceRisk {}

  @JsonIgnoreProperties({"points", "pooled", "stageShares"})
  interface OfOpportunity {
    @JsonSerialize(keyUsing = CriterionKey.class)
    SortedMap<String, Double> contributions();
  }

  @JsonIgnoreProperties({"reasons", "findings"})
  interface OfNotListed {}

  @JsonIgnoreProperties("points")
  interface OfPriority {
    @JsonSerialize(keyUsing = CriterionKey.class)
    SortedMap<String, Double> contributions();
  }

  interface OfProject {
    @JsonSerialize(converter = BlankIsNull.class)
    String lead();

    @JsonSerialize(converter = BlankIsNull.class)
    String agreement();

    @JsonSerialize(converter = BlankIsNull.class)
    String source();
  }

  static final class GapService extends StdConverter<Gap, String> {
    @Override
    public String convert(Gap gap) {
      return gap.service();
    }
  }

  static final class IdFirst extends StdConverter<SortedMap<String, Object>, Map<String, Object>> {
    @Override
    public Map<String, Object> convert(SortedMap<String, Object> set) {
      Map<String, Object> form = new LinkedHashMap<>();
      if (set.containsKey("id")) {
        form.put("id", set.get("id"));
      }
      set.forEach((word, value) -> form.put(camelCase(word), value));
      return form;
    }
  }

  static final class BlankIsNull extends StdConverter<String, String> {
    @Override
    public String convert(String text) {
      return text.isEmpty() ? null : text;
    }
  }

  static final class RegionOf extends StdConverter<ServiceRisk, Region> {
    @Override
    public Region convert(ServiceRisk s) {
      ServiceRoute route = s.route();
      return new Region(
          s.service(),
          s.risk(),
          s.partial(),
          s.shares(),
          s.spread(),
          route == null ? null : route.route(),
          route == null ? null : route.finding().sentence(),
          route == null ? null : new Groups(route.possible(), route.connected(), route.listed()));
    }
  }

  /** One service over the region, its route told beside its risk. */
  record Region(
      String service,
      Double risk,
      boolean partial,
      SortedMap<String, Double> shares,
      Double spread,
      String route,
      String reason,
      Groups groups) {}

  /** How many groups there are of each kind. */
  record Groups(long possible, long connected, long listed) {}
}
