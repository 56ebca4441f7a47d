package muster.server.text;

import java.util.ArrayList;
import java.util.List;
import muster.engine.facts.Dataset;
import muster.engine.findings.Gap;
import muster.server.text.TextTable.Cell;

/** Services whose regional risk is serious and that no project addresses (R54). */
final class UnmetRisks {
  private final Names names;
  private final Page page;

  UnmetRisks(Dataset data, Page page) {
    this.names = new Names(data);
    this.page = page;
  }

  String render(List<Gap> gaps) {
    if (gaps.isEmpty()) {
      return Wrap.hanging(
          "", "None: a project names every service whose regional risk is serious.", page.width());
    }
    TextTable table = new TextTable().words("Service").words("Band").figures("Regional risk");
    table.words("Why");
    for (Gap gap : gaps) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(names.service(gap.service())));
      cells.add(new Cell(gap.band(), text -> page.paint().band(gap.band(), text)));
      cells.add(Cell.of(Figures.points(gap.risk())));
      cells.add(Cell.of(gap.finding() == null ? "" : gap.finding().sentence()));
      table.row(cells);
    }
    return table.render(page, "");
  }
}
