package org.waylight.triage.judgement;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waylight.contracts.v1.RequestType;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.triage.assessment.domain.MessageReading;
import org.waylight.triage.assessment.domain.TextReader;
import org.waylight.triage.assessment.domain.TextReader.Text;
import org.waylight.triage.assessment.domain.Words;
import org.waylight.triage.assessment.outbound.WordWeightsFile;

/**
 * Finds what words weigh from labelled vignettes: for every conclusion one logistic regression,
 * kept small by its own penalty (LIBLINEAR). The same vignettes give the same weights.
 */
final class FitWords {
  /** A feature of fewer vignettes tells more of their author than of the world. */
  private static final int OFTEN = 3;

  private static final Set<String> NAMES = firstNames();

  private static final double EVEN = 0;

  /**
   * How sure the words must be, as log odds, where even is not right: less, for a life is at stake;
   * more, where few vignettes tell of it.
   */
  private static final Map<String, Double> SURE =
      Map.of(
          "READING:MINOR", -0.6,
          "READING:IMMINENT_HARM", -0.6,
          "READING:SELF_HARM", 0.3);

  private static final double SURE_OF_TOPIC = 0.5;

  /** How little the penalty of large weights counts (C of LIBLINEAR). */
  private static final double PENALTY = 2;

  private static final double TOO_LIGHT = 0.2;

  private final TextReader reader;
  private final List<Map<String, Double>> examples = new ArrayList<>();
  private final List<Expected> labels = new ArrayList<>();
  private final Map<String, Integer> numbers = new TreeMap<>();

  FitWords(TextReader reader, List<Vignette> vignettes) {
    this.reader = reader;
    Map<String, Integer> often = new HashMap<>();
    for (Vignette vignette : vignettes) {
      Map<String, Double> features = features(vignette);
      examples.add(features);
      labels.add(vignette.expected());
      features.keySet().forEach(name -> often.merge(name, 1, Integer::sum));
    }
    often.entrySet().stream()
        .filter(one -> one.getValue() >= OFTEN)
        .map(Map.Entry::getKey)
        .filter(name -> Stream.of(name.split(" ")).noneMatch(FitWords::isFirstName))
        .sorted()
        .forEach(name -> numbers.put(name, numbers.size() + 1));
  }

  /** PRO-7: a first name tells of an origin or a gender, and weighs nothing. */
  private static boolean isFirstName(String word) {
    return NAMES.contains(word) || (NAMES.contains(word + "a") && NAMES.contains(word + "o"));
  }

  private static Set<String> firstNames() {
    try (InputStream file = FitWords.class.getResourceAsStream("/gazetteer/first-names.txt")) {
      String always =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.startsWith("always: "))
              .findFirst()
              .orElseThrow();
      return Set.of(always.substring("always: ".length()).split("; "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Double> features(Vignette vignette) {
    List<Text> texts =
        vignette.messages().stream()
            .map(message -> new Text(UUID.nameUUIDFromBytes(message.getBytes()), message))
            .toList();
    List<MessageReading> readings = reader.read(texts);
    Map<String, Double> features = new HashMap<>();
    for (int at = 0; at < texts.size(); at++) {
      org.waylight.triage.assessment.domain.Feature.of(
              Words.of(texts.get(at).words()), readings.get(at).hits())
          .forEach(feature -> features.merge(feature.name(), feature.value(), Double::sum));
    }
    return features;
  }

  /** The file of the weights. */
  String fit(String reference, String comment) {
    Map<String, Double> needed = new LinkedHashMap<>();
    Map<String, Map<String, Double>> weights = new HashMap<>();
    conclusions()
        .forEach(
            (towards, holds) -> {
              double[] w = fit(holds);
              double bias = w[w.length - 1];
              needed.put(towards, sure(towards) - bias);
              numbers.forEach(
                  (name, number) -> {
                    if (Math.abs(w[number - 1]) >= TOO_LIGHT) {
                      weights
                          .computeIfAbsent(name, any -> new LinkedHashMap<>())
                          .put(towards, w[number - 1]);
                    }
                  });
            });
    return WordWeightsFile.write(reference, comment, needed, weights);
  }

  private static double sure(String towards) {
    return towards.startsWith("TOPIC") ? SURE_OF_TOPIC : SURE.getOrDefault(towards, EVEN);
  }

  private static Map<String, Predicate<Expected>> conclusions() {
    Map<String, Predicate<Expected>> all = new LinkedHashMap<>();
    Stream.of(TraffickingType.values())
        .forEach(type -> all.put("TYPE:" + type, expected -> expected.type() == type));
    Stream.of(RequestType.values())
        .forEach(type -> all.put("REQUEST:" + type, expected -> expected.request() == type));
    Stream.of(SignalerKind.values())
        .forEach(kind -> all.put("TOLD_BY:" + kind, expected -> expected.signaler() == kind));
    all.put("READING:MINOR", expected -> Boolean.TRUE.equals(expected.minor()));
    all.put("READING:IMMINENT_HARM", expected -> Boolean.TRUE.equals(expected.imminentHarm()));
    all.put("READING:SELF_HARM", expected -> Boolean.TRUE.equals(expected.selfHarm()));
    Stream.of(Topic.values())
        .forEach(
            topic ->
                all.put(
                    "TOPIC:" + topic,
                    expected -> expected.topics() != null && expected.topics().contains(topic)));
    all.put("SUFFICIENT:YES", expected -> Boolean.TRUE.equals(expected.sufficient()));
    return all;
  }

  /** The weight of each feature by its number, and last the bias. */
  private double[] fit(Predicate<Expected> holds) {
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.n = numbers.size() + 1;
    problem.bias = 1;
    problem.x = examples.stream().map(this::row).toArray(Feature[][]::new);
    problem.y = labels.stream().mapToDouble(label -> holds.test(label) ? 1 : -1).toArray();
    long positive = labels.stream().filter(holds).count();
    double share = (double) positive / labels.size();
    Parameter parameter = new Parameter(SolverType.L2R_LR, PENALTY, 0.001);
    parameter.setWeights(new double[] {0.5 / share, 0.5 / (1 - share)}, new int[] {1, -1});
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = model.getFeatureWeights();
    for (int at = 0; at < weights.length; at++) {
      weights[at] *= sign;
    }
    return weights;
  }

  private Feature[] row(Map<String, Double> features) {
    Map<Integer, Double> row = new TreeMap<>();
    features.forEach(
        (name, value) -> {
          Integer number = numbers.get(name);
          if (number != null) {
            row.put(number, value);
          }
        });
    row.put(numbers.size() + 1, 1.0);
    return row.entrySet().stream()
        .map(one -> new FeatureNode(one.getKey(), one.getValue()))
        .toArray(Feature[]::new);
  }
}
