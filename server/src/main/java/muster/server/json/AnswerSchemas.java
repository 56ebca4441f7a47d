package muster.server.json;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitable;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Schemas (JSON Schema 2020-12, as OpenAPI 3.1 has it) of what {@link Json} writes. They are asked
 * of the very serializers that write it, so that what {@link Forms} leaves out, names otherwise or
 * puts together is so in the schema too. Objects get a name of their own and are referred to by it.
 */
public final class AnswerSchemas {
  private static final Set<Class<?>> UNKNOWN_IS_NULL =
      Set.of(Boolean.class, Double.class, Integer.class, Long.class, BigDecimal.class);

  private final SerializerProvider serializers = Json.strict().getSerializerProviderInstance();
  private final Map<String, Class<?>> named = new TreeMap<>();
  private final Map<String, ObjectNode> schemas = new TreeMap<>();
  private final Special special;

  /** Says what no serializer knows. */
  public interface Special {
    /** The name of the schema of a record. */
    String name(Class<?> record);

    /** The schema of a field whose type does not tell what is in it; empty for all others. */
    Optional<ObjectNode> find(Class<?> record, String field);
  }

  /** Knows no schema yet. */
  public AnswerSchemas(Special special) {
    this.special = special;
  }

  /** All schemas so far by name. */
  public Map<String, ObjectNode> named() {
    return Map.copyOf(schemas);
  }

  /** Takes up a schema that is of no record. */
  public void add(String name, ObjectNode schema) {
    schemas.put(name, schema);
  }

  /** The schema of what is written for values of a type. */
  public ObjectNode of(Type type) {
    JavaType known = Json.strict().constructType(type);
    return of(known, serializer(known, null));
  }

  /** A reference to a named schema. */
  public static ObjectNode reference(String name) {
    return Json.strict().createObjectNode().put("$ref", "#/components/schemas/" + name);
  }

  ObjectNode of(JavaType type, JsonFormatVisitable serializer) {
    SchemaVisitor visitor = new SchemaVisitor(this, serializers);
    try {
      serializer.acceptJsonFormatVisitor(visitor, type);
    } catch (JsonMappingException e) {
      throw new IllegalStateException("no schema of " + type, e);
    }
    return visitor.schema(type);
  }

  private JsonSerializer<Object> serializer(JavaType type, BeanProperty property) {
    try {
      return serializers.findValueSerializer(type, property);
    } catch (JsonMappingException e) {
      throw new IllegalStateException("no serializer of " + type, e);
    }
  }

  /** The schema that an object's fields go into; empty where it is there already. */
  Optional<ObjectNode> begin(Class<?> record) {
    String name = special.name(record);
    Class<?> other = named.putIfAbsent(name, record);
    if (other != null && other != record) {
      throw new IllegalStateException(record + " and " + other + " are both called " + name);
    }
    if (other != null) {
      return Optional.empty();
    }
    ObjectNode schema = Json.strict().createObjectNode().put("type", "object");
    schema.putArray("required");
    schema.putObject("properties");
    schemas.put(name, schema);
    return Optional.of(schema);
  }

  ObjectNode referTo(Class<?> record) {
    return reference(special.name(record));
  }

  /** Adds a field to an object's schema. */
  void addField(ObjectNode schema, BeanProperty field) {
    BeanPropertyWriter writer = (BeanPropertyWriter) field;
    Class<?> record = field.getMember().getDeclaringClass();
    JsonSerializer<Object> own = writer.getSerializer();
    JavaType type = field.getType();
    ObjectNode of =
        special
            .find(record, field.getName())
            .orElseGet(() -> of(type, own == null ? serializer(type, field) : own));
    boolean leftOut = writer.willSuppressNulls();
    if (!leftOut) {
      schema.withArray("required").add(field.getName());
    }
    boolean unknown = isUnknownNull(type) || Nulls.may(record, field.getName());
    schema.withObject("/properties").set(field.getName(), unknown && !leftOut ? orNull(of) : of);
  }

  static boolean isUnknownNull(JavaType type) {
    return UNKNOWN_IS_NULL.contains(type.getRawClass());
  }

  /** The schema that allows null too. */
  static ObjectNode orNull(ObjectNode schema) {
    if (schema.path("type").isTextual() && !schema.has("enum")) {
      String type = schema.path("type").asText();
      schema.putArray("type").add(type).add("null");
      return schema;
    }
    ObjectNode either = Json.strict().createObjectNode();
    either.putArray("anyOf").add(schema).addObject().put("type", "null");
    return schema.isEmpty() ? schema : either;
  }
}
