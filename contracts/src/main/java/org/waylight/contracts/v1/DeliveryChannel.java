package org.waylight.contracts.v1;

/** How an agency or provider is told that a report waits. */
public enum DeliveryChannel {
  WEBHOOK,
  EMAIL,
  PHONE
}
