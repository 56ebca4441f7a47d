package muster.server.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import muster.engine.facts.Dataset;
import muster.engine.findings.Finance;
import muster.engine.findings.Finance.Balance;
import muster.engine.findings.Finance.Line;
import muster.engine.findings.Finance.Savings;
import muster.engine.findings.Finance.Scheme;

/** What the money comes to (method §8): target, forecast, shared costs, lines of funding. */
final class Money {
  private final Names names;
  private final Page page;

  Money(Dataset data, Page page) {
    this.names = new Names(data);
    this.page = page;
  }

  String render(Finance finance) {
    StringBuilder out = new StringBuilder();
    out.append(Wrap.hanging("", target(finance.savings()), page.width()));
    part("Forecast in £ million: gap − reserves − efficiencies = residual", forecast(finance), out);
    part("Work that somebody else pays a stated part of", schemes(finance), out);
    part("Lines in £ million", lines(finance), out);
    return out.toString();
  }

  private void part(String title, String text, StringBuilder out) {
    if (!text.isEmpty()) {
      out.append('\n').append(Wrap.hanging("", title, page.width())).append(text);
    }
  }

  /** Identified is not delivered, and only cashable counts (R29, R31). */
  private static String target(Savings savings) {
    return "Target %s: cashable savings of %s a year are identified%s, against the team's net budget"
            .formatted(
                savings.met() ? "met" : "not met",
                Figures.pounds(savings.identified()),
                savings.partial() ? " (a partial total: some projects state none)" : "")
        + " of %s; %s of them are delivered."
            .formatted(Figures.pounds(savings.target()), Figures.pounds(savings.delivered()));
  }

  private String forecast(Finance finance) {
    if (finance.forecast().isEmpty()) {
      return "";
    }
    TextTable table = new TextTable().ids("Year").figures("Gap").figures("Reserves");
    table.figures("Efficiencies").figures("Residual").words("Comes out");
    for (Balance year : finance.forecast()) {
      table.row(
          year.year(),
          millions(year.gap()),
          millions(year.reserves()),
          millions(year.efficiencies()),
          millions(year.residual()),
          year.outcome());
    }
    return table.render(page, "  ");
  }

  private String schemes(Finance finance) {
    TextTable table = new TextTable().words("Project").figures("Set-up").figures("Others pay");
    table.figures("Forces pay").words("Shares");
    for (Scheme scheme : finance.schemes()) {
      table.row(
          names.project(scheme.project()),
          Figures.pounds(scheme.cost()),
          Figures.pounds(scheme.external())
              + " ("
              + Figures.percent(scheme.rate().doubleValue())
              + ")",
          Figures.pounds(scheme.local()),
          shares(scheme.shares()));
    }
    return finance.schemes().isEmpty() ? "" : table.render(page, "");
  }

  /** {@code Derbyshire £1, Leicestershire £2}. */
  String shares(Map<String, BigDecimal> shares) {
    return shares.entrySet().stream()
        .map(e -> names.force(e.getKey()) + " " + Figures.pounds(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String lines(Finance finance) {
    TextTable table = new TextTable().words("Line").figures("Total").words("");
    finance.lines().forEach(l -> table.row(l.line(), total(l), said(l)));
    return finance.lines().isEmpty() ? "" : table.render(page, "  ");
  }

  /** A sum of nothing that is known is not known, rather than nothing. */
  private static String total(Line line) {
    boolean known = line.years().values().stream().anyMatch(v -> v != null);
    return millions(known ? line.total() : null);
  }

  private static String said(Line line) {
    long unknown = line.years().values().stream().filter(v -> v == null).count();
    String partial =
        line.partial()
            ? "partial: %d of %d years not known".formatted(unknown, line.years().size())
            : "";
    if (line.printed() == null) {
      return partial;
    }
    String printed = "printed as " + millions(line.printed());
    String agrees =
        line.agrees() == null ? "" : line.agrees() ? ", which agrees" : ", which differs";
    return (partial.isEmpty() ? "" : partial + "; ") + printed + agrees;
  }

  private static String millions(BigDecimal amount) {
    return amount == null ? "not known" : Figures.number(amount);
  }
}
