package org.dostyk.node.transfers;

import java.util.Locale;

/** What of a person was sent. Which of it a law holds to be sensitive stands with the laws. */
public enum DataCategory {
  NAME,
  /** Office and institution. */
  POST,
  /** Mail address, telephone, messenger. */
  CONTACT,
  LANGUAGE,
  /** Where somebody is to be and when. */
  ITINERARY,
  /** That they signed, when, where and how. */
  SIGNATURE,
  PHOTO,
  /** Day and place of birth, sex. */
  BIRTH,
  CITIZENSHIP,
  /** Passport, identity card, visa. */
  IDENTITY_DOCUMENT,
  /** Programme, year, learning agreement. */
  STUDY,
  GRADES,
  /** Diplomas and their recognition. */
  QUALIFICATION,
  ADDRESS,
  HEALTH,
  BANK_ACCOUNT;

  /** As it stands in addresses and text keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
