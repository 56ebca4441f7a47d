package muster.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import muster.engine.RuleFile;
import muster.server.files.RuleFolder;

/**
 * A copy of the shipped rules that tests edit.
 *
 * @param folder where it lies
 */
record EditedRules(Path folder) {

  /** A fresh copy below a folder. */
  static EditedRules below(Path parent) throws IOException {
    Path folder = parent.resolve("my-rules");
    for (RuleFile file : RuleFolder.read(Run.RULES)) {
      Path copy = folder.resolve(file.path());
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, file.text());
    }
    return new EditedRules(folder);
  }

  /** Replaces a text that must be there. */
  EditedRules replace(String path, String old, String now) throws IOException {
    Path file = folder.resolve(path);
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, now));
    return this;
  }

  /** Adds lines at the end of a file, which may be new. */
  EditedRules add(String path, String lines) throws IOException {
    Path file = folder.resolve(path);
    String text = Files.exists(file) ? Files.readString(file) : "";
    Files.writeString(file, text + lines);
    return this;
  }

  EditedRules remove(String path) throws IOException {
    Files.delete(folder.resolve(path));
    return this;
  }

  /** Gives a rule another name, its examples included. */
  EditedRules rename(String rule, String now) throws IOException {
    for (String ending : List.of(".drl", ".examples.yaml")) {
      Files.move(folder.resolve(rule + ending), folder.resolve(now + ending));
    }
    return replace(now + ".drl", "rule \"" + rule + "\"", "rule \"" + now + "\"");
  }
}
