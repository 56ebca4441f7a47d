package muster.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;

/** Has each request keep to one rule book, and tells in a header which one it was. */
final class OneRuleBook implements ApplicationEventListener, ContainerResponseFilter {
  private final ServedRules rules;

  OneRuleBook(ServedRules rules) {
    this.rules = rules;
  }

  @Override
  public void onEvent(ApplicationEvent event) {
    // Only requests hold a rule book.
  }

  @Override
  public RequestEventListener onRequest(RequestEvent event) {
    rules.hold();
    return later -> {
      if (later.getType() == RequestEvent.Type.FINISHED) {
        rules.release();
      }
    };
  }

  /** An answer that was worked out before names the rule book it was worked out by itself. */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    rules
        .findUsed()
        .filter(hash -> !response.getHeaders().containsKey(ResponseHeaders.RULE_BOOK))
        .ifPresent(hash -> response.getHeaders().putSingle(ResponseHeaders.RULE_BOOK, hash));
  }
}
