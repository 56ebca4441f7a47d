package muster.server.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.Risk;
import muster.server.text.TextTable.Cell;

/** The highest risks in rank order, with worst strand and flags and what the flags mean. */
final class TopRisks {
  /** Columns that strand and flags need to stand beside the rest. */
  private static final int WIDE = 110;

  private final Dataset data;
  private final Names names;
  private final Map<String, String> flagMeanings;
  private final Page page;

  TopRisks(Dataset data, Map<String, String> flagMeanings, Page page) {
    this.data = data;
    this.names = new Names(data);
    this.flagMeanings = flagMeanings;
    this.page = page;
  }

  String render(Assessment assessment, int top) {
    List<Risk> shown =
        assessment.risks().stream()
            .filter(r -> r.status() == Risk.Status.ASSESSED)
            .limit(top)
            .toList();
    if (shown.isEmpty()) {
      return "Nothing could be assessed.\n";
    }
    TextTable table = new TextTable().figures("Rank").words("Force").words("Service");
    table.words("Band").figures("Risk");
    if (isWide()) {
      table.words("Worst strand").words("Flags");
    }
    shown.forEach(risk -> add(risk, table));
    return table.render(page, "")
        + judgements(assessment.risks())
        + new FlagLegend(flagMeanings, page)
            .render(shown.stream().flatMap(r -> r.flags().stream()).toList());
  }

  private boolean isWide() {
    return page.width() >= WIDE;
  }

  private void add(Risk risk, TextTable table) {
    String strand = risk.worstStrand() == null ? "" : risk.worstStrand().replace('-', ' ');
    String flags = String.join(", ", risk.flags());
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(String.valueOf(risk.rank())));
    cells.add(Cell.of(names.force(risk.force())));
    cells.add(Cell.of(names.service(risk.service())));
    cells.add(new Cell(risk.band(), text -> page.paint().band(risk.band(), text)));
    cells.add(Cell.of(Figures.points(risk.judged()) + mark(risk)));
    if (isWide()) {
      cells.add(Cell.of(strand));
      cells.add(Cell.of(flags));
      table.row(cells);
    } else {
      String worst = strand.isEmpty() ? "" : "worst strand " + strand;
      table.row(cells).under(worst + (strand.isEmpty() || flags.isEmpty() ? "" : "; ") + flags);
    }
  }

  private static String mark(Risk risk) {
    return risk.overridden() == null ? "" : "*";
  }

  private String judgements(List<Risk> risks) {
    StringBuilder out = new StringBuilder();
    for (Risk risk : risks) {
      if (risk.overridden() != null) {
        out.append(Wrap.hanging("*  ", Judgement.sentence(risk, data), page.width()));
      }
    }
    return out.isEmpty() ? "" : "\n" + out;
  }
}
