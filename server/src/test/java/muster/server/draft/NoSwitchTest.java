package muster.server.draft;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import muster.engine.Assessor;
import muster.engine.RuleCheck;
import muster.engine.RuleCoverage;
import muster.server.files.CompiledRules;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.DisplayName;

@DisplayName("No flag, property or setting can switch a wall off")
@AnalyzeClasses(
    packages = {"muster.engine", "muster.server"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class NoSwitchTest {
  private static final Set<String> SETTINGS =
      Set.of(
          "java.lang.System.getProperty",
          "java.lang.System.getProperties",
          "java.lang.System.getenv",
          "java.lang.Boolean.getBoolean",
          "java.lang.Integer.getInteger",
          "java.lang.Long.getLong");

  private static final DescribedPredicate<JavaMethodCall> READ_A_SETTING =
      DescribedPredicate.describe(
          "read a setting",
          call -> SETTINGS.contains(call.getTargetOwner().getName() + "." + call.getName()));

  /**
   * The one that starts Java asks where it lies; the shipped rules, whether a checkout's own folder
   * stands for them, of which nothing runs untried but what was built in; the kept ones, where the
   * user's cache is; the console, whether it may use colour; and the commands hand the environment
   * to the service for its settings, none of which is about rules but the folder they are read
   * from.
   */
  @ArchTest
  static final ArchRule noneIsRead =
      noClasses()
          .that(DescribedPredicate.not(belongToAnyOf(DraftProcess.class)))
          .and(DescribedPredicate.not(belongToAnyOf(ShippedRules.class, CompiledRules.class)))
          .and()
          .doNotHaveFullyQualifiedName("muster.server.command.Console")
          .and()
          .doNotHaveFullyQualifiedName("muster.server.command.Commands")
          .should()
          .callMethodWhere(READ_A_SETTING);

  /** Both run every rule there is. */
  @ArchTest
  static final ArchRule rulesAreCheckedInTheirOwnProcessAlone =
      noClasses()
          .that()
          .resideInAPackage("muster.server..")
          .and()
          .resideOutsideOfPackage("muster.server.draft..")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "check or cover rules",
                  call ->
                      call.getTargetOwner().isEquivalentTo(RuleCheck.class)
                          || (call.getTargetOwner().isEquivalentTo(RuleCoverage.class)
                              && call.getName().equals("of"))));

  /** What does not fit is compiled by {@code Assessor.of}, too. */
  @ArchTest
  static final ArchRule rulesAreCompiledInTheirOwnProcessAlone =
      noClasses()
          .that()
          .resideInAPackage("muster.server..")
          .and()
          .doNotHaveSimpleName("DraftChild")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "compile rules",
                  call ->
                      call.getTargetOwner().isEquivalentTo(Assessor.class)
                          && Set.of("compile", "of").contains(call.getName())));

  @ArchTest
  static final ArchRule noneIsKept =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAnyPackage("muster.engine.internal..", "muster.server.draft..")
          .should()
          .beFinal();
}
