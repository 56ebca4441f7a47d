package muster.server.http;

import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
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
      Kept kept,
      Metrics metrics,
      Clock clock,
      Limits limits,
      Stopping stopping,
      Watch watch) {
    Credentials credentials = new Credentials(store, clock);
    Passwords passwords = new Passwords();
    SignInRate rate = new SignInRate(SignInLimits.USUAL, clock);
    AccountChanges accounts = new AccountChanges(store, passwords);
    Once once = new Once(store);
    RuleBookShelf shelf = new RuleBookShelf(store);
    SlowWork slow = new SlowWork();
    RuleChecks checks = new RuleChecks(shelf, rules, slow);
    Publishing publishing = new Publishing(store, rules, slow, once);
    RulePreview previews = new RulePreview(shelf, new LiveRounds(store), rules, slow);
    ResourceConfig all = new ResourceConfig();
    all.property(ServerProperties.WADL_FEATURE_DISABLE, true)
        .property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
        .property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
        .property(ServerProperties.BV_FEATURE_DISABLE, true)
        .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
        .property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true)
        .register(watch)
        .register(stopping)
        .register(new OneRuleBook(rules))
        .register(new Authentication(credentials))
        .register(new Authorization())
        .register(new PostKeys(limits.bodyBytes()))
        .register(new Suffixes())
        .register(new Acceptance())
        .register(new ResponseHeaders(() -> rules.highestMarking()))
        .register(new GzipAnswers())
        .register(EncodingFilter.class)
        .register(new FaultMapper())
        .register(new JsonBodies())
        .register(new TableBodies())
        .register(new PageBodies())
        .register(new Waking(() -> kept.wake()))
        .register(new HealthResource(store, rules, clock))
        .register(new MetricsResource(metrics))
        .register(new SessionsResource(store, credentials, passwords, rate))
        .register(new AccountsResource(store, accounts, once))
        .register(new TokensResource(store, accounts, credentials, once))
        .register(new AuditLogResource(store))
        .register(new RuleBooksResource(store, shelf, once))
        .register(new RuleBookResource(store, shelf))
        .register(new RuleBookReviewResource(shelf, checks, previews, once))
        .register(new RuleBookDecisionsResource(shelf, publishing, once))
        .register(new RollbacksResource(publishing))
        .register(new PublicationsResource(store))
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
        .register(new AssessmentsResource(kept, once))
        .register(new KeptAssessmentResource(kept, once, clock))
        .register(new PublishedResource(kept, clock))
        .register(new PublicExportResource(kept, clock))
        .register(new ExportResource(kept, clock))
        .register(new RoundsResource(store, rounds, once))
        .register(new RoundResource(store))
        .register(new LocksResource(store, once))
        .register(new FilesResource(store, rounds))
        .register(new OverridesResource(store, rounds))
        .register(new CompletenessResource(store))
        .register(new TemplateResource(store, rounds))
        .register(new UploadsResource(store, rounds, once))
        .register(new ReturnsResource(store))
        .register(new ReturnResource(rounds, store))
        .register(new RevisionsResource(store))
        .register(new SubmissionsResource(store, once))
        .register(new EvidenceResource(store))
        .register(new ModerationsResource(store, rounds, once))
        .register(new SignOffsResource(store, once));
    return all.register(new DescriptionResource(described(all)));
  }

  /** The resources, and the one that describes them. */
  private static List<Class<?>> described(ResourceConfig all) {
    return Stream.concat(
            all.getInstances().stream().<Class<?>>map(Object::getClass),
            Stream.of(DescriptionResource.class))
        .filter(type -> type.isAnnotationPresent(Path.class))
        .toList();
  }
}
