package org.waylight.intake.inbound.form;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.waylight.intake.application.Gateways;
import org.waylight.intake.application.SubmitSignal;
import org.waylight.intake.domain.FormTokens;
import org.waylight.intake.domain.Gateway;
import org.waylight.intake.domain.IntakeSecret;
import org.waylight.intake.domain.ProofOfWork;
import org.waylight.intake.inbound.SignalBody;
import org.waylight.intake.inbound.SubmissionReader;

/** Takes what people send by the form, as a gateway of the name {@code form}. */
@ApplicationScoped
public class PublicForm {
  static final String GATEWAY = "form";

  private final FormTokens tokens;
  private final FloodLimits limits;
  private final FormConfig config;
  private final SubmissionReader reader;
  private final SubmitSignal submitSignal;
  private final Gateways gateways;
  private final MeterRegistry metrics;
  private final Clock clock;

  PublicForm(
      IntakeSecret secret,
      FloodLimits limits,
      FormConfig config,
      SubmissionReader reader,
      SubmitSignal submitSignal,
      Gateways gateways,
      MeterRegistry metrics,
      Clock clock) {
    this.tokens = new FormTokens(secret);
    this.limits = limits;
    this.config = config;
    this.reader = reader;
    this.submitSignal = submitSignal;
    this.gateways = gateways;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** What became of a form that was sent. */
  sealed interface Outcome {}

  /** It is durable, now or since it was first sent. */
  record Taken(SubmitSignal.Accepted accepted) implements Outcome {}

  /** It says nothing at all. */
  record Empty() implements Outcome {}

  /** Its token is none, or its time is over. */
  record TokenEnded() implements Outcome {}

  /** It came at once. */
  record TooFast() implements Outcome {}

  /** Its token was used for something else; nothing was stored. */
  record TokenUsed() implements Outcome {}

  /** One too many of this network, or of all. */
  record TooMany(Duration retryAfter) implements Outcome {}

  /** The hotline has closed the form. */
  record Closed() implements Outcome {}

  /** A token for a new page. */
  String newToken() {
    return tokens.issue(clock.instant());
  }

  /** Whether an operator paused the gateway of the form; unless it is registered, it is open. */
  boolean closed() {
    return gateways.find(GATEWAY).filter(Gateway::paused).isPresent();
  }

  /** Takes a form from an address, which is counted and forgotten. */
  Outcome take(FormBody body, String address) {
    Outcome outcome = decided(body, address);
    metrics.counter("waylight.form", "outcome", outcome.getClass().getSimpleName()).increment();
    return outcome;
  }

  private Outcome decided(FormBody body, String address) {
    String token = body.token() == null ? "" : body.token();
    SignalBody signal = body.signal();
    if (closed()) {
      return new Closed();
    }
    if (!signal.saysSomething()) {
      return new Empty();
    }
    return switch (tokens.read(token, clock.instant())) {
      case FormTokens.Ended _ -> new TokenEnded();
      case FormTokens.TooYoung _ -> new TooFast();
      case FormTokens.Valid valid ->
          limits
              .count(address, proven(token, body))
              .<Outcome>map(TooMany::new)
              .orElseGet(() -> submitted(valid.nonce(), signal));
    };
  }

  private boolean proven(String token, FormBody body) {
    return Optional.ofNullable(body.proof())
        .filter(proof -> ProofOfWork.holds(token, proof, config.difficulty()))
        .isPresent();
  }

  private Outcome submitted(UUID nonce, SignalBody signal) {
    return switch (submitSignal.submit(reader.signal(GATEWAY, nonce.toString(), signal))) {
      case SubmitSignal.Accepted accepted -> new Taken(accepted);
      case SubmitSignal.KeyReused _ -> new TokenUsed();
    };
  }
}
