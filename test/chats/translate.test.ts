import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { createTranslations } from "../../src/chats/translate.ts";

const directory = mkdtempSync(path.join(tmpdir(), "counterbalance-locales-"));
after(() => rmSync(directory, { recursive: true }));
const write = (name: string, text: string) => writeFileSync(path.join(directory, name), text);
write("en.ftl", "greeting = Hello, <b>{ $name }</b>!\nonly-english = Bye\n");
write("uk.ftl", "greeting = Вітаю, <b>{ $name }</b>!\n");
const { translate, plain } = createTranslations(directory);

test("createTranslations() tells in English what a locale lacks, and the key of what nobody has", () => {
  assert.equal(translate("uk", "only-english"), "Bye");
  assert.equal(translate("uk", "unheard-of"), "{unheard-of}");
});

test("translate() escapes text and leaves HTML as it stands; plain() leaves both", () => {
  assert.equal(translate("uk", "greeting", { name: "A<B" }), "Вітаю, <b>A&lt;B</b>!");
  assert.equal(
    translate("en", "greeting", { name: { html: "<i>A</i>" } }),
    "Hello, <b><i>A</i></b>!",
  );
  assert.equal(plain("en", "greeting", { name: "A<B" }), "Hello, <b>A<B</b>!");
});

test("translate() throws for a message whose argument is not given", () => {
  assert.throws(() => translate("en", "greeting"), /\$name/);
});

test("createTranslations() names the file whose messages stand twice", () => {
  write("lt.ftl", "greeting = Sveiki\ngreeting = Labas\n");
  assert.throws(() => createTranslations(directory), /Cannot read the messages of .*lt\.ftl/);
});
