package org.waylight.triage.ties.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waylight.triage.ties.domain.TieKey;

/** Forgets what signals share with others: hashes of what people wrote are personal data too. */
@ApplicationScoped
public class ForgetTies {
  private final TieStore store;
  private final NoticeTies notice;

  @Inject
  public ForgetTies(TieStore store, NoticeTies notice) {
    this.store = store;
    this.notice = notice;
  }

  /** Forgets signatures, keys and ties of these signals; how many rows it were. */
  public int forget(Collection<UUID> signalIds) {
    List<TieKey> bands = new ArrayList<>();
    store
        .signatures(signalIds)
        .forEach((id, signature) -> bands.addAll(notice.bands(id, signature)));
    store.saveSignatures(Map.of(), bands);
    return bands.size() + store.forget(signalIds);
  }
}
