package org.waylight.protocol.inbound.hsds;

/** What is wrong with a field of an HSDS object, without repeating its value. */
record Flaw(String field, String problem, String mend) {
  /** The same, seen from the object that holds the one it was found in. */
  Flaw in(String path) {
    return new Flaw(path.isEmpty() ? field : path + "." + field, problem, mend);
  }
}
