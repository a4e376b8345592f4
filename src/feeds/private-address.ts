import { BlockList, isIP } from "node:net";

/** What is not the public internet: RFC 6890 and friends, cloud metadata and translated IPv4 among them. */
const IPV4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
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
const IPV6 = [
  "::/96",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
  "100::/64",
  "2001::/32",
  "2001:db8::/32",
  "2002::/16",
  "fc00::/7",
  "fe80::/10",
  "fec0::/10",
  "ff00::/8",
];

/** Tells whether an IP address, or a host name that is one, is off the public internet. */
export type PrivateAddressCheck = (host: string) => boolean;

/**
 * A check for addresses that a feed must not make us visit.
 *
 * Takes hosts as `URL` writes them: it has turned `0x7f.1` and `2130706433` into
 * `127.0.0.1` already. IPv4 inside IPv6 counts as that IPv4. Names that can
 * only be local (`localhost`, `printer.local`) are private, too; other names
 * must be checked again by the addresses they resolve to.
 */
export function createPrivateAddressCheck(): PrivateAddressCheck {
  const blocked = new BlockList();
  for (const [ranges, family] of [
    [IPV4, "ipv4"],
    [IPV6, "ipv6"],
  ] as const) {
    for (const range of ranges) {
      const [address = "", bits = "0"] = range.split("/");
      blocked.addSubnet(address, Number(bits), family);
    }
  }
  return (host) => {
    const address = host.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
    const family = isIP(address);
    if (family === 0) {
      return /(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/i.test(address);
    }
    // BlockList reads `::ffff:127.0.0.1` as the IPv4 address it carries.
    return blocked.check(address, family === 4 ? "ipv4" : "ipv6");
  };
}
