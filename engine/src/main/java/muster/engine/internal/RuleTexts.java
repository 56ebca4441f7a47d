package muster.engine.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import muster.engine.RuleText;
import muster.engine.Stage;

/** Keeps what was read of rules beside their compiled code, so that a start need not read them. */
final class RuleTexts {
  private RuleTexts() {}

  static void write(List<RuleText> rules, DataOutputStream out) throws IOException {
    out.writeInt(rules.size());
    for (RuleText rule : rules) {
      out.writeUTF(rule.name());
      out.writeUTF(rule.stage().name());
      out.writeUTF(rule.title());
      out.writeUTF(rule.reference());
      out.writeUTF(rule.effective().toString());
      out.writeUTF(rule.overfires());
      out.writeUTF(rule.sentence());
      out.writeUTF(rule.concludes());
      out.writeUTF(rule.flag());
      writeList(rule.uses(), out);
      writeList(rule.counts(), out);
      writeList(rule.words(), out);
      writeList(rule.fields(), out);
      out.writeUTF(rule.source());
    }
  }

  static List<RuleText> read(DataInputStream in) throws IOException {
    List<RuleText> rules = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      rules.add(
          new RuleText(
              in.readUTF(),
              Stage.valueOf(in.readUTF()),
              in.readUTF(),
              in.readUTF(),
              LocalDate.parse(in.readUTF()),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              readList(in),
              readList(in),
              readList(in),
              readList(in),
              in.readUTF()));
    }
    return rules;
  }

  private static void writeList(List<String> list, DataOutputStream out) throws IOException {
    out.writeInt(list.size());
    for (String item : list) {
      out.writeUTF(item);
    }
  }

  private static List<String> readList(DataInputStream in) throws IOException {
    List<String> list = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      list.add(in.readUTF());
    }
    return list;
  }
}
