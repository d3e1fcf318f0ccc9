package org.waylight.contracts.v1;

/** What a consent lets out. */
public enum DataElement {
  /** What happens, where and to whom, without anybody's contact details. */
  SITUATION,
  /** Name, number, address or caller ID of the person. */
  CONTACT
}
