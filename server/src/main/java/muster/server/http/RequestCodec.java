package muster.server.http;

import java.io.IOException;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacketParsing;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.KeepAlive;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * Grizzly's reading of requests, with two changes: what cannot be read is refused with a problem
 * that says why, and what could be read in two ways is refused altogether.
 */
@SuppressWarnings("deprecation") // Of its constructors; no builder has come yet.
final class RequestCodec extends HttpServerFilter {
  private static final int MOST_ANSWER_HEADERS = 100;
  private static final String NO_HTTP =
      "This is no request by HTTP/1.1: look at its first line and its headers.";

  private final Limits limits;
  private final Arrivals arrivals;
  private final EarlyRefusals refusals;

  RequestCodec(Limits limits, KeepAlive keepAlive, Arrivals arrivals, EarlyRefusals refusals) {
    super(true, limits.headBytes(), null, keepAlive, null, limits.headers(), MOST_ANSWER_HEADERS);
    this.limits = limits;
    this.arrivals = arrivals;
    this.refusals = refusals;
  }

  @Override
  public NextAction handleAccept(FilterChainContext context) {
    if (!arrivals.open(context.getConnection())) {
      refusals.send(
          context.getConnection(),
          new Refusal(ProblemType.BUSY, "Too many callers at once: try again later."));
      return context.getStopAction();
    }
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    if (arrivals.of(context.getConnection()).isRefused()) {
      return context.getStopAction();
    }
    refusals.startClock(context.getConnection());
    return super.handleRead(context);
  }

  @Override
  public NextAction handleClose(FilterChainContext context) throws IOException {
    arrivals.close(context.getConnection());
    return super.handleClose(context);
  }

  /** Grizzly looks for a missing space or colon beyond the end of a line, and of the head. */
  @Override
  protected boolean decodeHttpPacket(
      FilterChainContext context, HttpPacketParsing packet, Buffer input) {
    boolean whole = super.decodeHttpPacket(context, packet, input);
    if (!whole && Head.endsIn(input)) {
      throw bad(NO_HTTP);
    }
    return whole;
  }

  @Override
  protected void onInitialLineParsed(HttpHeader header, FilterChainContext context) {
    arrivals.of(context.getConnection()).endLine();
    HttpRequestPacket request = (HttpRequestPacket) header;
    int length =
        request.getRequestURIRef().getRequestURIBC().getLength()
            + request.getQueryStringDC().getLength();
    if (length > limits.lineBytes()) {
      throw tooLongLine();
    }
  }

  @Override
  protected boolean onHttpHeaderParsed(
      HttpHeader header, Buffer buffer, FilterChainContext context) {
    boolean broken = super.onHttpHeaderParsed(header, buffer, context);
    if (!broken) {
      Head.requireOneReading(buffer);
    }
    return broken;
  }

  @Override
  protected void onHttpHeaderError(HttpHeader header, FilterChainContext context, Throwable fault) {
    refusals.send(context.getConnection(), reason((HttpRequestPacket) header, context, fault));
  }

  @Override
  protected void onHttpContentError(
      HttpHeader header, FilterChainContext context, Throwable fault) {
    refusals.send(
        context.getConnection(), bad("The pieces that the body was sent in cannot be read."));
    header.setContentBroken(true);
  }

  private Refusal reason(HttpRequestPacket request, FilterChainContext context, Throwable fault) {
    if (fault instanceof Refusal refusal) {
      return refusal;
    }
    if (fault instanceof MimeHeaders.MaxHeaderCountExceededException) {
      return new Refusal(
          ProblemType.TOO_MANY_HEADERS, "A request has at most " + limits.headers() + " headers.");
    }
    if (String.valueOf(fault.getMessage()).contains("too large")) {
      return arrivals.of(context.getConnection()).isInLine()
          ? tooLongLine()
          : new Refusal(
              ProblemType.TOO_MANY_HEADERS,
              "A request line and its headers have at most "
                  + Limits.size(limits.headBytes())
                  + ".");
    }
    return request.getResponse().getStatus() == ProblemType.OTHER_VERSION.status()
        ? new Refusal(ProblemType.OTHER_VERSION, "Ask by HTTP/1.1.")
        : bad(NO_HTTP);
  }

  private Refusal tooLongLine() {
    return new Refusal(
        ProblemType.TOO_LONG_ADDRESS,
        "An address has at most " + Limits.size(limits.lineBytes()) + ".");
  }

  private static Refusal bad(String detail) {
    return new Refusal(ProblemType.BAD_REQUEST, detail);
  }
}
