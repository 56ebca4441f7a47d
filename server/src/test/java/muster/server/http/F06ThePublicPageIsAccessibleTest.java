package muster.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

@DisplayName("The public export is also a page that everybody can read (R57)")
class F06ThePublicPageIsAccessibleTest {
  @TempDir Path folder;

  private Document page() throws Exception {
    try (RunningService service = RunningService.start(folder)) {
      F04ResultsArePublishedTest.publish(service);
      HttpResponse<byte[]> answer =
          service.send(
              service
                  .programmeTeam(RunningService.ROUND + "/public-export")
                  .header("Accept", "text/html"));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(RunningService.header(answer, "Content-Type"))
          .isEqualTo("text/html; charset=utf-8");
      assertThat(RunningService.header(answer, "Content-Security-Policy"))
          .contains("default-src 'none'", "style-src 'sha256-");
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
    }
  }

  private static List<Element> all(Node within, String... names) {
    List<String> wanted = List.of(names);
    List<Element> found = new ArrayList<>();
    NodeList children = within.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element element) {
        if (wanted.contains(element.getTagName())) {
          found.add(element);
        }
        found.addAll(all(element, names));
      }
    }
    return found;
  }

  @Test
  @DisplayName("language, one main heading, headings in order, landmarks, marking first and last")
  void theOutlineIsSound() throws Exception {
    Document page = page();

    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
    assertThat(all(page, "title"))
        .singleElement()
        .satisfies(t -> assertThat(t.getTextContent()).isNotBlank());
    assertThat(all(page, "h1")).hasSize(1);
    assertThat(all(page, "main", "header", "footer", "nav")).hasSize(4);
    int before = 0;
    for (Element heading : all(page, "h1", "h2", "h3", "h4", "h5", "h6")) {
      int level = heading.getTagName().charAt(1) - '0';
      assertThat(level).as(heading.getTextContent()).isLessThanOrEqualTo(before + 1);
      before = level;
    }
    String body = all(page, "body").get(0).getTextContent().strip();
    assertThat(body).startsWith("OFFICIAL").endsWith("OFFICIAL");
  }

  @Test
  @DisplayName(
      "every table has a caption and headers that say what they head, and no cell is blank")
  void tablesAreHeaded() throws Exception {
    List<Element> tables = all(page(), "table");

    assertThat(tables).hasSizeGreaterThan(5);
    for (Element table : tables) {
      assertThat(all(table, "caption")).hasSize(1);
      assertThat(all(table, "caption").get(0).getTextContent()).isNotBlank();
      List<Element> heads = all(all(table, "thead").get(0), "th");
      assertThat(heads).isNotEmpty().allMatch(h -> h.getAttribute("scope").equals("col"));
      for (Element row : all(all(table, "tbody").get(0), "tr")) {
        assertThat(all(row, "th", "td"))
            .hasSameSizeAs(heads)
            .noneMatch(cell -> cell.getTextContent().isBlank());
        assertThat(all(row, "th"))
            .singleElement()
            .satisfies(h -> assertThat(h.getAttribute("scope")).isEqualTo("row"));
      }
    }
  }

  @Test
  @DisplayName("links lead somewhere, names are unique, and nothing is told by colour alone")
  void nothingIsToldByColour() throws Exception {
    Document page = page();
    Set<String> ids = new HashSet<>();
    for (Element element : all(page, "h2", "section", "table", "div", "p")) {
      String id = element.getAttribute("id");
      assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
      assertThat(element.hasAttribute("style")).isFalse();
    }
    for (Element link : all(page, "a")) {
      assertThat(ids).contains(link.getAttribute("href").substring(1));
      assertThat(link.getTextContent()).isNotBlank();
    }
    assertThat(all(page, "script", "img", "link", "font")).isEmpty();
    // Black on white: no cell differs from another by a colour.
    String style = all(page, "style").get(0).getTextContent();
    assertThat(style.replace("color: #111; background: #fff;", ""))
        .doesNotContain("color:", "background");
  }
}
