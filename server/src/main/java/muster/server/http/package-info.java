/**
 * The service: rounds, risks and returns over HTTP, to those whose token allows it.
 *
 * <p>Who may do what stands in {@link muster.server.http.Operation}; whatever is not listed there
 * is refused. Every error is a {@link muster.server.http.Problem}, those of requests included that
 * are too malformed, too large or too slow to reach any resource.
 *
 * <p>A request passes {@link muster.server.http.RequestCodec} (is it HTTP, read in one way only?),
 * {@link muster.server.http.WholeRequests} (has it wholly arrived, in time and within its size?),
 * and in Jersey {@link muster.server.http.Watch} (named, counted, logged), {@link
 * muster.server.http.Stopping}, {@link muster.server.http.Authentication} and {@link
 * muster.server.http.Authorization}, before a resource answers it.
 */
package muster.server.http;
