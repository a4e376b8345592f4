/**
 * Whether a sentence says nothing but who told the news: `Об этом сообщает ТАСС`, `Poinformowała o
 * tym rzeczniczka rządu`, `The announcement was made by the ministry's press service`.
 *
 * One that goes on with what was said ("…, отметив, что", "…: «…»") says more.
 */
export function namesOnlySource(sentence: string): boolean {
  if (sentence.length > LONGEST) return false;
  const bare = sentence.replace(AS_SOURCE_SAYS, "");
  return OPENINGS.some((opening) => opening.test(bare)) && !GOES_ON.test(bare);
}

const LONGEST = 240;

/** `Как сообщает ТАСС,`, `Jak podała PAP,`: another source named in front. */
const AS_SOURCE_SAYS = /^(?:как|як|jak|kaip|as) [^,]{3,60}, /iu;

// In the order ru, be, uk, pl, lt, en. A verb of saying stands near what points back to the news.
const OPENINGS: readonly RegExp[] = [
  /^(?:об этом|(?:такое|соответствующее) (?:заявление|сообщение)|(?:эту|такую|соответствующую) информацию|такую оценку|такое мнение|с таким заявлением) (?:\S+ ){0,12}?(?:сообщ|заяв|высказ|обнарод|расска|сказа|говор|пиш|напис|переда|информ|сдела|узна|объяв|известно|подтвер|опублик|уточн|выступ)/iu,
  /^(?:(?:пра|аб) гэт(?:а|ым)|(?:такую|адпаведную) (?:заяву|інфармацыю)|гэтую інфармацыю) (?:\S+ ){0,12}?(?:паведам|заяв|расказ|распав|сказа|гавор|піша|піш|напіса|перада|паінфарм|інфарм|зраб|адзнач|абвесц|вядома|пацвер|пацьвер|ідзец)/iu,
  /^(?:про це|(?:таку|відповідну) (?:заяву|інформацію)|цю інформацію) (?:\S+ ){0,12}?(?:повідом|заяв|розпов|сказа|говор|пиш|напис|переда|інформ|зроби|зазнач|оголос|відомо|підтверд|йдеться|поінформ|проінформ)/iu,
  /^(?:o (?:tym|sprawie|decyzji)|(?:tę|taką|te) informacj[ęe]) (?:\S+ ){0,12}?(?:poinform|inform|powiad|przekaz|poda[łjć]|powiedzia|mówi|pisz|napisa|oświadcz|ogłos|donos|donios|potwierdz)|^(?:po)?inform\S+ o tym /iu,
  /^(?:apie tai|(?:šią|tokią) informaciją) (?:\S+ ){0,12}?(?:praneš|skelb|paskelb|sak|teig|informav|raš|paraš|patvirtin|kalbėj|pasakoj|papasakoj|perdav)|^tai (?:praneš|skelb|paskelb|patvirtin|sakoma|teigiama|rašoma)/iu,
  /^(?:this|it|the (?:news|announcement|information|statement|report)) (?:was|has been|is) (?:first )?(?:announced|reported|stated|said|confirmed|published|made|told|posted|disclosed|communicated|released|carried) (?:\S+ )?(?:by|in|on|to|at) /iu,
];

/** A clause that says what was said, or the saying itself. With `\p{L}+` for `\S+` its first use takes 50 ms. */
const GOES_ON =
  /:\s|[,;–—] ?(?:что|отме[тч]\S+|добав\S+|подчерк\S+|уточн(?:ив|яя)\S*|поясн\S+|комментир\S+|што|адзнач\S+|дадал?\S+|падкрэсл\S+|удакладн\S+|каментуючы|що|зазначи\S+|дода\S+|підкресл\S+|уточни\S+|наголос\S+|коментуючи|że|doda\S+|podkreśl\S+|zaznacz\S+|komentuj\S+|kad|jog|pridū\S+|pabrėž\S+|adding|saying|noting|stressing)(?!\p{L})|(?<!\p{L})(?:that|which|who|kad|jog|że|что|што|що)(?!\p{L})|[«„“"][^»”“"]*\s[^»”“"]*\s[^»”“"]*\s[^»”“"]*[»”“"]/iu;
