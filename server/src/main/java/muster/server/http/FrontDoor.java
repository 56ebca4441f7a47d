package muster.server.http;

import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;

/** Puts our reading of requests where Grizzly has its own, and the wait for their bodies after. */
final class FrontDoor implements AddOn {
  private final Limits limits;
  private final Arrivals arrivals;
  private final EarlyRefusals refusals;

  FrontDoor(Limits limits, Arrivals arrivals, EarlyRefusals refusals) {
    this.limits = limits;
    this.arrivals = arrivals;
    this.refusals = refusals;
  }

  @Override
  public void setup(NetworkListener listener, FilterChainBuilder chain) {
    int codec = chain.indexOfType(HttpServerFilter.class);
    chain.set(codec, new RequestCodec(limits, listener.getKeepAlive(), arrivals, refusals));
    chain.add(codec + 1, new WholeRequests(limits, arrivals, refusals));
  }
}
