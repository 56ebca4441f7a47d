package muster.server.json;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The one way Muster writes JSON: two spaces, LF, numbers unrounded, dates and enums as their text;
 * and the strict way it reads it: each field once, nothing after the end, decimals exact.
 */
public final class Json {
  private static final int MOST_NESTED = 20;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_NAME = 1_000;

  private static final ObjectMapper MAPPER = mapper();
  private static final ObjectWriter STREAM =
      MAPPER.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private Json() {}

  private static ObjectMapper mapper() {
    JsonFactoryBuilder format = new JsonFactoryBuilder();
    format.streamReadConstraints(
        StreamReadConstraints.builder()
            .maxNestingDepth(MOST_NESTED)
            .maxNumberLength(LONGEST_NUMBER)
            .maxNameLength(LONGEST_NAME)
            .build());
    format.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    format.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION);
    // Shortest digits on every Java, where Double.toString differs before and after Java 19.
    format.enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER);
    format.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    return Forms.of(JsonMapper.builder(format.build()))
        .addModule(
            new SimpleModule()
                .addSerializer(LocalDate.class, ToStringSerializer.instance)
                .addSerializer(Instant.class, ToStringSerializer.instance))
        .enable(SerializationFeature.INDENT_OUTPUT)
        .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .defaultPrettyPrinter(printer())
        .build();
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""))
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  /** For reading and writing; it must not be changed. */
  public static ObjectMapper strict() {
    return MAPPER;
  }

  /** A value as UTF-8 text that ends in a line end. */
  public static byte[] bytes(Object value) {
    try {
      return (MAPPER.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the same bytes piece by piece, so that not even the largest assessment is held as text.
   * The stream is flushed and left open.
   */
  public static void write(Object value, OutputStream out) throws IOException {
    STREAM.writeValue(out, value);
    out.write('\n');
    out.flush();
  }
}
