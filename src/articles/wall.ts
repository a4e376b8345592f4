/** Titles of pages that stand before the report: checks for robots, consent, logins, errors with status 200. */
const TITLE =
  /^(?:just a moment|attention required|access (?:to this page )?(?:is |has been )?denied|ddos-guard|checking your browser|verify(?:ing)? (?:you are|your)|are you (?:a )?(?:human|robot)|robot check|human verification|security check|one more step|before you continue|please wait|pardon our interruption|403|404|page not found|not found|log ?in|sign in|доступ (?:ограничен|запрещ[её]н)|проверка (?:браузера|безопасности)|вы не робот|страница не найдена|ошибка 404|старонка не знойдзена|сторінку не знайдено|nie znaleziono|strona nie istnieje|puslapis nerastas)/i;

/** A report that goes on behind a payment is longer than its stub. */
const MAX_STUB_LENGTH = 2500;
const STUB = new RegExp(
  [
    // paywall
    "(?:subscribe|sign in|log in|register|become a (?:subscriber|member))[^\\n]{0,60} to (?:continue|keep|read|unlock|get (?:full|unlimited))",
    "(?:to (?:continue|keep) reading|to read the (?:full|rest))[^\\n]{0,80}(?:subscri|sign|log ?in|regist)",
    "this (?:article|story|content) is (?:only )?(?:for|available (?:only )?to) (?:our )?(?:paying )?(?:subscribers|members)",
    "subscribers?[- ]only|already a subscriber\\?|unlock this article",
    "(?:чтобы|для того,? чтобы) (?:продолжить|дочитать|прочитать|прочесть|читать)[^\\n]{0,80}(?:подпи|войд|авториз|регистр)",
    "(?:доступ\\p{L}*|материал\\p{L}*|статья|текст)[^\\n]{0,60}только (?:для )?(?:подписчик|зарегистриров|по подписке)",
    "(?:продолжение|полный текст|полная версия)[^\\n]{0,60}(?:по подписке|подписчик)",
    "(?:каб|для таго,? каб) (?:чытаць|дачытаць|працягнуць|прачытаць)[^\\n]{0,80}(?:падпі|ўвайд|увайд|рэгістр)",
    "толькі (?:для )?падпісчык|па падпісцы",
    "(?:щоб|аби) (?:продовжити|дочитати|прочитати|читати)[^\\n]{0,80}(?:підпи|передплат|увійд|зареєстр)",
    "(?:лише|тільки) (?:для )?(?:передплатник|підписник)|за передплатою",
    "(?:aby|żeby|chcesz) (?:czytać|przeczytać|kontynuować)[^\\n]{0,80}(?:subskry|prenumer|zaloguj|wykup|kup )",
    "(?:tylko|wyłącznie) dla (?:subskrybent|prenumerator)|dostępn\\p{L}* (?:tylko )?(?:dla|w) (?:subskry|prenumer)|pozostało \\d+\\s*% (?:artykułu|tekstu)",
    "(?:norėdami|norint) (?:skaityti|tęsti|perskaityti)[^\\n]{0,80}(?:prenumer|prisijung|užsisak)",
    "(?:tik|skirtas) prenumeratori",
    // consent
    "(?:we value your privacy|before you continue to|we (?:and our partners )?use cookies|accept all cookies|мы используем (?:файлы )?cookie|мы выкарыстоўваем (?:файлы )?cookie|ми використовуємо (?:файли )?cookie|szanujemy (?:twoją|państwa) prywatność|mes gerbiame jūsų privatumą)",
    // check for robots
    "(?:enable javascript and cookies|checking (?:if the site connection|your browser)|verify (?:that )?you are (?:a )?human|unusual traffic from your|включите javascript|подтвердите,? что вы не робот|you have been blocked)",
  ].join("|"),
  "iu",
);

/** Tells whether a page, by its title and main text, only stands before the report: a paywall's stub, a consent form, a bot check. */
export function isWall(title: string, text: string): boolean {
  return TITLE.test(title.trim()) || (text.length < MAX_STUB_LENGTH && STUB.test(text));
}
