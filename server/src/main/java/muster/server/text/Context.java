package muster.server.text;

import java.util.List;
import java.util.stream.Collectors;
import muster.engine.facts.Indicator;

/** Figures shown and not scored (R56). */
final class Context {
  private Context() {}

  static String render(List<Indicator> indicators, Page page) {
    String all =
        indicators.stream().map(Context::sentence).collect(Collectors.joining("; ", "", "."));
    return Wrap.hanging("", all, page.width());
  }

  private static String sentence(Indicator indicator) {
    // Hyphens part words in an id, but not the years of a range such as 2008-09.
    String name = indicator.indicator().replaceAll("-(?![0-9])|(?<![0-9])-", " ");
    return name + ": " + (indicator.value() == null ? "not known" : amount(indicator));
  }

  private static String amount(Indicator indicator) {
    String value = Figures.number(indicator.value());
    String unit = indicator.unit();
    if (unit.startsWith("£")) {
      return "£" + value + unit.substring(1);
    }
    return value + (unit.isEmpty() || unit.startsWith("%") ? "" : " ") + unit;
  }
}
