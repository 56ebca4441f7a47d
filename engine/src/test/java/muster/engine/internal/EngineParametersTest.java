package muster.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The parameters that the engine reads itself are known, so that none is called unused")
class EngineParametersTest {
  private static final Pattern READ =
      Pattern.compile("policy(?:\\(\\))?\\.(?:parameter|count)\\(\\s*(\"?)([\\w-]+)\"?\\)");

  @Test
  void areThoseInItsCode() throws IOException {
    Set<String> read = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
        String text = Files.readString(file);
        Matcher call = READ.matcher(text);
        while (call.find()) {
          read.add(call.group(1).isEmpty() ? constant(text, call.group(2)) : call.group(2));
        }
      }
    }

    assertThat(read).isNotEmpty().isEqualTo(new TreeSet<>(Unused.READ_BY_THE_ENGINE));
  }

  private static String constant(String text, String name) {
    Matcher value = Pattern.compile(name + " =\\s*\"([\\w-]+)\"").matcher(text);
    assertThat(value.find()).as(name).isTrue();
    return value.group(1);
  }
}
