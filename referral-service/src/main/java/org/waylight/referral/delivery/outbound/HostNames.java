package org.waylight.referral.delivery.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Says which addresses a name has at this moment; never none. */
@FunctionalInterface
interface HostNames {
  /** As the machine resolves names. */
  HostNames SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  List<InetAddress> resolve(String host) throws UnknownHostException;
}
