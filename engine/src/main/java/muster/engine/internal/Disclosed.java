package muster.engine.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import muster.engine.Disclosure;
import muster.engine.RuleBook;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;
import muster.engine.tables.ExportPart;
import muster.engine.tables.Marking;

/**
 * What exports of an assessment would tell: no rule looks at the tables that decide it.
 *
 * @param parts those that each audience gets, the widest first
 * @param markings those that parts may have and datasets may not
 * @param exempt what of the dataset or the assessment is exempt
 */
record Disclosed(List<List<ExportPart>> parts, List<Marking> markings, List<String> exempt) {
  static Disclosed of(RuleBook book, LocalDate day, Dataset data, Assessment assessment) {
    Disclosure disclosure = Disclosure.of(book, day);
    return new Disclosed(
        Disclosure.AUDIENCES.stream().map(disclosure::parts).toList(),
        disclosure.markings().rows(),
        Stream.of(
                exempt(disclosure, "finance-line", data.finance().stream().map(f -> f.line())),
                exempt(disclosure, "project", data.projects().stream().map(p -> p.project())),
                exempt(disclosure, "agreement", data.agreements().stream().map(a -> a.agreement())),
                exempt(
                    disclosure,
                    "opportunity",
                    assessment.opportunities().stream().map(o -> o.id())))
            .flatMap(ids -> ids)
            .toList());
  }

  private static Stream<String> exempt(Disclosure disclosure, String kind, Stream<String> ids) {
    return ids.distinct().filter(id -> disclosure.isExempt(kind, id)).map(id -> kind + "/" + id);
  }
}
