/**
 * The service: rounds, risks and returns over HTTP, to those whose token allows it.
 *
 * <p>Who may do what stands in {@link muster.server.http.Operation}; whatever is not listed there
 * is refused. Every error is a {@link muster.server.http.Problem}.
 */
package muster.server.http;
