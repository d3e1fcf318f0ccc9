package org.waylight.triage.assessment.domain;

import java.util.Set;

/** The code lists of the field that assessments use, as their publishers write them. */
public final class FieldCodes {
  /** HTCDS 2.0, field vic_MethodsOfControl (UNMigration/HTCDS, CC BY 4.0). */
  public static final Set<String> METHODS_OF_CONTROL =
      Set.of(
          "PhysicalThreats",
          "ThreatsLawEnforcement",
          "ThreatensChildrenFamily",
          "DebtBondage",
          "FalsePromises",
          "PhysicalAbuse",
          "SexualAbuse",
          "TakesEarnings",
          "RestrictsFinancialAccess",
          "RestrictsMedicalCare",
          "WithholdsNecessities",
          "PsychologicalAbuse",
          "PsychoactiveSubstance",
          "ExcessiveWorkingHours",
          "WithholdsDocuments",
          "Other");

  /**
   * Those of {@link org.waylight.contracts.IndustryCodes} in which people labor, and that are not
   * also where commercial sex takes place.
   */
  public static final Set<String> INDUSTRIES_OF_LABOR =
      Set.of(
          "Agriculture and Animal Husbandry",
          "Carnival",
          "Commercial Cleaning Services",
          "Construction",
          "Domestic Work",
          "Factories and Manufacturing",
          "Forestry and Logging",
          "Health and Beauty Services",
          "Health Care",
          "Landscaping",
          "Mining and Quarrying",
          "Peddling and Begging",
          "Restaurants and Food Service",
          "Retail Sales",
          "Traveling Sales Crew");

  private FieldCodes() {}
}
