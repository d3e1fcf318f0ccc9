package org.waylight.referral.disclosure.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.CaseSnapshot;

/** Where case files are kept; every method works in the current transaction. */
public interface CaseFiles {
  /** The newest version known of each case, locked until the transaction ends. */
  Map<UUID, Long> lockVersions(Collection<UUID> cases);

  /** Stores newer states. */
  void save(List<CaseSnapshot> states);

  /** The file of a case. */
  Optional<CaseFile> find(UUID caseId);

  /** The files of several cases. */
  List<CaseFile> findAll(Collection<UUID> cases);

  /** States of cases, the newest case first, that are older than one; absent: from the newest. */
  List<CaseSnapshot> newestBefore(@Nullable UUID caseId, int most);

  /** Cases that are not closed, in the order of their ids, after one; absent: from the first. */
  List<UUID> openAfter(@Nullable UUID caseId, int most);

  /** The cases that name a person, also under a former id; always in the same order. */
  Set<UUID> naming(UUID personId);
}
