import { BlockList, isIP } from "node:net";

/** What of IPv4 is not the public internet: RFC 6890 and friends, and what clouds answer their own machines at. */
const PRIVATE_IPV4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "168.63.129.16/32",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];
/** NAT64: where a network has IPv6 alone, this is how it reaches the IPv4 address in the last 32 bits. */
const NAT64 = "64:ff9b::";
/** Of IPv6 this alone is handed out to the public … */
const PUBLIC_IPV6 = ["2000::/3", `${NAT64}/96`];
/** … but for protocols (Teredo among them), documentation, 6to4, and private IPv4 behind NAT64. */
const PRIVATE_IPV6 = [
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "3fff::/20",
  ...PRIVATE_IPV4.map((range) => {
    const [address, bits] = range.split("/");
    return `${NAT64}${address}/${96 + Number(bits)}`;
  }),
];
/** Names that mean something only inside a network, with or without the dot that ends a full name. */
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa)\.*$/i;

/** Tells whether an IP address, or a host name that is one, is off the public internet. */
export type PrivateAddressCheck = (host: string) => boolean;

/**
 * A check for addresses that a feed must not make us visit.
 *
 * Takes hosts as `URL` writes them: it has turned `0x7f.1` and `2130706433` into
 * `127.0.0.1` already. IPv4 written as IPv6 (`::ffff:8.8.8.8`) is private even
 * where the IPv4 is not: no honest server needs it. Names that can only be local (`localhost`, `printer.local`, `router`) are private, too; other
 * names must be checked again by the addresses they resolve to.
 */
export function createPrivateAddressCheck(): PrivateAddressCheck {
  const privateIpv4 = ranges(PRIVATE_IPV4, "ipv4");
  const privateIpv6 = ranges(PRIVATE_IPV6, "ipv6");
  const publicIpv6 = ranges(PUBLIC_IPV6, "ipv6");

  return (host) => {
    const address = host.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
    switch (isIP(address)) {
      case 4:
        return privateIpv4.check(address);
      case 6:
        return !publicIpv6.check(address, "ipv6") || privateIpv6.check(address, "ipv6");
      default:
        return LOCAL_NAME.test(address) || !/[^.]\.[^.]/.test(address);
    }
  };
}

function ranges(list: readonly string[], family: "ipv4" | "ipv6"): BlockList {
  const result = new BlockList();
  for (const range of list) {
    const [address = "", bits = "0"] = range.split("/");
    result.addSubnet(address, Number(bits), family);
  }
  return result;
}
