/**
 * Planted text: put into every personal field of many made-up cases, then looked for everywhere. It
 * may show in a report where docs/disclosure-table.md lets the field go, and nowhere else.
 */
@NullMarked
package org.waylight.standalone.canary;

import org.jspecify.annotations.NullMarked;
