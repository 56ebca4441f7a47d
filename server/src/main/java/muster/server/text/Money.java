package muster.server.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.findings.Finance;
import muster.engine.findings.Finance.Balance;
import muster.engine.findings.Finance.Line;
import muster.engine.findings.Finance.Savings;
import muster.engine.findings.Finance.Scheme;

/** What the money comes to (method §8): target, forecast, shared costs, lines of funding. */
final class Money {
  private static final String SAVINGS_MADE_UP =
      " These savings are illustrative: they rest on amounts made up to show the method, not on"
          + " what the forces have stated.";

  private final Names names;
  private final Page page;

  Money(Dataset data, Page page) {
    this.names = new Names(data);
    this.page = page;
  }

  String render(Assessment assessment) {
    Finance finance = assessment.finance();
    MoneyBasis basis = new MoneyBasis(assessment);
    StringBuilder out = new StringBuilder();
    String savings = MadeUp.is(basis.savings()) ? SAVINGS_MADE_UP : "";
    out.append(Wrap.hanging("", target(finance.savings()) + savings, page.width()));
    part(
        "Forecast in £ million: gap − reserves − efficiencies = residual."
            + MadeUp.sentence(
                finance.forecast().stream().map(b -> basis.forecast(b.year())).toList(),
                "year",
                "years"),
        forecast(finance),
        out);
    part(
        "Work that somebody else pays a stated part of."
            + MadeUp.sentence(
                finance.schemes().stream().map(s -> basis.scheme(s.project())).toList(),
                "cost",
                "costs"),
        schemes(finance),
        out);
    part(
        "Lines in £ million."
            + MadeUp.sentence(
                finance.lines().stream().map(l -> basis.line(l.line())).toList(), "line", "lines"),
        lines(finance),
        out);
    return out.toString();
  }

  private void part(String title, String text, StringBuilder out) {
    if (!text.isEmpty()) {
      out.append('\n').append(Wrap.hanging("", title, page.width())).append(text);
    }
  }

  /** Identified is not delivered, and only cashable counts (R29, R31). */
  private static String target(Savings savings) {
    String partial = savings.partial() ? " (a partial total: some projects state none)" : "";
    if (savings.identified() == null) {
      return "It is not known whether the target is met: no project states a cashable saving to hold"
          + " against the team's net budget of %s.".formatted(Figures.pounds(savings.target()));
    }
    return "%s: cashable savings of %s a year are identified%s, against the team's net budget"
            .formatted(met(savings.met()), Figures.pounds(savings.identified()), partial)
        + " of %s; %s of them are delivered."
            .formatted(Figures.pounds(savings.target()), delivered(savings.delivered()));
  }

  private static String met(Boolean met) {
    if (met == null) {
      return "Target neither met nor missed, as not all is known";
    }
    return met ? "Target met" : "Target not met";
  }

  private static String delivered(BigDecimal delivered) {
    return delivered == null ? "an amount that is not known" : Figures.pounds(delivered);
  }

  private String forecast(Finance finance) {
    if (finance.forecast().isEmpty()) {
      return "";
    }
    TextTable table = new TextTable().ids("Year").figures("Gap").figures("Reserves");
    table.figures("Efficiencies").figures("Residual").words("Adds up");
    for (Balance year : finance.forecast()) {
      table.row(
          year.year(),
          millions(year.gap()),
          millions(year.reserves()),
          millions(year.efficiencies()),
          millions(year.residual()),
          addsUp(year.outcome()));
    }
    return table.render(page, "  ");
  }

  private static String addsUp(String outcome) {
    return switch (outcome) {
      case "passed" -> "yes";
      case "failed" -> "no";
      default -> "not known";
    };
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
    finance.lines().forEach(l -> table.row(words(l.line()), total(l), said(l)));
    return finance.lines().isEmpty() ? "" : table.render(page, "  ");
  }

  /** {@code loss-of-grant} as {@code Loss of grant}. */
  private static String words(String id) {
    String words = id.replace('-', ' ');
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** A sum of nothing that is known is not known, rather than nothing. */
  private static String total(Line line) {
    return millions(CsvTableMoney.isKnown(line) ? line.total() : null);
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
