package muster.server.text;

import static muster.server.text.CsvTableCells.byCriterion;
import static muster.server.text.CsvTableCells.list;
import static muster.server.text.CsvTableCells.number;
import static muster.server.text.CsvTableCells.pairs;
import static muster.server.text.CsvTableCells.row;
import static muster.server.text.CsvTableCells.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.engine.findings.Assessment;
import muster.engine.findings.Identity;
import muster.engine.findings.NotListed;
import muster.engine.findings.Opportunity;
import muster.engine.findings.Opportunity.Member;

/** The rows of the tables of groups of forces: those that are opportunities and those left out. */
final class CsvTableGroups {
  static final String UNIT =
      "risks: " + CsvTableRisks.UNIT + "; money: pounds; value: points from 0 to 100";

  private CsvTableGroups() {}

  static Stream<List<Object>> opportunities(Assessment assessment) {
    Identity identity = assessment.assessment();
    return assessment.opportunities().stream().map(o -> opportunity(o, identity));
  }

  static Stream<List<Object>> notListed(Assessment assessment) {
    return assessment.notListed().stream().map(CsvTableGroups::leftOut);
  }

  private static List<Object> opportunity(Opportunity o, Identity identity) {
    return row(
        o.id(),
        o.rank(),
        o.rankInService(),
        o.service(),
        list(o.forces()),
        o.connected(),
        o.riskBefore(),
        o.riskAfter(),
        o.riskReduction(),
        o.saving(),
        o.setUp(),
        o.running(),
        o.paybackYears(),
        o.value(),
        byCriterion(o.contributions()),
        o.wayOfWorking(),
        o.scale(),
        o.instrument(),
        o.stages().stream().map(s -> String.join("+", s)).collect(Collectors.joining(";")),
        o.members().stream().map(CsvTableGroups::member).collect(Collectors.joining(";")),
        pairs(o.costShares()),
        o.dominatedBy(),
        list(o.flags()),
        rules(o.findings()),
        CsvTableCells.basis(o.findings().stream()),
        identity.weights().opportunities().get("id"),
        identity.asAt(),
        UNIT);
  }

  private static String member(Member member) {
    return member.force()
        + " before="
        + number(member.before())
        + " after="
        + number(member.after())
        + " marginal="
        + number(member.marginal());
  }

  private static List<Object> leftOut(NotListed group) {
    return row(
        group.service(),
        list(group.forces()),
        group.reason(),
        list(group.reasons()),
        rules(group.findings()),
        CsvTableCells.basis(group.findings().stream()));
  }
}
