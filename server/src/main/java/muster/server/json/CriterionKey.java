package muster.server.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes a criterion's word as a key: {@code risk reduction} as {@code riskReduction}. */
public final class CriterionKey extends JsonSerializer<String> {
  @Override
  public void serialize(String word, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeFieldName(Forms.camelCase(word));
  }
}
