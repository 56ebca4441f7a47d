package muster.server.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import muster.engine.facts.Dataset;
import muster.engine.facts.Force;
import muster.engine.findings.Assessment;
import muster.engine.findings.Risk;
import muster.engine.findings.ServiceRisk;
import muster.server.text.TextTable.Cell;

/**
 * Services against forces, worst service first (R1). Every cell holds the band in words and the
 * risk; on a narrow page the word alone, and forces that do not fit follow in a further map.
 */
final class HeatMap {
  private static final String NOT_ASSESSED = "not assessed";
  private static final String BLANK = "–";
  private static final int LEAST_NAME = 18;
  private static final int COMFORTABLE_NAME = 28;
  private static final int GAP = 2;

  private final Assessment assessment;
  private final Names names;
  private final Page page;
  private final List<String> forces;
  private final Map<String, Map<String, Risk>> rows = new TreeMap<>();

  HeatMap(Assessment assessment, Dataset data, Page page) {
    this.assessment = assessment;
    this.names = new Names(data);
    this.page = page;
    for (Risk risk : assessment.risks()) {
      rows.computeIfAbsent(risk.service(), s -> new TreeMap<>()).put(risk.force(), risk);
    }
    this.forces = columns(data);
  }

  /** The region's own forces by id, then partners that have a row. */
  private List<String> columns(Dataset data) {
    return data.forces().stream()
        .filter(f -> rows.values().stream().anyMatch(row -> row.containsKey(f.force())))
        .sorted(Comparator.comparing(Force::partner).thenComparing(Force::force))
        .map(Force::force)
        .toList();
  }

  String render() {
    boolean full = LEAST_NAME + forces.size() * (GAP + width(true)) <= page.width();
    boolean fits = full || LEAST_NAME + forces.size() * (GAP + width(false)) <= page.width();
    boolean numbers = full || !fits;
    int room = Math.max(1, (page.width() - LEAST_NAME) / (GAP + width(numbers)));
    StringBuilder out = new StringBuilder();
    for (int from = 0; from < forces.size(); from += room) {
      List<String> block = forces.subList(from, Math.min(forces.size(), from + room));
      out.append(from > 0 ? "\n" : "").append(block(block, numbers));
    }
    return out.append(legend(numbers)).toString();
  }

  private String block(List<String> block, boolean numbers) {
    TextTable table = new TextTable().words("Service");
    int width = (page.width() - COMFORTABLE_NAME) / block.size() - GAP;
    block.forEach(f -> table.words(head(names.force(f), Math.max(width, width(numbers)))));
    for (ServiceRisk service : assessment.services()) {
      Map<String, Risk> row = rows.getOrDefault(service.service(), Map.of());
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(names.service(service.service())));
      block.forEach(f -> cells.add(cell(row.get(f), numbers)));
      table.row(cells);
    }
    return table.render(page, "");
  }

  private Cell cell(Risk risk, boolean numbers) {
    if (risk == null || risk.status() == Risk.Status.NOT_ASSESSED) {
      UnaryOperator<String> faint = page.paint()::faint;
      return new Cell(numbers && risk != null ? NOT_ASSESSED : BLANK, faint);
    }
    return new Cell(text(risk, numbers), shown -> page.paint().band(risk.band(), shown));
  }

  private String text(Risk risk, boolean numbers) {
    String mark = risk.overridden() == null ? "" : "*";
    if (!numbers) {
      return risk.band() + mark;
    }
    String points = Figures.points(risk.judged());
    int bands = widest(Risk::band);
    int figures = widest(r -> Figures.points(r.judged()));
    return risk.band()
        + " ".repeat(1 + bands - risk.band().length() + figures - points.length())
        + points
        + mark;
  }

  private int width(boolean numbers) {
    int least = numbers ? NOT_ASSESSED.length() : BLANK.length();
    return Math.max(least, widest(r -> text(r, numbers)));
  }

  private int widest(Function<Risk, String> part) {
    return assessment.risks().stream()
        .filter(r -> r.status() == Risk.Status.ASSESSED)
        .mapToInt(r -> part.apply(r).length())
        .max()
        .orElse(0);
  }

  /** A force's name where it fits the column, else as much of it as does. */
  private static String head(String name, int width) {
    return name.length() <= width ? name : name.substring(0, width - 1) + "…";
  }

  private String legend(boolean numbers) {
    StringBuilder out = new StringBuilder();
    boolean gaps = assessment.risks().stream().anyMatch(r -> r.status() != Risk.Status.ASSESSED);
    if (!numbers) {
      note("", "Words are bands; on a page of 120 columns the risk stands beside each.", out);
    }
    if (gaps && !numbers) {
      note(BLANK + "  ", "not assessed: the reason is below; never counted as zero", out);
    }
    if (assessment.risks().stream().anyMatch(r -> r.overridden() != null)) {
      note("*  ", "professional judgement counts; the calculated risk is below", out);
    }
    return out.isEmpty() ? "" : "\n" + out;
  }

  private void note(String lead, String text, StringBuilder out) {
    out.append(Wrap.hanging(lead, text, page.width()));
  }
}
