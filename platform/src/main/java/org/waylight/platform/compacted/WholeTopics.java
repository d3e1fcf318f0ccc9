package org.waylight.platform.compacted;

import java.util.Collection;

/** Which compacted topics this replica has read whole. */
public interface WholeTopics {
  /**
   * Goes on only if each of these topics has been read whole, as it stood when the service started.
   *
   * @throws org.waylight.platform.inbox.NotYet naming those that have not
   */
  void requireWhole(Collection<String> topics);
}
