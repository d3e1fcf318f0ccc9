package org.waylight.e2e.deployment;

import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.util.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The objects of a kustomization, read as the API server would: unknown fields are refused. */
record Manifests(List<KubernetesObject> objects) {

  /** Reads every manifest that the folder's kustomization lists. */
  static Manifests in(Path folder) throws IOException {
    List<KubernetesObject> objects = new ArrayList<>();
    for (String file : resourcesOf(folder)) {
      for (Object object : Yaml.loadAll(folder.resolve(file).toFile())) {
        objects.add((KubernetesObject) object);
      }
    }
    return new Manifests(List.copyOf(objects));
  }

  /** The files under {@code resources:} of the folder's kustomization. */
  static List<String> resourcesOf(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("kustomization.yaml")).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("- ") && line.endsWith(".yaml"))
        .map(line -> line.substring(2))
        .toList();
  }

  <T> Stream<T> of(Class<T> kind) {
    return objects.stream().filter(kind::isInstance).map(kind::cast);
  }

  Set<String> namesOf(Class<? extends KubernetesObject> kind) {
    return of(kind).map(Manifests::nameOf).collect(Collectors.toSet());
  }

  /** The deployments whose pods carry all these labels. */
  List<String> selectedBy(Map<String, String> labels) {
    return of(V1Deployment.class)
        .filter(deployment -> labelsOf(deployment).entrySet().containsAll(labels.entrySet()))
        .map(Manifests::nameOf)
        .toList();
  }

  /** What a pod's container gets from the config maps that it names. */
  Map<String, String> settingsOf(V1Deployment deployment) {
    Map<String, String> settings = new HashMap<>();
    for (var source : containerOf(deployment).getEnvFrom()) {
      of(V1ConfigMap.class)
          .filter(map -> nameOf(map).equals(source.getConfigMapRef().getName()))
          .forEach(map -> settings.putAll(map.getData()));
    }
    return settings;
  }

  static String nameOf(KubernetesObject object) {
    return object.getMetadata().getName();
  }

  static Map<String, String> labelsOf(V1Deployment deployment) {
    return deployment.getSpec().getTemplate().getMetadata().getLabels();
  }

  static V1PodSpec podOf(V1Deployment deployment) {
    return deployment.getSpec().getTemplate().getSpec();
  }

  /** The one container of a service's pod. */
  static V1Container containerOf(V1Deployment deployment) {
    return podOf(deployment).getContainers().getFirst();
  }
}
