package muster.server.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import muster.engine.facts.Dataset;
import muster.server.text.Catalogue;
import muster.server.text.Catalogue.Labelled;
import muster.server.text.Catalogue.Table;
import muster.server.text.Catalogue.Work;

/** The programme's printed tables, its appendix of national labels, and the existing work. */
@Path("api/v1/rounds/{round}/catalogue")
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogueResource {
  private final Rounds rounds;

  CatalogueResource(Rounds rounds) {
    this.rounds = rounds;
  }

  /** All of it, or the projects that name one public service agreement. Nothing in it is scored. */
  @GET
  @Does(Operation.READ_CATALOGUE)
  @Says(
      value = "Projects and agreements as printed",
      asks = "psa",
      also = {409, 503})
  public Programme catalogue(@PathParam("round") String round, @Context UriInfo uri) {
    Catalogue asked = asked(round, uri);
    return new Programme(asked.marking(), asked.tables(), asked.appendix(), asked.register());
  }

  /** The same as a file: as CSV the projects, as a workbook the agreements too. */
  @GET
  @Produces({TableAnswer.CSV_IF_ASKED, TableAnswer.XLSX_IF_ASKED})
  @Does(Operation.READ_CATALOGUE)
  public TableAnswer table(@PathParam("round") String round, @Context UriInfo uri) {
    return TableAnswer.of(asked(round, uri), round);
  }

  private Catalogue asked(String round, UriInfo uri) {
    Dataset data = rounds.read(round);
    Filters filters = new Filters(uri.getQueryParameters(), List.of("psa"));
    String psa = filters.find("psa", ProjectsResource.psas(data));
    Catalogue all = Catalogue.of(data);
    return psa.isEmpty() ? all : all.ofPsa(psa);
  }

  /** The answer. */
  record Programme(String marking, List<Table> tables, List<Labelled> appendix, List<Work> register)
      implements Marked {}
}
