/** The directory of providers in Open Referral HSDS 3.1: files come in, an API to read goes out. */
@NullMarked
package org.waylight.protocol.inbound.hsds;

import org.jspecify.annotations.NullMarked;
