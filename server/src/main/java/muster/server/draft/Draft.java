package muster.server.draft;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import muster.engine.RuleFile;

/** What is tried: the files of a rule book, and a dataset to assess by it. */
final class Draft {
  private final List<RuleFile> rules;
  private final Set<String> unread;
  private final byte[] compiled;
  private final Map<String, byte[]> dataset;
  private final String day;

  /**
   * To be tried.
   *
   * @param rules the rule book's files
   * @param unread the paths of those that could not be read
   * @param compiled its rules as they were compiled before; of other rules it is left aside
   * @param dataset the dataset's files by name; empty when only the rules are checked
   * @param day the as-at date as text; empty for the round's own
   */
  Draft(
      List<RuleFile> rules,
      Set<String> unread,
      byte[] compiled,
      Map<String, byte[]> dataset,
      String day) {
    this.rules = List.copyOf(rules);
    this.unread = new TreeSet<>(unread);
    this.compiled = compiled.clone();
    this.dataset = new TreeMap<>(dataset);
    this.day = day;
  }

  /** The same, of files that all could be read. */
  Draft(List<RuleFile> rules, byte[] compiled, Map<String, byte[]> dataset, String day) {
    this(rules, Set.of(), compiled, dataset, day);
  }

  List<RuleFile> rules() {
    return rules;
  }

  Set<String> unread() {
    return Collections.unmodifiableSet(unread);
  }

  byte[] compiled() {
    return compiled.clone();
  }

  Map<String, byte[]> dataset() {
    return Collections.unmodifiableMap(dataset);
  }

  String day() {
    return day;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(rules.size());
    for (RuleFile rule : rules) {
      writeText(rule.path(), out);
      writeText(rule.text(), out);
    }
    out.writeInt(unread.size());
    for (String path : unread) {
      writeText(path, out);
    }
    writeBytes(compiled, out);
    out.writeInt(dataset.size());
    for (Map.Entry<String, byte[]> file : dataset.entrySet()) {
      writeText(file.getKey(), out);
      writeBytes(file.getValue(), out);
    }
    writeText(day, out);
    out.flush();
  }

  static Draft read(DataInputStream in) throws IOException {
    List<RuleFile> rules = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      rules.add(new RuleFile(readText(in), readText(in)));
    }
    Set<String> unread = new TreeSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      unread.add(readText(in));
    }
    byte[] compiled = readBytes(in);
    Map<String, byte[]> dataset = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      dataset.put(readText(in), readBytes(in));
    }
    return new Draft(rules, unread, compiled, dataset, readText(in));
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    writeBytes(text.getBytes(StandardCharsets.UTF_8), out);
  }

  private static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }
}
