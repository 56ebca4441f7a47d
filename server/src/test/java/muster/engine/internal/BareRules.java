package muster.engine.internal;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.Stage;
import muster.engine.facts.Fact;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * Builds and runs a rule file without looking at it first. It lies in this package because no other
 * can come between the walls.
 */
public final class BareRules {
  private static final String HEAD =
      "package muster.rules.flagstage;"
          + " import muster.engine.facts.*; import muster.engine.findings.*;"
          + " import muster.engine.tables.*; import java.util.List;\n";

  private BareRules() {}

  /**
   * With no wall at all, as Drools' own guide does it.
   *
   * @return whether every fact is still there afterwards
   */
  public static boolean runUndefended(RuleFile file, Collection<? extends Fact> facts) {
    KieServices services = KieServices.Factory.get();
    KieBuilder builder = build(file);
    KieContainer container = services.newKieContainer(builder.getKieModule().getReleaseId());
    try {
      return fire(container.newKieSession(), facts);
    } finally {
      container.dispose();
      services.getRepository().removeKieModule(builder.getKieModule().getReleaseId());
    }
  }

  /** Under the class loader alone: nobody has looked at the text. */
  public static boolean runUnderLoader(RuleFile file, Collection<? extends Fact> facts) {
    RuleBook unread = new RuleBook(List.of(file), List.of(), List.of(), List.of());
    return runUnderLoader(RuleCompiler.compile(unread), facts);
  }

  /** Under the class loader alone: nobody has looked at what it was compiled from. */
  public static boolean runUnderLoader(RuleCode code, Collection<? extends Fact> facts) {
    KieSession session = RuleBase.load(code).newSession();
    ((StatefulKnowledgeSessionImpl) session).getAgenda().activateRuleFlowGroup(Stage.FLAG.folder());
    return fire(session, facts);
  }

  /** Compiled with no wall, as somebody might leave it in a cache. */
  public static RuleCode compileUndefended(RuleFile file) {
    KieBuilder builder = build(file);
    InternalKieModule module = (InternalKieModule) builder.getKieModule();
    SortedMap<String, byte[]> classes = new TreeMap<>();
    for (String name : module.getFileNames()) {
      if (name.endsWith(".class")) {
        classes.put(
            name.substring(0, name.length() - ".class".length()).replace('/', '.'),
            module.getBytes(name));
      }
    }
    KieServices.Factory.get().getRepository().removeKieModule(module.getReleaseId());
    return new RuleCode("", List.of(), new TreeMap<>(), classes);
  }

  private static KieBuilder build(RuleFile file) {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/muster/rules/flagstage/attack.drl", HEAD + file.text());
    KieBuilder builder = services.newKieBuilder(files);
    builder.buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return builder;
  }

  private static boolean fire(KieSession session, Collection<? extends Fact> facts) {
    try {
      facts.forEach(session::insert);
      session.fireAllRules();
      return session.getObjects().containsAll(facts);
    } finally {
      session.dispose();
    }
  }
}
