package muster.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import muster.data.store.DraftEvent;
import muster.data.store.RuleBookDraft;
import muster.data.store.Store;
import muster.engine.Nearest;
import muster.engine.RuleFile;

/** One rule book: where it came from, what happened to it, and its files. */
@Path("api/v1/rule-books/{rulebook}")
@Produces(MediaType.APPLICATION_JSON)
public final class RuleBookResource {
  private final Store store;
  private final RuleBookShelf shelf;

  RuleBookResource(Store store, RuleBookShelf shelf) {
    this.store = store;
    this.shelf = shelf;
  }

  /** Of a draft who did what with it, when and why; of any since when it served. */
  @GET
  @Does(Operation.READ_RULE_BOOKS)
  @Says("One rule book")
  public Book book(@PathParam("rulebook") String id) {
    RuleBookShelf.Shelved book = shelf.get(id);
    List<PublicationJson> served =
        store.ruleBooks().listPublications(Long.MAX_VALUE, Integer.MAX_VALUE).stream()
            .filter(publication -> publication.ruleBook().equals(book.hash()))
            .map(PublicationJson::of)
            .toList();
    boolean serves = shelf.serving().ruleBook().equals(book.hash());
    return book.draft()
        .map(draft -> of(draft, serves, served))
        .orElseGet(
            () -> new Book(null, book.hash(), null, null, null, null, serves, List.of(), served));
  }

  private Book of(RuleBookDraft draft, boolean serves, List<PublicationJson> served) {
    List<DraftEvent> events = store.ruleBooks().listEvents(draft.id());
    DraftJson shown = DraftJson.of(draft, events);
    return new Book(
        shown.draft(),
        shown.ruleBook(),
        shown.title(),
        shown.author(),
        shown.at(),
        shown.state(),
        serves,
        events.stream().map(DraftJson.Step::of).toList(),
        served);
  }

  /** The paths of its files. */
  @GET
  @Path("files")
  @Does(Operation.READ_RULE_BOOKS)
  @Says("The files of a rule book")
  public Files files(@PathParam("rulebook") String id) {
    RuleBookShelf.Shelved book = shelf.get(id);
    return new Files(book.hash(), shelf.files(book).stream().map(RuleFile::path).toList());
  }

  /** The text of one of them, as it was uploaded. */
  @GET
  @Path("files/{folder}/{name}")
  @Produces(MediaType.TEXT_PLAIN)
  @Does(Operation.READ_RULE_BOOKS)
  @Says(value = "The text of one file", tagged = true)
  public Response file(
      @PathParam("rulebook") String id,
      @PathParam("folder") String folder,
      @PathParam("name") String name) {
    RuleBookShelf.Shelved book = shelf.get(id);
    List<RuleFile> files = shelf.files(book);
    String path = folder + "/" + name;
    RuleFile file =
        files.stream()
            .filter(f -> f.path().equals(path))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.NOT_FOUND,
                        "The rule book `"
                            + id
                            + "` has no such file."
                            + Nearest.to(path, files.stream().map(RuleFile::path).toList())
                                .map(near -> " Did you mean `" + near + "`?")
                                .orElse("")));
    return Response.ok(file.text().getBytes(StandardCharsets.UTF_8))
        .type(MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
        .tag(new EntityTag(Secret.hash(file.text())))
        .build();
  }

  /**
   * The answer.
   *
   * @param draft number of the draft as which it came; this and what it says left out where it was
   *     asked for by another name
   * @param ruleBook hash of its files
   * @param title what the draft is about
   * @param author the account that uploaded it
   * @param at when
   * @param state the last thing that happened to it, but for previews
   * @param serves whether assessments are made by it now
   * @param history what happened to the draft, in order
   * @param served from when it served, the last first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Book(
      Long draft,
      String ruleBook,
      String title,
      String author,
      Instant at,
      String state,
      boolean serves,
      List<DraftJson.Step> history,
      List<PublicationJson> served) {}

  /** The answer. */
  record Files(String ruleBook, List<String> files) {}
}
