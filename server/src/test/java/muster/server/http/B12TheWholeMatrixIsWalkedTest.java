package muster.server.http;

import static java.util.stream.Collectors.toCollection;
import static muster.server.http.RunningService.json;
import static muster.server.http.RunningService.text;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import muster.server.http.Operation.Reach;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The matrix of roles and operations is what the service does, in every cell")
class B12TheWholeMatrixIsWalkedTest {
  /** What stands in the places of an address; the force's is filled by the walk. */
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("round", "east-midlands-2010"),
          Map.entry("service", "firearms"),
          Map.entry("project", "hi-tech-crime"),
          Map.entry("forces", "derbyshire+leicestershire"),
          Map.entry("assessment", "0".repeat(64)),
          Map.entry("account", "board"),
          Map.entry("token", "0"),
          Map.entry("file", "agreements"),
          Map.entry("revision", "1"),
          Map.entry("rulebook", "current"),
          Map.entry("folder", "risk"),
          Map.entry("name", "band.drl"));

  @TempDir static java.nio.file.Path folder;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start(folder);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** A method of the service: how it is called, and what it does. */
  private record Built(String method, String path, Method java) {
    @Override
    public String toString() {
      return method + " " + path;
    }

    private boolean isForAnybody() {
      return java.isAnnotationPresent(ForAnybody.class);
    }

    private Operation operation() {
      return java.getAnnotation(Does.class).value();
    }
  }

  static List<Built> all() {
    List<Built> all = new ArrayList<>();
    Stopping stopping = new Stopping();
    Resources.of(
            null,
            null,
            null,
            null,
            new Metrics(),
            java.time.Clock.systemUTC(),
            Limits.usual(),
            stopping,
            new Watch(null, stopping))
        .getInstances()
        .stream()
        .map(Object::getClass)
        .filter(type -> type.isAnnotationPresent(Path.class))
        .forEach(
            type ->
                Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> verb(method).isPresent())
                    .forEach(method -> all.add(built(type, method))));
    assertThat(all).hasSizeGreaterThan(20);
    return all;
  }

  private static Built built(Class<?> type, Method method) {
    String own =
        method.isAnnotationPresent(Path.class)
            ? "/" + method.getAnnotation(Path.class).value()
            : "";
    return new Built(
        verb(method).orElseThrow(),
        (type.getAnnotation(Path.class).value() + own).replaceFirst("^/", ""),
        method);
  }

  private static java.util.Optional<String> verb(Method method) {
    return Stream.of(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value())
        .findFirst();
  }

  static Stream<Built> withAnOperation() {
    return all().stream().filter(built -> !built.isForAnybody());
  }

  @Test
  void every_method_names_its_operation_or_that_it_is_for_anybody() {
    assertThat(all())
        .allMatch(built -> built.isForAnybody() != built.java().isAnnotationPresent(Does.class));
    assertThat(all().stream().filter(Built::isForAnybody).map(Built::toString))
        .containsExactlyInAnyOrder(
            "GET docs",
            "GET openapi.json",
            "GET health/live",
            "GET health/ready",
            "POST api/v1/sessions");
  }

  @Test
  void every_operation_is_done_by_some_method() {
    Set<Operation> done =
        withAnOperation()
            .map(Built::operation)
            .collect(toCollection(() -> EnumSet.noneOf(Operation.class)));

    assertThat(done).isEqualTo(EnumSet.allOf(Operation.class));
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void the_table_has_a_word_for_every_role_and_own_or_other_only_for_roles_of_a_force(
      Operation operation) {
    for (Role role : Role.values()) {
      Reach reach = operation.reach(role);
      if (!role.isOfForce()) {
        assertThat(reach).as(operation + " " + role).isIn(Reach.NOTHING, Reach.EVERYTHING);
      }
    }
    assertThat(Arrays.stream(Role.values()).map(operation::reach))
        .as("somebody may do it")
        .anyMatch(reach -> reach != Reach.NOTHING);
  }

  /** Every role, with its own force's data, with another's, and allowed or refused. */
  @ParameterizedTest
  @MethodSource("withAnOperation")
  void the_service_lets_those_do_it_that_the_table_names_and_nobody_else(Built built) {
    boolean named = built.path().contains("{force}");
    Map<String, Set<Integer>> given = new TreeMap<>();
    for (Role role : Role.values()) {
      String account = role.isOfForce() ? role + "-derbyshire" : role.toString();
      for (String force : List.of("derbyshire", "lincolnshire")) {
        HttpResponse<byte[]> answer = call(built, account, force, named);
        boolean allowed = allowed(built.operation().reach(role), force, named || asks(built));
        String cell = built + " by " + account + " about " + force + ": " + text(answer);
        if (allowed) {
          assertThat(answer.statusCode()).as(cell).isNotIn(401, 403, 405, 500);
          given.computeIfAbsent(force, f -> new TreeSet<>()).add(answer.statusCode());
        } else {
          assertThat(answer.statusCode()).as(cell).isEqualTo(403);
          assertThat(json(answer).path("type").asText()).endsWith(":not-allowed");
        }
      }
    }
    given.forEach(
        (force, statuses) ->
            assertThat(statuses).as("all who may are answered alike, %s", force).hasSize(1));
  }

  /** Written anew from what the words of the table mean, the caller being of Derbyshire. */
  private static boolean allowed(Reach reach, String force, boolean aboutForce) {
    if (!aboutForce) {
      return reach != Reach.NOTHING;
    }
    boolean own = force.equals("derbyshire");
    return reach == Reach.EVERYTHING
        || (reach == Reach.OWN_FORCE && own)
        || (reach == Reach.OTHER_FORCES && !own);
  }

  /** Whether the method is about a force that the query names. */
  private static boolean asks(Built built) {
    return List.of(Operation.READ_RISKS, Operation.READ_COMPLETENESS, Operation.LIST_RETURNS)
        .contains(built.operation());
  }

  private static HttpResponse<byte[]> call(
      Built built, String account, String force, boolean named) {
    String path = built.path().replace("{force}", force);
    for (Map.Entry<String, String> place : PLACES.entrySet()) {
      path = path.replace("{" + place.getKey() + "}", place.getValue());
    }
    assertThat(path).as("an address with nothing left open").doesNotContain("{");
    String token =
        built.operation() == Operation.END_SESSION ? another(account) : service.token(account);
    HttpRequest.Builder request =
        service
            .request(token, asks(built) && !named ? path + "?force=" + force : path)
            .method(built.method(), body(built))
            .header("Content-Type", "application/json")
            .header("Accept", accepted(built));
    return service.send(
        built.method().equals("POST")
            ? request.header("Idempotency-Key", "walked-" + System.nanoTime())
            : request);
  }

  private static HttpRequest.BodyPublisher body(Built built) {
    boolean takesOne = !List.of("GET", "DELETE").contains(built.method());
    return takesOne ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();
  }

  /** Two methods at one address differ in what they answer with. */
  private static String accepted(Built built) {
    return built.java().getReturnType() == TableAnswer.class ? TableAnswer.CSV : "*/*";
  }

  private static String another(String account) {
    return new Credentials(service.store, service.clock)
        .makeToken(account, "to be ended", 1, muster.data.store.Actor.system("import"))
        .secret();
  }

  @ParameterizedTest
  @MethodSource("all")
  void without_a_token_nothing_is_done_but_signing_in(Built built) {
    String path = "/" + built.path().replaceAll("[{][a-z]+[}]", "x");
    HttpResponse<byte[]> answer =
        service.send(
            service
                .request("", path)
                .method(built.method(), body(built))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "12345678"));

    assertThat(answer.statusCode() == 401).isEqualTo(!built.isForAnybody());
  }

  @Test
  void the_table_says_what_each_role_is_for() {
    assertThat(may(Role.ASSESSOR, Reach.EVERYTHING))
        .as("an assessor sees nothing of another force until results are published")
        .containsExactlyInAnyOrder(
            Operation.END_SESSION,
            Operation.READ_ROUNDS,
            Operation.READ_FORCES,
            Operation.READ_SERVICES,
            Operation.READ_TEMPLATE,
            Operation.READ_PUBLISHED_RESULTS);
    assertThat(may(Role.CHIEF_OFFICER, Reach.OWN_FORCE)).contains(Operation.SIGN_OFF_RETURN);
    assertThat(Arrays.stream(Role.values()).filter(r -> reaches(r, Operation.SIGN_OFF_RETURN)))
        .containsExactly(Role.CHIEF_OFFICER);
    assertThat(may(Role.MODERATOR, Reach.OWN_FORCE)).isEmpty();
    assertThat(may(Role.MODERATOR, Reach.OTHER_FORCES))
        .contains(Operation.READ_EVIDENCE, Operation.MODERATE);
    assertThat(may(Role.BOARD, Reach.EVERYTHING)).contains(Operation.READ_EXEMPT_ITEMS);
    assertThat(may(Role.ADMINISTRATOR, Reach.EVERYTHING))
        .as("an administrator keeps accounts and sees no assessment")
        .containsExactlyInAnyOrder(
            Operation.END_SESSION,
            Operation.READ_METRICS,
            Operation.READ_ACCOUNTS,
            Operation.MAKE_ACCOUNT,
            Operation.CHANGE_ACCOUNT,
            Operation.READ_TOKENS,
            Operation.MAKE_TOKEN,
            Operation.REVOKE_TOKEN);
    assertThat(may(Role.AUDITOR, Reach.EVERYTHING))
        .contains(Operation.READ_AUDIT_LOG)
        .noneMatch(
            o -> o.name().matches("(READ_(RISKS|ASSESSMENT|RETURN|FINANCE)|PUT_.*|.*MAKE.*)"));
    assertThat(Arrays.stream(Role.values()).filter(r -> reaches(r, Operation.UPLOAD_RULE_BOOK)))
        .as("who drafts does not approve")
        .noneMatch(r -> reaches(r, Operation.APPROVE_RULE_BOOK));
  }

  private static boolean reaches(Role role, Operation operation) {
    return operation.reach(role) != Reach.NOTHING;
  }

  private static Set<Operation> may(Role role, Reach reach) {
    return Arrays.stream(Operation.values())
        .filter(operation -> operation.reach(role) == reach)
        .collect(toCollection(() -> EnumSet.noneOf(Operation.class)));
  }
}
