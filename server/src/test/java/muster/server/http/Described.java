package muster.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The resources as they are registered, and the description of them, without a running service. */
final class Described {
  private Described() {}

  static List<Class<?>> resources() {
    Stopping stopping = new Stopping();
    return Resources.of(
            null,
            null,
            null,
            null,
            new Metrics(),
            Clock.systemUTC(),
            Limits.usual(),
            stopping,
            new Watch(null, stopping))
        .getInstances()
        .stream()
        .<Class<?>>map(Object::getClass)
        .filter(type -> type.isAnnotationPresent(Path.class))
        .toList();
  }

  /** Every method of them that answers requests. */
  static List<Method> methods() {
    return resources().stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> verb(method).isPresent())
        .toList();
  }

  static Optional<String> verb(Method method) {
    return Stream.of(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value())
        .findFirst();
  }

  static JsonNode document() {
    return Description.of(resources());
  }
}
