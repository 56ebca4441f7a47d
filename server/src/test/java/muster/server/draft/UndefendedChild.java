package muster.server.draft;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import muster.engine.CheckReport;
import muster.engine.RuleFile;
import muster.engine.internal.BareRules;
import muster.server.json.Json;

/** Runs the first rule of a draft with nothing before it: only the process itself is left. */
final class UndefendedChild {
  private UndefendedChild() {}

  /** Answers with a report when the rule ends. */
  public static void main(String[] args) throws IOException {
    DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    RuleFile rule = Draft.read(new DataInputStream(System.in)).rules().get(0);
    BareRules.runUndefended(Attacks.harmless(), Attacks.FACTS);
    new Frame(Frame.Kind.EXAMPLE, rule.path() + "\nundefended").write(answers);
    BareRules.runUndefended(rule, Attacks.FACTS);
    new Frame(Frame.Kind.REPORT, Json.bytes(new CheckReport(1, 1, List.of()))).write(answers);
    System.exit(0);
  }
}
