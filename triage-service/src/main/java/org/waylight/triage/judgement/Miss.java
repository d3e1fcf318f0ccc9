package org.waylight.triage.judgement;

/** Where triage concluded something else than was expected. */
record Miss(String label, Judgement judgement, String expected, String got) {}
