package muster.server.http;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.glassfish.jersey.uri.UriTemplate;
import org.slf4j.MDC;

/** Sees every request begin and end: names it, counts it as under way, and has it logged. */
final class Watch implements ApplicationEventListener {
  private static final int FAILED = ProblemType.INTERNAL.status();

  private final RequestLog log;
  private final Stopping stopping;

  Watch(RequestLog log, Stopping stopping) {
    this.log = log;
    this.stopping = stopping;
  }

  @Override
  public void onEvent(ApplicationEvent event) {
    // Only requests are watched.
  }

  @Override
  public RequestEventListener onRequest(RequestEvent event) {
    ContainerRequest request = event.getContainerRequest();
    String id = RequestId.fresh();
    String given = RequestId.given(request.getHeaderString(RequestId.HEADER));
    request.setProperty(RequestId.KEY, id);
    MDC.put(RequestId.KEY, id);
    stopping.begin();
    Stopwatch watch = new Stopwatch();
    return later -> {
      if (later.getType() == RequestEvent.Type.FINISHED) {
        MDC.remove(RequestId.KEY);
        stopping.end();
        log.answered(
            id,
            given,
            request.getMethod(),
            route(later),
            status(later),
            by(request),
            watch.elapsed());
      }
    };
  }

  private static String route(RequestEvent event) {
    ExtendedUriInfo address = event.getUriInfo();
    List<String> templates =
        new ArrayList<>(
            address.getMatchedTemplates().stream().map(UriTemplate::getTemplate).toList());
    Collections.reverse(templates);
    return templates.isEmpty()
        ? RequestLog.NO_ROUTE
        : templates.stream().collect(Collectors.joining()).replace("//", "/");
  }

  private static int status(RequestEvent event) {
    return Optional.ofNullable(event.getContainerResponse())
        .map(ContainerResponse::getStatus)
        .orElse(FAILED);
  }

  private static String by(ContainerRequest request) {
    return Optional.ofNullable(request.getSecurityContext())
        .map(context -> context.getUserPrincipal())
        .map(Principal::getName)
        .orElse("");
  }
}
