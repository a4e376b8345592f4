import assert from "node:assert/strict";
import { test } from "node:test";
import { createPrivateAddressCheck } from "../../src/feeds/private-address.ts";

const isPrivate = createPrivateAddressCheck();
const hostOf = (host: string) => new URL(`http://${host}/`).hostname;

const PRIVATE = [
  "127.0.0.1",
  "127.0.0.1.",
  "127.255.255.254",
  "127.1",
  "2130706433",
  "0x7f000001",
  "0x7f.0.0.1",
  "0177.0.0.1",
  "017700000001",
  "①②⑦.0.0.1",
  "0",
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "100.100.100.200",
  "168.63.129.16",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "198.18.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "[::]",
  "[::1]",
  "[0:0:0:0:0:0:0:1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[0:0:0:0:0:ffff:169.254.169.254]",
  "[::127.0.0.1]",
  "[::ffff:0:127.0.0.1]",
  "[64:ff9b::127.0.0.1]",
  "[64:ff9b::a9fe:a9fe]",
  "[64:ff9b::10.0.0.1]",
  "[64:ff9b:1::1]",
  "[2002:7f00:1::]",
  "[2002:c0a8:101::1]",
  "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
  "[2001:db8::1]",
  "[100::1]",
  "[fc00::1]",
  "[fd00:ec2::254]",
  "[fe80::1]",
  "[fec0::1]",
  "[ff02::1]",
  "localhost",
  "LOCALHOST",
  "localhost.",
  "localhost..",
  "%6c%6f%63alhost",
  "feeds.localhost",
  "printer.local",
  "metadata.google.internal",
  "metadata.google.internal.",
  "router.lan",
  "router.home.arpa",
  "router",
  "metadata",
  "instance-data.",
];
const PUBLIC = [
  "93.184.216.34",
  "100.63.255.255",
  "172.32.0.1",
  "192.169.0.1",
  "[2606:2800:220:1::1]",
  "[2a00:1450:4001::1]",
  "[64:ff9b::93.184.216.34]",
  "news.example",
  "news.example.",
  "localhost.news.example",
  "internal.news.example",
  "xn--80ak6aa92e.example",
  "127.0.0.1.news.example",
];

for (const host of PRIVATE) {
  test(`createPrivateAddressCheck() refuses ${host}`, () => {
    assert.equal(isPrivate(hostOf(host)), true);
  });
}
for (const host of PUBLIC) {
  test(`createPrivateAddressCheck() admits ${host}`, () => {
    assert.equal(isPrivate(hostOf(host)), false);
  });
}

test("createPrivateAddressCheck() reads addresses as a resolver writes them", () => {
  for (const address of ["::1", "::ffff:10.0.0.1", "fe80::1%eth0", "64:ff9b::7f00:1", "10.0.0.1"]) {
    assert.equal(isPrivate(address), true, address);
  }
  for (const address of ["93.184.216.34", "2a00:1450:4001::1"]) {
    assert.equal(isPrivate(address), false, address);
  }
});
