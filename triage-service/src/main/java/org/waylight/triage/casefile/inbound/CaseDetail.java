package org.waylight.triage.casefile.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.CloseReason;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RequestType;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.contracts.v1.StatedConsent;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.assessment.domain.Actionability;
import org.waylight.triage.assessment.domain.Evidence;
import org.waylight.triage.assessment.domain.SituationPlace;
import org.waylight.triage.assessment.domain.Specific;
import org.waylight.triage.casefile.domain.CaseClock;
import org.waylight.triage.casefile.domain.Person;
import org.waylight.triage.casefile.domain.SafeAnswers;

/** A case as a person reads it, texts opened. */
public record CaseDetail(
    UUID caseId,
    long version,
    CaseStatus status,
    @Nullable String claimedBy,
    @Nullable CloseReason closeReason,
    @Nullable UUID mergedInto,
    Instant openedAt,
    CaseClock clock,
    boolean overdue,
    @Nullable String alertRaisedBy,
    AssessmentDetail assessment,
    List<Person> persons,
    List<SignalDetail> signals,
    List<NoteDetail> notes,
    List<ResponseDetail> responses) {

  /** What triage concludes, every conclusion with its evidence and the sentence of its rule. */
  public record AssessmentDetail(
      TraffickingType type,
      RequestType requestType,
      Urgency urgency,
      Set<Topic> topics,
      Set<Need> needs,
      Set<String> meansOfControl,
      Set<String> industries,
      Set<Specific> known,
      boolean sufficient,
      boolean actionable,
      @Nullable Actionability actionability,
      List<SituationPlace> places,
      boolean readable,
      @Nullable String language,
      List<ReadingDetail> readings,
      List<ConclusionDetail> conclusions,
      List<String> askNext,
      String indicatorsVersion) {}

  /** One fact the disclosure policy may hang on. */
  public record ReadingDetail(
      ReadingKind kind,
      Answer value,
      Standing standing,
      Answer stated,
      boolean contradicted,
      @Nullable String decidedBy,
      List<Evidence> evidence) {}

  /** One conclusion. */
  public record ConclusionDetail(
      String about,
      String value,
      String rule,
      @Nullable String sentence,
      List<Evidence> evidence,
      List<String> stated) {}

  /** One signal. */
  public record SignalDetail(
      UUID signalId,
      @Nullable Channel channel,
      @Nullable String gateway,
      Instant receivedAt,
      @Nullable Instant occurredAt,
      @Nullable UUID linkedSignalId,
      boolean receiptUnresolved,
      FactsDetail facts,
      List<MessageDetail> messages) {}

  /** What was stated with a signal; words by field. */
  public record FactsDetail(
      Map<ReadingKind, Answer> answers,
      List<Integer> ages,
      List<PlaceDetail> places,
      @Nullable String language,
      SignalerKind signalerKind,
      boolean anonymous,
      Map<String, String> words,
      @Nullable SafeAnswers safeContact,
      List<StatedConsent> consents) {}

  /** A place without its street, which stands among the words. */
  public record PlaceDetail(
      @Nullable String country,
      @Nullable String state,
      @Nullable String county,
      @Nullable String city,
      @Nullable String zip,
      @Nullable String tribalLand) {}

  /** One message; without text if it was erased. */
  public record MessageDetail(
      UUID messageId, MessageAuthor author, Instant sentAt, @Nullable String text) {
    @Override
    public String toString() {
      return "MessageDetail[" + messageId + "]";
    }
  }

  /** One note or reason. */
  public record NoteDetail(
      UUID noteId,
      String kind,
      @Nullable String about,
      String author,
      Instant writtenAt,
      @Nullable String text) {
    @Override
    public String toString() {
      return "NoteDetail[" + noteId + "]";
    }
  }

  /** One thing referral told. */
  public record ResponseDetail(String kind, long version, Instant at, Object detail) {}
}
