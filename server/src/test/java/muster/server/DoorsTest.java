package muster.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;

@DisplayName("D01 The doors between the rooms (ARCHITECTURE.md)")
@AnalyzeClasses(packages = "muster", importOptions = ImportOption.DoNotIncludeTests.class)
class DoorsTest {

  @ArchTest
  static final ArchRule theEngineKnowsNoOtherRoom =
      noClasses()
          .that()
          .resideInAPackage("muster.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("muster.data..", "muster.server..", "muster.rules..");

  @ArchTest
  static final ArchRule theEngineTouchesNoFileSocketDatabaseOrLog =
      noClasses()
          .that()
          .resideInAPackage("muster.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.nio.file..", "java.net..", "java.sql..", "org.slf4j..", "java.util.logging..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.File");

  @ArchTest
  static final ArchRule theEngineAsksNoClockAndRollsNoDice =
      noClasses()
          .that()
          .resideInAPackage("muster.engine..")
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random");

  @ArchTest
  static final ArchRule droolsIsKnownInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage("muster.engine.internal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kie..", "org.drools..");

  @ArchTest
  static final ArchRule theDataRoomScoresNothingAndServesNobody =
      noClasses()
          .that()
          .resideInAPackage("muster.data..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "muster.server..",
              "muster.engine.arithmetic..",
              "muster.engine.findings..",
              "org.glassfish..",
              "jakarta.ws.rs..",
              "picocli..");

  @ArchTest
  static final ArchRule sqlStaysInTheDataRoom =
      noClasses()
          .that()
          .resideInAPackage("muster.server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.jdbi..", "org.flywaydb..", "org.sqlite..");

  @ArchTest
  static final ArchRule theServerLeavesTheEnginesInsidesAlone =
      noClasses()
          .that()
          .resideInAnyPackage("muster.server..", "muster.data..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("muster.engine.internal..");

  @ArchTest
  static final ArchRule factsAreRecords =
      classes()
          .that()
          .implement(muster.engine.facts.Fact.class)
          .and()
          .areNotInterfaces()
          .should()
          .beRecords();

  @ArchTest
  static void thereIsSomethingToHoldToTheDoors(JavaClasses classes) {
    org.assertj.core.api.Assertions.assertThat(classes.size()).isGreaterThan(100);
  }
}
