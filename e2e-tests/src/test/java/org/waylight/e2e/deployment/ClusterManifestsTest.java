package org.waylight.e2e.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1HTTPIngressPath;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waylight.contracts.Topics;
import org.yaml.snakeyaml.Yaml;

/**
 * Holds together what the services stand on in a cluster, and what scales and opens them: custom
 * resources, whose schemas are their operators', and the overlays.
 */
class ClusterManifestsTest {
  private static final Path ROOT = Path.of(System.getProperty("waylight.root", ".."));
  private static final Path FOLDER = ROOT.resolve("deploy/kubernetes");
  private static final Path PRODUCTION = FOLDER.resolve("overlays/production");
  private static final Pattern SECRET =
      Pattern.compile("(?:secretName|tlsSecret|Secret: \\{name): ([a-z-]+)");

  @Test
  @DisplayName("INT-1 Strimzi's topics are those of the contracts, kept and compacted as they are")
  void topics() throws IOException {
    List<Map<String, Object>> topics =
        ofKind(FOLDER.resolve("parts/kafka-topics.yaml"), "KafkaTopic");
    Set<String> dead = Topics.STREAMS.stream().map(Topics::dead).collect(Collectors.toSet());
    assertThat(namesOf(topics))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Topics.STREAMS, dead, Topics.COMPACTED, Topics.KEPT)
                .flatMap(names -> names.stream())
                .toList());
    assertThat(topics)
        .allSatisfy(
            topic -> {
              String name = nameOf(topic);
              Object retention = at(topic, "spec", "config", "retention.ms");
              assertThat(at(topic, "spec", "config", "cleanup.policy"))
                  .isEqualTo(Topics.COMPACTED.contains(name) ? "compact" : "delete");
              if (Topics.STREAMS.contains(name)) {
                assertThat(retention).isEqualTo(604_800_000);
              } else if (!Topics.COMPACTED.contains(name)) {
                assertThat(retention).isEqualTo(-1);
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "triage", "referral", "protocol"})
  @DisplayName(
      "A service may read what it consumes and give up what it cannot handle, in its own group")
  void rights(String service) throws IOException {
    Map<String, Object> user =
        ofKind(FOLDER.resolve("parts/kafka-users.yaml"), "KafkaUser").stream()
            .filter(it -> nameOf(it).equals(service))
            .findFirst()
            .orElseThrow();
    Set<String> readable = allowed(user, "topic", "Read");
    Set<String> writable = allowed(user, "topic", "Write");
    Set<String> consumed = consumedBy(service);
    assertThat(readable).containsAll(consumed);
    assertThat(writable).containsAll(consumed.stream().map(Topics::dead).toList());
    assertThat(writable).contains(Topics.ACCESS_HEADS);
    assertThat(allowed(user, "group", "Read")).containsExactly("waylight-" + service);
    Set<String> known =
        new TreeSet<>(namesOf(ofKind(FOLDER.resolve("parts/kafka-topics.yaml"), "KafkaTopic")));
    assertThat(known).containsAll(readable).containsAll(writable);
  }

  @Test
  @DisplayName(
      "INT-6 what a person said is readable to triage alone, a case's news to triage and referral")
  void sealedTopics() throws IOException {
    List<Map<String, Object>> users = ofKind(FOLDER.resolve("parts/kafka-users.yaml"), "KafkaUser");
    assertThat(users)
        .filteredOn(user -> allowed(user, "topic", "Read").contains(Topics.SIGNALS_URGENT))
        .extracting(ClusterManifestsTest::nameOf)
        .containsExactly("triage");
    assertThat(users)
        .filteredOn(user -> allowed(user, "topic", "Read").contains(Topics.CASES))
        .extracting(ClusterManifestsTest::nameOf)
        .containsExactlyInAnyOrder("triage", "referral");
  }

  @Test
  @DisplayName(
      "What scales by lag names a deployment, a topic it consumes and its own group, the urgent lane first")
  void scaling() throws IOException {
    List<Map<String, Object>> scaled = ofKind(PRODUCTION.resolve("scaling.yaml"), "ScaledObject");
    assertThat(namesOf(scaled)).containsExactly("triage", "referral");
    for (Map<String, Object> one : scaled) {
      String service = nameOf(one);
      assertThat(at(one, "spec", "scaleTargetRef", "name")).isEqualTo(service);
      for (Map<String, Object> trigger : list(at(one, "spec", "triggers"))) {
        assertThat(at(trigger, "metadata", "consumerGroup")).isEqualTo("waylight-" + service);
        assertThat(consumedBy(service)).contains(String.valueOf(at(trigger, "metadata", "topic")));
      }
    }
    assertThat(at(list(at(scaled.getFirst(), "spec", "triggers")).getFirst(), "metadata", "topic"))
        .isEqualTo(Topics.SIGNALS_URGENT);
    Object partitions =
        at(
            ofKind(FOLDER.resolve("parts/kafka-topics.yaml"), "KafkaTopic").getFirst(),
            "spec",
            "partitions");
    assertThat(at(scaled.getFirst(), "spec", "maxReplicaCount")).isEqualTo(partitions);

    String autoscaler = documentsOf(PRODUCTION.resolve("scaling.yaml")).getFirst();
    V2HorizontalPodAutoscaler intake =
        io.kubernetes.client.util.Yaml.loadAs(autoscaler, V2HorizontalPodAutoscaler.class);
    assertThat(intake.getSpec().getScaleTargetRef().getName()).isEqualTo("intake");
  }

  @Test
  @DisplayName(
      "DIS-6 from outside only gateways, the form and an agency's own report are to be had")
  void edges() throws IOException {
    Manifests base = Manifests.in(FOLDER.resolve("base"));
    List<V1Ingress> ingresses = new ArrayList<>();
    for (Object object :
        io.kubernetes.client.util.Yaml.loadAll(PRODUCTION.resolve("edges.yaml").toFile())) {
      ingresses.add((V1Ingress) object);
    }
    assertThat(ingresses)
        .flatExtracting(ClusterManifestsTest::pathsOf)
        .allSatisfy(
            path -> {
              var backend = path.getBackend().getService();
              assertThat(base.namesOf(V1Service.class)).contains(backend.getName());
              assertThat(backend.getPort().getName()).isEqualTo("http");
            });
    assertThat(ingresses)
        .filteredOn(ingress -> ingress.getSpec().getIngressClassName().equals("nginx"))
        .flatExtracting(ClusterManifestsTest::pathsOf)
        .extracting(path -> path.getBackend().getService().getName() + " " + path.getPath())
        .containsExactlyInAnyOrder(
            "intake /v1/signals", "intake /v1/channels", "intake /form", "referral /v1/delivery");
  }

  @Test
  @DisplayName("Prometheus finds every service by label and port, and the path it serves")
  void monitors() throws IOException {
    Map<String, Object> monitor =
        ofKind(PRODUCTION.resolve("monitors.yaml"), "ServiceMonitor").getFirst();
    @SuppressWarnings("unchecked")
    Map<String, String> labels =
        (Map<String, String>) at(monitor, "spec", "selector", "matchLabels");
    Map<String, Object> endpoint = list(at(monitor, "spec", "endpoints")).getFirst();
    Manifests base = Manifests.in(FOLDER.resolve("base"));
    assertThat(base.of(V1Service.class))
        .hasSize(4)
        .allSatisfy(
            service -> {
              assertThat(service.getMetadata().getLabels()).containsAllEntriesOf(labels);
              assertThat(service.getSpec().getPorts().getFirst().getName())
                  .isEqualTo(endpoint.get("port"));
            });
    assertThat(endpoint.get("path")).isEqualTo("/q/metrics");
  }

  @Test
  @DisplayName("PostgreSQL has the logins of the bootstrap, and nobody comes in without TLS")
  void logins() throws IOException {
    Map<String, Object> cluster =
        ofKind(FOLDER.resolve("parts/postgres.yaml"), "Cluster").getFirst();
    assertThat(list(at(cluster, "spec", "managed", "roles")))
        .extracting(role -> role.get("name"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of("intake", "triage", "referral", "protocol")
                .flatMap(service -> Stream.of(service + "_owner", service + "_app"))
                .toList());
    assertThat(at(cluster, "spec", "postgresql", "pg_hba"))
        .asString()
        .contains("hostnossl all all all reject");
  }

  @Test
  @DisplayName(
      "No runtime container but intake's, which starts without PostgreSQL, may change a schema")
  void migrationsApart() throws IOException {
    assertThat(Manifests.in(FOLDER.resolve("base")).of(V1Deployment.class))
        .filteredOn(deployment -> !Manifests.nameOf(deployment).equals("intake"))
        .hasSize(3)
        .allSatisfy(
            deployment -> {
              var pod = Manifests.podOf(deployment);
              assertThat(pod.getContainers().getFirst().getEnv())
                  .noneMatch(variable -> variable.getName().equals("QUARKUS_FLYWAY_PASSWORD"))
                  .anyMatch(
                      variable ->
                          variable.getName().equals("QUARKUS_FLYWAY_MIGRATE_AT_START")
                              && "false".equals(variable.getValue()));
              assertThat(pod.getInitContainers())
                  .singleElement()
                  .satisfies(
                      migrate -> {
                        assertThat(migrate.getImage())
                            .isEqualTo(pod.getContainers().getFirst().getImage());
                        assertThat(migrate.getEnv())
                            .anyMatch(
                                variable -> variable.getName().equals("QUARKUS_INIT_AND_EXIT"));
                        assertThat(migrate.getSecurityContext().getReadOnlyRootFilesystem())
                            .isTrue();
                      });
            });
  }

  @Test
  @DisplayName("A replica that goes is told to end only when every proxy knows")
  void ending() throws IOException {
    assertThat(Manifests.in(FOLDER.resolve("base")).of(V1Deployment.class))
        .hasSize(4)
        .extracting(Manifests::containerOf)
        .allSatisfy(
            it -> assertThat(it.getLifecycle().getPreStop().getSleep().getSeconds()).isEqualTo(5));
  }

  @Test
  @DisplayName("The guide says of every Secret that an overlay names how to make it")
  void secrets() throws IOException {
    String guide = Files.readString(FOLDER.resolve("README.md"));
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
        assertThat(
                SECRET.matcher(Files.readString(file)).results().map(MatchResult::group).toList())
            .as("%s", file)
            .allSatisfy(
                named -> assertThat(guide).contains(named.substring(named.lastIndexOf(' ') + 1)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "overlays/single-node", "overlays/production"})
  @DisplayName("kubectl makes one whole of base, parts and overlay")
  void builds(String folder) throws Exception {
    assumeTrue(onPath("kubectl"), "no kubectl here: overlays are not put together");
    Path made = Files.createTempFile("waylight", ".yaml");
    Process process =
        new ProcessBuilder("kubectl", "kustomize", FOLDER.resolve(folder).toString())
            .redirectOutput(made.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    List<Map<String, Object>> objects = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(made)) {
      new Yaml().loadAll(reader).forEach(object -> objects.add(map(object)));
    } finally {
      Files.delete(made);
    }
    List<String> identities =
        objects.stream()
            .map(it -> it.get("kind") + " " + at(it, "metadata", "namespace") + " " + nameOf(it))
            .toList();
    assertThat(identities).doesNotHaveDuplicates();
    assertThat(objects).filteredOn(it -> "Deployment".equals(it.get("kind"))).hasSize(4);
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static List<V1HTTPIngressPath> pathsOf(V1Ingress ingress) {
    return ingress.getSpec().getRules().stream()
        .flatMap(rule -> rule.getHttp().getPaths().stream())
        .toList();
  }

  private static Set<String> consumedBy(String service) throws IOException {
    Properties properties = new Properties();
    Path file = ROOT.resolve(service + "-service/src/main/resources/application.properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties.stringPropertyNames().stream()
        .filter(name -> name.matches("mp\\.messaging\\.incoming\\..*\\.topic"))
        .map(properties::getProperty)
        .collect(Collectors.toSet());
  }

  private static Set<String> allowed(Map<String, Object> user, String resource, String operation) {
    return list(at(user, "spec", "authorization", "acls")).stream()
        .filter(acl -> resource.equals(at(acl, "resource", "type")))
        .filter(acl -> acl.get("operations") instanceof List<?> given && given.contains(operation))
        .map(acl -> String.valueOf(at(acl, "resource", "name")))
        .collect(Collectors.toSet());
  }

  private static List<String> documentsOf(Path file) throws IOException {
    return List.of(Files.readString(file).split("(?m)^---$"));
  }

  private static List<Map<String, Object>> ofKind(Path file, String kind) throws IOException {
    List<Map<String, Object>> found = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file)) {
      for (Object object : new Yaml().loadAll(reader)) {
        if (kind.equals(map(object).get("kind"))) {
          found.add(map(object));
        }
      }
    }
    return found;
  }

  private static List<String> namesOf(List<Map<String, Object>> objects) {
    return objects.stream().map(ClusterManifestsTest::nameOf).toList();
  }

  private static String nameOf(Map<String, Object> object) {
    return String.valueOf(at(object, "metadata", "name"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object object) {
    return (Map<String, Object>) object;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Object object) {
    return (List<Map<String, Object>>) object;
  }

  /** The value under these keys, or "null" in words where there is none. */
  private static Object at(Map<String, Object> object, String... keys) {
    Object value = object;
    for (String key : keys) {
      value = value instanceof Map<?, ?> values ? values.get(key) : null;
    }
    return value == null ? "null" : value;
  }
}
