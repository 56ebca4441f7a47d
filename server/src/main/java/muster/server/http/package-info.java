/**
 * The service: rounds, risks and returns over HTTP, to those whose token allows it.
 *
 * <p>Who may do what stands in {@link muster.server.http.Operation}; whatever is not listed there
 * is refused. Every error is a {@link muster.server.http.Problem}, but for requests so malformed
 * that the HTTP server refuses them itself, before any of this sees them: those get a bare status.
 */
package muster.server.http;
