package muster.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import muster.engine.facts.Fact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The columns that the engine reads itself are known, so that none is called unused")
class EngineColumnsTest {
  private static final Path CODE = Path.of("src", "main", "java", "muster", "engine");

  @Test
  void areThoseInItsCode() throws IOException, ClassNotFoundException {
    List<String> code = new ArrayList<>();
    for (String room : List.of("opportunity", "project")) {
      for (Path file : files(room)) {
        code.add(Files.readString(file));
      }
    }
    Set<String> read = new TreeSet<>();
    for (Path file : files("tables")) {
      String name = file.getFileName().toString().replace(".java", "");
      Class<?> type = Class.forName("muster.engine.tables." + name);
      if (Fact.class.isAssignableFrom(type)) {
        for (RecordComponent field : type.getRecordComponents()) {
          if (field.getType() != String.class && code.stream().anyMatch(c -> reads(c, field))) {
            read.add(name + "." + field.getName());
          }
        }
      }
    }

    assertThat(read).isNotEmpty().isEqualTo(new TreeSet<>(UnusedColumns.READ_BY_THE_ENGINE));
  }

  private static boolean reads(String code, RecordComponent field) {
    String type = field.getDeclaringRecord().getSimpleName();
    String call = "\\.%2$s\\(\\)|\\b%1$s::%2$s\\b".formatted(type, field.getName());
    return Pattern.compile("\\b" + type + "\\b").matcher(code).find()
        && Pattern.compile(call).matcher(code).find();
  }

  private static List<Path> files(String room) throws IOException {
    try (Stream<Path> files = Files.walk(CODE.resolve(room))) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .filter(f -> !f.endsWith("package-info.java"))
          .sorted()
          .toList();
    }
  }
}
