package muster.server.http;

import muster.data.store.Store;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.filter.EncodingFilter;

/** All that answers, put together. */
final class Resources {
  private Resources() {}

  static ResourceConfig of(
      Store store,
      ServedRules rules,
      Rounds rounds,
      Metrics metrics,
      Tokens tokens,
      Stopping stopping,
      Watch watch) {
    return new ResourceConfig()
        .property(ServerProperties.WADL_FEATURE_DISABLE, true)
        .property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
        .property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
        .property(ServerProperties.BV_FEATURE_DISABLE, true)
        .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
        .register(watch)
        .register(stopping)
        .register(new Authentication(tokens))
        .register(new Authorization())
        .register(new ResponseHeaders())
        .register(new GzipAnswers())
        .register(EncodingFilter.class)
        .register(new FaultMapper())
        .register(new JsonBodies())
        .register(new HealthResource(store, rules))
        .register(new MetricsResource(metrics))
        .register(new ForcesResource(rounds))
        .register(new ServicesResource(rounds))
        .register(new RisksResource(rounds))
        .register(new OpportunitiesResource(rounds))
        .register(new NotListedResource(rounds))
        .register(new ProjectsResource(rounds))
        .register(new GapsResource(rounds))
        .register(new FinanceResource(rounds))
        .register(new CatalogueResource(rounds))
        .register(new AssessmentResource(rounds))
        .register(new ComparisonResource(rounds))
        .register(new ReturnResource(rounds, store));
  }
}
