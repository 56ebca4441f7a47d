package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What the interface is, for programs and for people, so without a token. */
@Path("")
public final class DescriptionResource {
  private static final String DOCUMENT = "openapi.json";
  private static final String PAGE = "docs";

  private final Supplier<ObjectNode> document;

  /** Describes these resources and itself. */
  DescriptionResource(List<Class<?>> resources) {
    this.document = new Lazy<>(() -> Description.of(resources));
  }

  /** Whether a path is one of these, which anybody may ask. */
  static boolean isAt(String path) {
    return Set.of(DOCUMENT, PAGE).contains(path);
  }

  /** By OpenAPI 3.1. */
  @GET
  @ForAnybody
  @Path(DOCUMENT)
  @Produces(MediaType.APPLICATION_JSON)
  @Says("This description, by OpenAPI 3.1")
  public ObjectNode document() {
    return document.get();
  }

  /** The same as a page. */
  @GET
  @ForAnybody
  @Path(PAGE)
  @Produces(PageAnswer.HTML)
  @Says("This description, as a page")
  public DocsPage page() {
    return new DocsPage(document.get());
  }
}
