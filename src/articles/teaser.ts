import type { Article } from "./article.ts";

/** A flash of three sentences may be the whole report; asking for its page costs one request. */
const SHORT = 500;
/** What breaks off says so; past this there is enough to analyze and to summarize, broken off or not. */
const LONG = 1500;

/** `Read more`, `Читать далее…`, `Чытаць цалкам »`: the link that feeds put behind an excerpt. */
const READ_ON =
  /(?:read (?:more|on|the (?:full|rest|whole)[\p{L} ]{0,30})|continue reading[^\n]{0,120}|full (?:story|article)|more|чита(?:ть|йте) (?:далее|дальше|полностью|ещё|еще|целиком|на сайте)|подробнее|далее|продолжение|чыта(?:ць|йце) (?:далей|цалкам|больш|на сайце)|падрабязней|далей|чита(?:ти|йте) (?:далі|повністю|більше|на сайті)|докладніше|детальніше|далі|czytaj (?:dalej|więcej|całość)|więcej|skaityti (?:daugiau|toliau)|plačiau|daugiau)[\s.…:»>→\])]{0,9}$/iu;
/** `[…]`, `[&hellip;]`, `...`: cut in the middle. An entry that only trails off does not end in brackets. */
const CUT = /(?:\[(?:…|\.{3})\]|…|\.{3})[\s»"”)\]]{0,5}$/u;
/** WordPress closes each excerpt with `The post <title> appeared first on <site>`, in the site's language. */
const SIGNED =
  /(?:the post [^\n]{1,300} (?:appeared )?first (?:appeared )?on [^\n]{1,100}|(?:сообщение|запись|допіс|запис|публікація) [^\n]{1,300} (?:появил[аи]с[ья]|з'явився|з’явився|з'явилася|упершыню|вперше)[^\n]{1,100}|artykuł [^\n]{1,300} pochodzi z [^\n]{1,100})$/iu;

/** Hosts whose addresses lead to no page with the article's text: aggregators, channels, players. */
const PAGELESS =
  /(?:^|\.)(?:news\.google\.com|t\.me|telegram\.me|youtube\.com|youtu\.be|x\.com|twitter\.com|facebook\.com|instagram\.com|tiktok\.com|vk\.com|ok\.ru)$/;

/**
 * Tells whether an entry gave less than its page holds: a short text, one that
 * breaks off, or none. Posts of channels and an aggregator's items are no
 * teasers, for there is no page to complete them from.
 */
export function isTeaser(article: Pick<Article, "url" | "title" | "text">): boolean {
  if (!hasPage(article.url)) return false;
  const text = article.text.trim();
  if (text.length >= LONG) return false;
  return text.length < SHORT || CUT.test(text) || READ_ON.test(text) || SIGNED.test(text);
}

/** Tells whether an address may lead to a page with the article's text. */
export function hasPage(url: string): boolean {
  const { protocol, hostname } = URL.parse(url) ?? {};
  return (protocol === "http:" || protocol === "https:") && !PAGELESS.test(hostname ?? "");
}
