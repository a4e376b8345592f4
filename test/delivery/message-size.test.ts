import assert from "node:assert/strict";
import { test } from "node:test";
import { fitsMessage, messageSize } from "../../src/delivery/message-size.ts";

test("messageSize() counts code points of the text that is seen", () => {
  assert.equal(messageSize("<b>a &amp; b</b> 🇧🇾").codePoints, 8);
});

test("messageSize() counts entities and the bytes of links", () => {
  const size = messageSize(
    '<b><a href="https://x.by/ў">x</a></b><blockquote expandable>y</blockquote>',
  );
  assert.deepEqual([size.entities, size.linkBytes], [3, 15]);
});

test("fitsMessage() refuses what Telegram would cut or refuse", () => {
  assert.ok(fitsMessage(messageSize("я".repeat(3900))));
  assert.ok(!fitsMessage(messageSize("я".repeat(3901))));
  assert.ok(!fitsMessage(messageSize("<i>a</i>".repeat(91))));
  assert.ok(!fitsMessage(messageSize(`<a href="https://x.by/${"a".repeat(8000)}">x</a>`)));
});
