package muster.server.http;

import static muster.server.http.RunningService.header;
import static muster.server.http.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import muster.server.http.Operation.Reach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

@DisplayName("G12 The interface is described for programs and for people, without a token")
class G12TheDescriptionIsReadTest {
  @TempDir java.nio.file.Path folder;

  @Test
  @DisplayName("both are served to anybody, and nothing else of the kind is")
  void bothAreServed() {
    try (RunningService service = RunningService.start(folder)) {
      HttpResponse<byte[]> document = service.send(service.request("", "openapi.json"));
      HttpResponse<byte[]> page = service.send(service.request("", "docs"));

      assertThat(document.statusCode()).isEqualTo(200);
      assertThat(header(document, "Content-Type")).isEqualTo("application/json");
      assertThat(json(document).path("openapi").asText()).startsWith("3.1");
      assertThat(json(document)).isEqualTo(Described.document());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
      assertThat(header(page, "Content-Security-Policy"))
          .contains("default-src 'none'", "style-src 'sha256-");
      for (String other : List.of("docs/x", "openapi", "openapi.json/x", "x/docs")) {
        assertThat(service.send(service.request("", other)).statusCode()).as(other).isEqualTo(401);
      }
    }
  }

  @Test
  @DisplayName("every method of the service is in it, at its address")
  void everyMethodIsInIt() {
    JsonNode paths = Described.document().path("paths");
    Set<String> described = new HashSet<>();
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(verb -> described.add(verb + " " + path.getKey())));

    Set<String> built = new HashSet<>();
    Described.methods().forEach(method -> built.add(operation(method)));
    assertThat(described).isEqualTo(built).hasSizeGreaterThan(60);
  }

  private static String operation(Method method) {
    Path own = method.getAnnotation(Path.class);
    String path =
        "/"
            + method.getDeclaringClass().getAnnotation(Path.class).value()
            + (own == null ? "" : "/" + own.value());
    return Described.verb(method).orElseThrow().toLowerCase(Locale.ROOT)
        + " "
        + path.replace("//", "/");
  }

  @Test
  @DisplayName("each operation names the roles of the matrix, and asks others for no token")
  void rolesAreThoseOfTheMatrix() {
    JsonNode paths = Described.document().path("paths");
    for (Method method : Described.methods()) {
      String[] at = operation(method).split(" ", 2);
      JsonNode operation = paths.path(at[1]).path(at[0]);
      Map<String, String> roles = new TreeMap<>();
      operation
          .path("x-roles")
          .properties()
          .forEach(r -> roles.put(r.getKey(), r.getValue().asText()));
      boolean free = method.isAnnotationPresent(ForAnybody.class);
      assertThat(operation.path("security").isEmpty()).as(at[1]).isEqualTo(free);
      assertThat(operation.has("x-roles")).isEqualTo(!free);
      if (!free && method.isAnnotationPresent(Says.class)) {
        assertThat(roles).as(at[1]).isEqualTo(matrix(method.getAnnotation(Does.class).value()));
      }
    }
  }

  private static Map<String, String> matrix(Operation operation) {
    Map<String, String> roles = new TreeMap<>();
    for (Role role : Role.values()) {
      Reach reach = operation.reach(role);
      if (reach != Reach.NOTHING) {
        roles.put(
            role.toString(),
            reach == Reach.OWN_FORCE ? "own" : reach == Reach.OTHER_FORCES ? "other" : "all");
      }
    }
    return roles;
  }

  @Test
  @DisplayName(
      "the page tells every operation and every schema, in a sound outline, without scripts")
  void thePageIsSound() throws Exception {
    JsonNode description = Described.document();
    Document page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    new DocsPage(description).html().getBytes(StandardCharsets.UTF_8)));

    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
    assertThat(all(page, "h1")).hasSize(1);
    assertThat(all(page, "main", "header", "nav")).hasSize(3);
    assertThat(all(page, "script", "img", "link", "font")).isEmpty();
    int before = 0;
    Set<String> ids = new HashSet<>();
    for (Element heading : all(page, "h1", "h2", "h3", "h4")) {
      int level = heading.getTagName().charAt(1) - '0';
      assertThat(level).as(heading.getTextContent()).isLessThanOrEqualTo(before + 1);
      before = level;
      assertThat(level == 1 || ids.add(heading.getAttribute("id"))).isTrue();
    }
    for (Element table : all(page, "table")) {
      assertThat(all(table, "caption")).hasSize(1);
      assertThat(all(table, "th")).allMatch(head -> !head.getAttribute("scope").isEmpty());
      assertThat(all(table, "th", "td")).noneMatch(cell -> cell.getTextContent().isBlank());
    }
    List<String> codes =
        all(page, "p").stream()
            .filter(p -> p.getAttribute("class").equals("address"))
            .map(Node::getTextContent)
            .toList();
    assertThat(all(page, "body").get(0).getTextContent()).doesNotContain("`", "**");
    List<String> operations = new ArrayList<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        verb ->
                            operations.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    assertThat(codes).containsExactlyInAnyOrderElementsOf(operations);
    List<String> heads = all(page, "h3").stream().map(Node::getTextContent).toList();
    description
        .path("components")
        .path("schemas")
        .fieldNames()
        .forEachRemaining(schema -> assertThat(heads).contains(schema));
    for (Element link : all(page, "a")) {
      String to = link.getAttribute("href");
      assertThat(to.equals("/openapi.json") || ids.contains(to.substring(1))).as(to).isTrue();
    }
  }

  private static List<Element> all(Node within, String... names) {
    List<Element> found = new ArrayList<>();
    NodeList children = within.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element element) {
        if (Arrays.asList(names).contains(element.getTagName())) {
          found.add(element);
        }
        found.addAll(all(element, names));
      }
    }
    return found;
  }
}
