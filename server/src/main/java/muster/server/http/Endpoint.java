package muster.server.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What answers to one HTTP method at one address: one Java method, or several that differ in the
 * form they take or give.
 *
 * @param verb the HTTP method
 * @param path with its places in braces, from the root
 * @param methods that with {@link Says} first
 */
record Endpoint(String verb, String path, List<Method> methods) {
  private static final RecordComponent[] NONE = {};

  Endpoint {
    methods = List.copyOf(methods);
  }

  /** Those of resources, by path and verb. */
  static List<Endpoint> of(List<Class<?>> resources) {
    Map<String, List<Method>> found = new TreeMap<>();
    for (Class<?> resource : resources) {
      for (Method method : resource.getDeclaredMethods()) {
        verb(method)
            .ifPresent(
                verb ->
                    found
                        .computeIfAbsent(
                            path(resource, method) + " " + verb, k -> new ArrayList<>())
                        .add(method));
      }
    }
    List<Endpoint> all = new ArrayList<>();
    found.forEach(
        (key, methods) -> {
          methods.sort(
              Comparator.comparing((Method m) -> !m.isAnnotationPresent(Says.class))
                  .thenComparing(Method::toString));
          int end = key.indexOf(' ');
          all.add(new Endpoint(key.substring(end + 1), key.substring(0, end), methods));
        });
    return List.copyOf(all);
  }

  private static Optional<String> verb(Method method) {
    return Stream.of(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value())
        .findFirst();
  }

  private static String path(Class<?> resource, Method method) {
    Path own = method.getAnnotation(Path.class);
    String whole =
        "/" + resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
    return whole.replace("//", "/");
  }

  /**
   * What is said of it.
   *
   * @throws IllegalStateException where nothing is
   */
  Says says() {
    Says says = methods.get(0).getAnnotation(Says.class);
    if (says == null) {
      throw new IllegalStateException(verb + " " + path + " has no @Says");
    }
    return says;
  }

  /** The operation that the matrix knows it by; empty where anybody may call. */
  Optional<Operation> operation() {
    return Optional.ofNullable(methods.get(0).getAnnotation(Does.class)).map(Does::value);
  }

  /** A name that no other has: {@code getRoundsByRoundRisks}. */
  String id() {
    StringBuilder id = new StringBuilder(verb.toLowerCase(Locale.ROOT));
    for (String part : path.replace("/api/v1", "").split("[/._-]", -1)) {
      boolean place = part.startsWith("{");
      String word = place ? part.substring(1, part.length() - 1) : part;
      if (!word.isEmpty()) {
        id.append(place ? "By" : "")
            .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(word.substring(1));
      }
    }
    return id.toString();
  }

  /** The names of the places in its path. */
  List<String> places() {
    return Arrays.stream(path.split("/"))
        .filter(part -> part.startsWith("{"))
        .map(part -> part.substring(1, part.length() - 1))
        .toList();
  }

  boolean takesBody() {
    return !says().takes().isEmpty();
  }

  /** The media types that a method answers with. */
  static List<String> produced(Method method) {
    Produces own = method.getAnnotation(Produces.class);
    Produces of = own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
    return of == null ? List.of() : bare(of.value());
  }

  /** The media types that its methods take. */
  List<String> consumed() {
    return methods.stream()
        .flatMap(
            method -> {
              Consumes own = method.getAnnotation(Consumes.class);
              Consumes of =
                  own == null ? method.getDeclaringClass().getAnnotation(Consumes.class) : own;
              return of == null ? Stream.of() : bare(of.value()).stream();
            })
        .distinct()
        .toList();
  }

  /** Without parameters, which only say what is preferred. */
  private static List<String> bare(String[] types) {
    return Arrays.stream(types).map(type -> type.replaceAll(";.*", "")).toList();
  }

  /** The record that it answers with; void where it answers with no JSON. */
  Class<?> gives() {
    Class<?> said = says().gives();
    Class<?> own = methods.get(0).getReturnType();
    boolean tells = own != Response.class && own != String.class;
    return said == void.class && tells ? own : said;
  }

  /** Whether it answers with a list that comes in pages. */
  boolean isPaged() {
    return verb.equals("GET")
        && Arrays.stream(Optional.ofNullable(gives().getRecordComponents()).orElse(NONE))
            .anyMatch(part -> part.getName().equals("total") && part.getType() == int.class);
  }

  /** Whether it may be asked what everything that rests on an assessment may be asked. */
  boolean isOfAssessment() {
    return OfAssessment.class.isAssignableFrom(gives());
  }
}
