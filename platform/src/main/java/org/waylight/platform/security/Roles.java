package org.waylight.platform.security;

/** The roles of the realm, as {@code @RolesAllowed} names them. */
public final class Roles {
  public static final String GATEWAY = "gateway";
  public static final String ADVOCATE = "advocate";
  public static final String SUPERVISOR = "supervisor";
  public static final String PROTOCOL_EDITOR = "protocol-editor";
  public static final String PROTOCOL_APPROVER = "protocol-approver";
  public static final String AUDITOR = "auditor";
  public static final String OPERATOR = "operator";

  private Roles() {}
}
