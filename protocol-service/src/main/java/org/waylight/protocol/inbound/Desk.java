package org.waylight.protocol.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.platform.security.Caller;
import org.waylight.protocol.application.ApproveEntry;
import org.waylight.protocol.application.EmergencyChanges;
import org.waylight.protocol.application.EntryQuery;
import org.waylight.protocol.application.ReadRegistry;
import org.waylight.protocol.application.Revision;
import org.waylight.protocol.application.SaveDraft;
import org.waylight.protocol.application.SubmitDraft;
import org.waylight.protocol.application.WithdrawEntry;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.RegistryKind;

/** What the three resources have in common: one life, one way of answering. */
@ApplicationScoped
class Desk {
  private static final int LONGEST_PAGE = 200;

  private final SaveDraft saveDraft;
  private final ApproveEntry approveEntry;
  private final SubmitDraft submitDraft;
  private final EmergencyChanges emergencyChanges;
  private final WithdrawEntry withdrawEntry;
  private final ReadRegistry registry;
  private final Caller caller;
  private final ObjectMapper json;
  private final Clock clock;

  @Inject
  Desk(
      SaveDraft saveDraft,
      SubmitDraft submitDraft,
      ApproveEntry approveEntry,
      EmergencyChanges emergencyChanges,
      WithdrawEntry withdrawEntry,
      ReadRegistry registry,
      Caller caller,
      ObjectMapper json,
      Clock clock) {
    this.saveDraft = saveDraft;
    this.submitDraft = submitDraft;
    this.emergencyChanges = emergencyChanges;
    this.json = json;
    this.clock = clock;
    this.approveEntry = approveEntry;
    this.withdrawEntry = withdrawEntry;
    this.registry = registry;
    this.caller = caller;
  }

  <B> RestResponse<EntryView<B>> draft(ContentBody body, String path, Function<Content, B> toBody) {
    Entry entry = Refusals.done(saveDraft.first(body.toContent(), caller.name()));
    return answer(
        RestResponse.ResponseBuilder.<EntryView<B>>create(RestResponse.Status.CREATED)
            .location(URI.create(path + "/" + entry.id())),
        entry,
        toBody);
  }

  <B> RestResponse<EntryView<B>> edit(
      UUID id, @Nullable String ifMatch, ContentBody body, Function<Content, B> toBody) {
    return ok(
        Refusals.done(
            saveDraft.next(id, EntityTags.required(ifMatch), body.toContent(), caller.name())),
        toBody);
  }

  <B> RestResponse<EntryView<B>> submit(
      RegistryKind kind, UUID id, @Nullable String ifMatch, Function<Content, B> toBody) {
    return ok(
        Refusals.done(submitDraft.submit(kind, id, EntityTags.required(ifMatch), caller.name())),
        toBody);
  }

  <B extends ContentBody> RestResponse<EntryView<B>> emergency(
      UUID id, @Nullable String ifMatch, EmergencyBody<B> change, Function<Content, B> toBody) {
    return ok(
        Refusals.done(
            emergencyChanges.change(
                change.content().toContent(),
                id,
                EntityTags.required(ifMatch),
                caller.name(),
                change.reason())),
        toBody);
  }

  <B> RestResponse<EntryView<B>> review(
      RegistryKind kind,
      UUID id,
      @Nullable String ifMatch,
      ReviewBody review,
      Function<Content, B> toBody) {
    Revision seen = EntityTags.required(ifMatch);
    return ok(
        Refusals.done(
            switch (review.verdict()) {
              case CONFIRM ->
                  emergencyChanges.confirm(kind, id, seen, caller.name(), review.reason());
              case REVERSE ->
                  emergencyChanges.reverse(kind, id, seen, caller.name(), review.reason());
            }),
        toBody);
  }

  <B> DifferenceView difference(
      RegistryKind kind,
      UUID id,
      @Nullable Long from,
      @Nullable Long to,
      Function<Content, B> toBody) {
    if (from == null || to == null) {
      throw ProblemException.of(
          Problem.badRequest("from and to are the numbers of two of its versions"));
    }
    return DifferenceView.of(
        from, version(kind, id, from, toBody), to, version(kind, id, to, toBody));
  }

  private <B> JsonNode version(
      RegistryKind kind, UUID id, long version, Function<Content, B> toBody) {
    return registry
        .version(kind, id, version)
        .map(toBody)
        .<JsonNode>map(json::valueToTree)
        .orElseThrow(
            () -> ProblemException.of(Problem.notFound("There is no such version of it.")));
  }

  <B> RestResponse<EntryView<B>> approve(
      RegistryKind kind, UUID id, @Nullable String ifMatch, Function<Content, B> toBody) {
    return ok(
        Refusals.done(approveEntry.approve(kind, id, EntityTags.required(ifMatch), caller.name())),
        toBody);
  }

  <B> RestResponse<EntryView<B>> withdraw(
      RegistryKind kind,
      UUID id,
      @Nullable String ifMatch,
      WithdrawalBody why,
      Function<Content, B> toBody) {
    return ok(
        Refusals.done(
            withdrawEntry.withdraw(
                kind, id, EntityTags.optional(ifMatch), caller.name(), why.reason())),
        toBody);
  }

  <B> RestResponse<EntryView<B>> one(RegistryKind kind, UUID id, Function<Content, B> toBody) {
    return ok(registry.one(kind, id).orElseThrow(Desk::notFound), toBody);
  }

  <B> PageView<B> page(EntryQuery query, Function<Content, B> toBody) {
    pageOf(query.limit());
    List<Entry> found = registry.page(query);
    return new PageView<>(
        found.stream().map(entry -> view(entry, toBody)).toList(),
        found.size() < query.limit() ? null : found.getLast().id().toString());
  }

  static void pageOf(int limit) {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw ProblemException.of(Problem.badRequest("limit is a number from 1 to " + LONGEST_PAGE));
    }
  }

  <B> List<PastChangeView<B>> history(RegistryKind kind, UUID id, Function<Content, B> toBody) {
    return registry.history(kind, id).orElseThrow(Desk::notFound).stream()
        .map(change -> PastChangeView.of(change, toBody))
        .toList();
  }

  private <B> RestResponse<EntryView<B>> ok(Entry entry, Function<Content, B> toBody) {
    return answer(
        RestResponse.ResponseBuilder.<EntryView<B>>create(RestResponse.Status.OK), entry, toBody);
  }

  private <B> RestResponse<EntryView<B>> answer(
      RestResponse.ResponseBuilder<EntryView<B>> answer, Entry entry, Function<Content, B> toBody) {
    return answer
        .header("ETag", EntityTags.of(entry.revision()))
        .entity(view(entry, toBody))
        .build();
  }

  private <B> EntryView<B> view(Entry entry, Function<Content, B> toBody) {
    return EntryView.of(
        entry, toBody, Refusals.errors(registry.stale(entry)), LocalDate.now(clock));
  }

  private static ProblemException notFound() {
    return ProblemException.of(Refusals.notFound());
  }
}
