package org.waylight.contracts.v1;

/**
 * One way to tell a contact that a report waits.
 *
 * @param address an https URL, an e-mail address or a phone number in E.164
 */
public record ContactChannel(DeliveryChannel channel, String address) {}
