package org.waylight.standalone.stack;

/**
 * The pager of this machine's stack: nobody listens unless a run does. Its secret is no secret, as
 * all of the demo.
 */
public final class DemoPager {
  public static final String PATH = "/pager";
  public static final String SECRET = "whsec_d2F5bGlnaHQtZGVtby1wYWdlci1ub3Qtc2VjcmV0";

  private DemoPager() {}
}
