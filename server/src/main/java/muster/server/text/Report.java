package muster.server.text;

import java.util.Map;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;

/** An assessment as a person reads it: heat map, top risks, gaps, context (R1, R3, R56). */
public final class Report {
  private Report() {}

  /**
   * The whole report, ending with the protective marking it began with.
   *
   * @param flagMeanings what each flag means, in a few words, by id
   * @param top how many risks are listed, from 1
   */
  public static String of(
      Assessment assessment, Dataset data, Map<String, String> flagMeanings, int top, Page page) {
    long assessed = assessment.risks().stream().filter(r -> r.rank() != null).count();
    StringBuilder out = new StringBuilder(Heading.render(assessment, data, page));
    section(out, page, "Risk by service and force, the region's highest first");
    out.append(new HeatMap(assessment, data, page).render());
    section(out, page, "Highest risks: %d of %d".formatted(Math.min(top, assessed), assessed));
    out.append(new TopRisks(data, flagMeanings, page).render(assessment, top));
    section(out, page, "Not assessed");
    out.append(new Gaps(data, page).render(assessment));
    if (!assessment.context().isEmpty()) {
      section(out, page, "Context: shown, not scored");
      out.append(Context.render(assessment.context(), page));
    }
    return out.append('\n').append(assessment.assessment().marking()).append('\n').toString();
  }

  private static void section(StringBuilder out, Page page, String title) {
    out.append('\n').append(page.paint().strong(title)).append("\n\n");
  }
}
