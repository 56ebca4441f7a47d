package muster.server.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * One page of a list.
 *
 * @param rows those on it
 * @param total rows on all pages together
 * @param next where the next page is; empty after the last
 */
record Page<T>(List<T> rows, int total, Optional<URI> next) {
  /** How many rows a page has at most. */
  static final String LIMIT = "limit";

  /** Where a page begins. */
  static final String CURSOR = "cursor";

  // A page of risks is some 100 KiB: quick to send, and most lists fit. Five times that still fits
  // a client's memory; whoever wants all of a long list in one piece takes it as CSV.
  static final int USUAL = 100;
  static final int MOST = 500;

  /** The one version of a list that only grows. */
  private static final String GROWING = "growing";

  Page {
    rows = List.copyOf(rows);
  }

  /** The names of a list's filters with those that choose the page. */
  static String[] names(String... filters) {
    return Stream.concat(Stream.of(filters), Stream.of(LIMIT, CURSOR)).toArray(String[]::new);
  }

  /**
   * The page that a query asks for.
   *
   * @param all rows of the list, filtered and in order
   * @param version of what the list was made from; other data have another
   * @throws Refusal when the cursor belongs to another version or query
   */
  static <T> Page<T> of(List<T> all, String version, UriInfo uri) {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    int limit = limit(query.getFirst(LIMIT));
    String asked = hash(query);
    int from = from(query.getFirst(CURSOR), version, asked);
    int to = (int) Math.min(all.size(), (long) from + limit);
    Optional<URI> next =
        to < all.size() ? Optional.of(link(uri, new Cursor(to, version, asked))) : Optional.empty();
    return new Page<>(all.subList(Math.min(from, all.size()), to), all.size(), next);
  }

  /** A part of a list whose rows are numbered upwards and stay as they are. */
  interface Numbered<T> {
    /**
     * Rows behind a row, in order.
     *
     * @param number of that row; 0 before the first
     * @param limit how many at most
     */
    List<T> behind(int number, int limit);
  }

  /**
   * The page that a query asks for of a list that only grows, read no further than the page goes.
   * Its cursor is the number of the last row before it, so that it never gets out of date.
   *
   * @param rows of the list, filtered and in order
   * @param number of a row
   * @param total rows on all pages together
   * @throws Refusal when the cursor belongs to another query
   */
  static <T> Page<T> ofNumbered(Numbered<T> rows, ToIntFunction<T> number, int total, UriInfo uri) {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    int limit = limit(query.getFirst(LIMIT));
    String asked = hash(query);
    List<T> read = rows.behind(from(query.getFirst(CURSOR), GROWING, asked), limit + 1);
    if (read.size() <= limit) {
      return new Page<>(read, total, Optional.empty());
    }
    List<T> page = read.subList(0, limit);
    int last = number.applyAsInt(page.get(limit - 1));
    return new Page<>(page, total, Optional.of(link(uri, new Cursor(last, GROWING, asked))));
  }

  private static int limit(String text) {
    if (text == null) {
      return USUAL;
    }
    if (text.matches("[0-9]{1,9}")) {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    }
    throw new Refusal(
        ProblemType.BAD_REQUEST,
        "`limit` is `" + text + "`: a page has from 1 to " + MOST + " rows.");
  }

  private static int from(String text, String version, String asked) {
    if (text == null) {
      return 0;
    }
    Cursor cursor = Cursor.read(text);
    if (!cursor.query().equals(asked)) {
      throw new Refusal(
          ProblemType.BAD_REQUEST,
          "The `cursor` belongs to another question: keep the filters and `sort` of the first page,"
              + " or leave it out to start again.");
    }
    if (!cursor.version().equals(version)) {
      throw new Refusal(
          ProblemType.STALE_CURSOR,
          "Returns or rules have changed meanwhile, and the list with them: leave out `cursor` to"
              + " start again.");
    }
    return cursor.from();
  }

  /**
   * Of what narrows and orders the list; how long its pages are may change from one to the next.
   */
  private static String hash(MultivaluedMap<String, String> query) {
    List<byte[]> parts = new ArrayList<>();
    new TreeMap<>(query)
        .forEach(
            (name, values) -> {
              if (!name.equals(LIMIT) && !name.equals(CURSOR)) {
                parts.add(name.getBytes(StandardCharsets.UTF_8));
                values.forEach(value -> parts.add(value.getBytes(StandardCharsets.UTF_8)));
              }
            });
    return Secret.hashOf(parts.toArray(byte[][]::new));
  }

  /** Without host and port: a header of the request would say what they are. */
  private static URI link(UriInfo uri, Cursor cursor) {
    URI next = uri.getRequestUriBuilder().replaceQueryParam(CURSOR, cursor.text()).build();
    return URI.create(next.getRawPath() + "?" + next.getRawQuery());
  }

  /** The answer with this page, and with the link to the next one. */
  Response answer(Object entity) {
    Response.ResponseBuilder answer = Response.ok(entity);
    next.ifPresent(link -> answer.header(HttpHeaders.LINK, "<" + link + ">; rel=\"next\""));
    return answer.build();
  }
}
