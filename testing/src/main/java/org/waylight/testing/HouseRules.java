package org.waylight.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rings of a service as an allow-list: inbound → application → domain ← outbound. What a ring
 * may use is listed; everything else is refused, also what does not exist yet.
 */
public final class HouseRules {
  private static final String[] PLAIN = {
    "java..", "org.jspecify..", "com.google.errorprone.annotations..", "org.waylight.contracts.."
  };
  private static final String[] APPLICATION = {
    "jakarta.inject..",
    "jakarta.enterprise..",
    "jakarta.transaction..",
    "jakarta.annotation..",
    "org.eclipse.microprofile.config..",
    "io.smallrye.config..",
    "io.quarkus.runtime..",
    "io.micrometer..",
    "org.jboss.logging..",
    "org.waylight.platform.."
  };
  private static final String[] PERSISTENCE = {
    "jakarta.persistence..",
    "org.hibernate..",
    "io.quarkus.hibernate..",
    "java.sql..",
    "javax.sql.."
  };

  private final String base;
  private final List<String> domainAlso = new ArrayList<>();
  private final List<String> programs = new ArrayList<>();

  private HouseRules(String base) {
    this.base = base;
  }

  /** The rules for a service, {@code org.waylight.triage}. */
  public static HouseRules ringsOf(String base) {
    return new HouseRules(base);
  }

  /** A plain library that the domain computes with, {@code org.locationtech.jts..}. */
  public HouseRules domainMayUse(String libraryPackage) {
    domainAlso.add(libraryPackage);
    return this;
  }

  /**
   * A package with a {@code main} of its own, run by hand beside the service; no ring may use it.
   */
  public HouseRules program(String programPackage) {
    programs.add(programPackage);
    return this;
  }

  /** Checks the service's compiled classes, tests left out. */
  public void check() {
    JavaClasses service =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(base);
    DescribedPredicate<JavaClass> program = resideInAnyPackage(programs.toArray(String[]::new));
    rules().forEach(rule -> rule.check(service.that(DescribedPredicate.not(program))));
  }

  private List<ArchRule> rules() {
    return List.of(
        classes()
            .should()
            .resideInAnyPackage(
                base, ring("inbound"), ring("application"), ring("domain"), ring("outbound"))
            .because("a class belongs to a ring (or, like Channels, to the service itself)"),
        ring("domain", "plain Java: no CDI, JPA, Jackson", domain()),
        ring(
            "application",
            "one use case, one transaction, its ports; no SQL, HTTP or Kafka",
            join(domain(), APPLICATION, base, ring("application"))),
        noClasses()
            .that(resideInAPackage(ring("inbound")))
            .should()
            .dependOnClassesThat(resideInAnyPackage(join(PERSISTENCE, ring("outbound"))))
            .allowEmptyShould(true)
            .because("inbound starts work and knows nothing of how it is stored or sent"),
        noClasses()
            .that(resideInAPackage(ring("outbound")))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    ring("inbound"),
                    "jakarta.ws.rs..",
                    "org.eclipse.microprofile.reactive.messaging.."))
            .allowEmptyShould(true)
            .because("outbound implements the ports; only inbound sees JAX-RS and @Incoming"),
        noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(programs.toArray(String[]::new)))
            .because("a program of its own is no part of the service"),
        noClasses()
            .should(new ReadsTheSystemClock())
            .because("time comes from an injected " + Clock.class.getSimpleName()));
  }

  private String[] domain() {
    return Stream.concat(Stream.of(join(PLAIN, ring("domain"))), domainAlso.stream())
        .toArray(String[]::new);
  }

  private ArchRule ring(String name, String because, String... allowed) {
    DescribedPredicate<JavaClass> permitted =
        resideInAnyPackage(allowed).or(JavaClass.Predicates.resideInAPackage(""));
    return classes()
        .that(resideInAPackage(ring(name)))
        .should()
        .onlyDependOnClassesThat(permitted)
        .allowEmptyShould(true)
        .because(because);
  }

  private String ring(String name) {
    return base + ".." + name + "..";
  }

  private static String[] join(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }

  private static String[] join(String[] some, String[] others, String... more) {
    return join(join(some, others), more);
  }
}
