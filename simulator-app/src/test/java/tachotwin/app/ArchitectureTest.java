package tachotwin.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Maven's arrows cannot hold (docs/architecture.md). */
@Tag("octets")
class ArchitectureTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tachotwin");

  /** Packages where wall clock and threads may be. */
  private static final String[] LIVE = {
    "tachotwin.app.bench..",
    "tachotwin.app.pace..",
    "tachotwin.app.web..",
    "tachotwin..netty..",
    "tachotwin..serial..",
    "tachotwin..bridge..",
    "tachotwin..vpcd.."
  };

  private static final String[] KERNEL = {
    "tachotwin.octet..",
    "tachotwin.time..",
    "tachotwin.dictionary..",
    "tachotwin.zh..",
    "tachotwin.apdu..",
    "tachotwin.download..",
    "tachotwin.document..",
    "tachotwin.paper..",
    "tachotwin.profile..",
    "tachotwin.port..",
    "tachotwin.trace.."
  };

  @Test
  void packagesHaveNoCycles() {
    slices().matching("tachotwin.(*)..").should().beFreeOfCycles().check(PRODUCT);
    for (String root : List.of("vu", "skzi", "card", "can", "screen", "aistk", "app", "gost")) {
      slices()
          .matching("tachotwin." + root + ".(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true)
          .check(PRODUCT);
    }
  }

  @Test
  void kernelNeedsNothingOfOurs() {
    classes()
        .that()
        .resideInAnyPackage(KERNEL)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(KERNEL)
                .or(resideInAnyPackage("java..", "org.slf4j..", "org.jspecify..")))
        .check(PRODUCT);
  }

  @Test
  void bouncyCastleLivesInGostAlone() {
    noClasses()
        .that(not(resideInAnyPackage("tachotwin.gost..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.bouncycastle..")
        .check(PRODUCT);
  }

  @Test
  void nettyLivesInItsAdapters() {
    noClasses()
        .that(not(resideInAnyPackage("tachotwin..netty..", "tachotwin.app.web..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.netty..")
        .check(PRODUCT);
  }

  @Test
  void firmwareHasNoCryptography() {
    noClasses()
        .that()
        .resideInAPackage("tachotwin.vu..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tachotwin.gost..", "javax.crypto..", "java.security..")
        .check(PRODUCT);
  }

  @Test
  void timeIsInjected() {
    noClasses()
        .that(not(resideInAnyPackage(LIVE)))
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.ZonedDateTime.class, "now")
        .orShould()
        .callMethod(java.time.Clock.class, "systemUTC")
        .check(PRODUCT);
  }

  @Test
  void threadsAndUnseededRandomnessStayInTheLiveAdapters() {
    noClasses()
        .that(not(resideInAnyPackage(LIVE)))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.util.concurrent..").and(not(type(Callable.class))))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, java.security.SecureRandom.class)
        .orShould()
        .callConstructor(java.util.Random.class)
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .check(PRODUCT);
  }

  @Test
  void standardStreamsBelongToTheCommands() {
    noClasses()
        .that(not(resideInAnyPackage("tachotwin.app.cli..")))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(PRODUCT);
  }

  @Test
  void staticsAreFinal() {
    fields().that().areStatic().should().beFinal().check(PRODUCT);
  }

  @Test
  void noDrawers() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .check(PRODUCT);
  }

  @Test
  void rawBuffersStayInTheOctetPackage() {
    noClasses()
        .that(not(resideInAnyPackage(LIVE).or(resideInAnyPackage("tachotwin.octet.."))))
        .should()
        .callMethod(java.nio.ByteBuffer.class, "get")
        .orShould()
        .callMethod(java.nio.ByteBuffer.class, "getShort")
        .orShould()
        .callMethod(java.nio.ByteBuffer.class, "getInt")
        .orShould()
        .callMethod(java.nio.ByteBuffer.class, "getLong")
        .check(PRODUCT);
  }

  @Test
  void everyPackageSaysWhatLivesThereAndIsNullMarked() throws IOException {
    Path root = Path.of(System.getProperty("tachotwin.root"));
    List<String> missing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> folders =
          files
              .filter(path -> path.toString().endsWith(".java"))
              .filter(path -> path.toString().replace('\\', '/').contains("/src/main/java/"))
              .map(Path::getParent)
              .distinct()
              .toList();
      for (Path folder : folders) {
        Path info = folder.resolve("package-info.java");
        if (!Files.exists(info)
            || !Files.readString(info, StandardCharsets.UTF_8).contains("@NullMarked")) {
          missing.add(root.relativize(folder).toString());
        }
      }
    }
    assertThat(missing).isEmpty();
  }
}
