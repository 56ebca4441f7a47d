package muster.server.json;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonAnyFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonArrayFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonBooleanFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitable;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonIntegerFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonMapFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonNumberFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Is told by a serializer what it writes, and makes the schema of it. */
final class SchemaVisitor extends JsonFormatVisitorWrapper.Base {
  private static final String TYPE = "type";

  private final AnswerSchemas all;
  private ObjectNode schema = Json.strict().createObjectNode();

  SchemaVisitor(AnswerSchemas all, SerializerProvider serializers) {
    super(serializers);
    this.all = all;
  }

  /** What came of it; a list whose serializer said nothing of its elements is one of its type. */
  ObjectNode schema(JavaType type) {
    if (schema.path(TYPE).asText().equals("array") && !schema.has("items")) {
      schema.set("items", all.of(type.getContentType()));
    }
    return schema;
  }

  @Override
  public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
    if (type.isJavaLangObject()) {
      return null;
    }
    Optional<ObjectNode> begun = all.begin(type.getRawClass());
    schema = all.referTo(type.getRawClass());
    return begun.map(Fields::new).orElse(null);
  }

  @Override
  public JsonArrayFormatVisitor expectArrayFormat(JavaType type) {
    schema.put(TYPE, "array");
    return new JsonArrayFormatVisitor.Base(getProvider()) {
      @Override
      public void itemsFormat(JsonFormatVisitable handler, JavaType element) {
        schema.set("items", all.of(element, handler));
      }
    };
  }

  @Override
  public JsonMapFormatVisitor expectMapFormat(JavaType type) {
    schema.put(TYPE, "object");
    return new JsonMapFormatVisitor.Base(getProvider()) {
      @Override
      public void valueFormat(JsonFormatVisitable handler, JavaType value) {
        ObjectNode of = all.of(value, handler);
        schema.set(
            "additionalProperties",
            AnswerSchemas.isUnknownNull(value) ? AnswerSchemas.orNull(of) : of);
      }
    };
  }

  @Override
  public JsonStringFormatVisitor expectStringFormat(JavaType type) {
    schema.put(TYPE, "string");
    if (type.hasRawClass(Instant.class)) {
      schema.put("format", "date-time");
    } else if (type.hasRawClass(LocalDate.class)) {
      schema.put("format", "date");
    }
    return new JsonStringFormatVisitor.Base() {
      @Override
      public void enumTypes(Set<String> words) {
        ArrayNode known = schema.putArray("enum");
        words.forEach(known::add);
      }
    };
  }

  @Override
  public JsonNumberFormatVisitor expectNumberFormat(JavaType type) {
    schema.put(TYPE, "number");
    return new JsonNumberFormatVisitor.Base();
  }

  @Override
  public JsonIntegerFormatVisitor expectIntegerFormat(JavaType type) {
    schema.put(TYPE, "integer");
    return new JsonIntegerFormatVisitor.Base();
  }

  @Override
  public JsonBooleanFormatVisitor expectBooleanFormat(JavaType type) {
    schema.put(TYPE, "boolean");
    return new JsonBooleanFormatVisitor.Base();
  }

  @Override
  public JsonAnyFormatVisitor expectAnyFormat(JavaType type) {
    return new JsonAnyFormatVisitor.Base();
  }

  /** The fields of an object. */
  private final class Fields extends JsonObjectFormatVisitor.Base {
    private final ObjectNode object;

    private Fields(ObjectNode object) {
      super(SchemaVisitor.this.getProvider());
      this.object = object;
    }

    @Override
    public void property(BeanProperty field) throws JsonMappingException {
      all.addField(object, field);
    }

    @Override
    public void optionalProperty(BeanProperty field) throws JsonMappingException {
      all.addField(object, field);
    }
  }
}
