package org.waylight.intake.domain;

/** How a gateway speaks to intake and how it is told from an impostor. */
public enum GatewayKind {
  /** Its own JSON, with a token of the identity provider. */
  REST,
  /** Webhooks for messages, calls and conversations, signed with the account's auth token. */
  TWILIO,
  /** Inbound Parse, signed with an ECDSA key of which intake has the public half. */
  SENDGRID,
  /** Routes, signed over timestamp and a single-use token. */
  MAILGUN,
  /** Webhooks of a Chatwoot inbox, signed over timestamp and body. */
  CHATWOOT,
  /** Any system that signs as Standard Webhooks says. */
  STANDARD_WEBHOOKS,
  /** The public web form that intake serves itself. */
  FORM
}
