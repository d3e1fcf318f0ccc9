package org.waylight.standalone.verify;

/**
 * One slow proof.
 *
 * @param name as it is asked for
 * @param what in one sentence
 */
public record Proof(String name, String what, Attempt attempt) {
  /** Tries it. */
  public interface Attempt {
    Outcome run() throws Exception;
  }
}
