/**
 * What persons are called beside their names, in the six languages: a line holds a title and, per
 * language, how it is written, the more particular title before the one it contains.
 *
 * `~` is the rest of a word, `@` a country. Whose title it is where another's follows in the genitive
 * ("заместитель министра Рыженкова") is the reader's matter.
 */
export const TITLE_WORDS = `
elected-president | en president elect, elected @?president | ru избранн~ президент~ | be абран~ прэз[іы]дэнт~ | uk обран~ президент~ | pl prezydentk? elekt~, wybran~ prezydent~ | lt isrinkt~ prezident~
former-president | en (former|ex) @?president | ru (бывш~|экс) @?президент(а|у|ом|е)? | be (был~|экс|колішн~) @?прэз[іы]дэнт(а|у|ам|ом|е)? | uk (колишн~|екс) @?президент(а|у|ом|ові|і)? | pl (byl(y|a|ego|emu|ym|ej)|eks) @?prezydent(a|owi|em|ka|ki)? | lt (buv~|eks) @?prezident~
questioned-president | en (self (proclaimed|declared|styled|appointed)|illegitimate|unrecogni[sz]ed|so called) @?(president|leader|ruler) | ru (самопровозглаш~|самоназнач~|нелегитимн~|незаконн~|непризнанн~|так называем~) @?(президент(а|у|ом|е)?|глав(а|ы|е|у|ой) государства|лидер~|правител~) | be (самаабвешч~|самапраклям~|самапрызнач~|нелегітымн~|незаконн~|непрызнан~|так зван~) @?(прэз[іы]дэнт(а|у|ам|ом|е)?|кіраунік~ дзяржавы|лідар~) | uk (самопроголош~|самопризнач~|нелегітимн~|незаконн~|невизнан~|так зван~) @?(президент(а|у|ом|ові|і)?|глав~ держави|лідер~) | pl (samozwancz~|nielegalny|nielegalnego|nieuznawan~|nielegitymn~|tak zwan~|tzw) @?prezydent(a|owi|em)? | lt (apsisauk~|pasiskelb~|neteiset~|nelegitim~|nepripazint~) @?(prezident~|vadov~|lyder~)
dictator | en (dictator|usurper) | ru (диктатор~|узурпатор~) | be (дыктатар~|узурпатар~) | uk (диктатор~|узурпатор~) | pl (dyktator~|uzurpator~) | lt (diktatori~|uzurpatori~)
president | en (?<!vice )president | ru ((?<!вице )президент(а|у|ом|е)?|глав(а|ы|е|у|ой) государства) | be ((?<!віцэ )прэз[іы]дэнт(а|у|ам|ом|е)?|кіраунік~ дзяржавы) | uk ((?<!віце )президент(а|у|ом|ові|і)?|глав(а|и|і|у|ою) держави) | pl (prezydent(a|owi|em|ka|ki)?|glow(a|y|e) panstwa) | lt prezident(as|o|ui|a|u|e|es|ei)

fugitive | en (fugitive|runaway)( \\S+)?( \\S+)? | ru бегл(ый|ого|ому|ым|ая|ой|ую)( \\S+)?( \\S+)? | be (бегл|збегл)(ы|ага|аму|ым|ая|ай|ую|ае)( \\S+)?( \\S+)? | uk (біглий|біглого|біглої|збігл(ий|а|ого|ої)|втікачк?(а|ка|ки|у|ем)?)( \\S+)?( \\S+)? | pl zbiegl(y|a|ego|emu|ej)( \\S+)?( \\S+)? | lt (begl(ys|e|io|es)|pabegus(i|ios|iai|ia|io))( \\S+)?( \\S+)?
extremist | en (extremist|terrorist) | ru (экстремист~|террорист~) | be (экстрэміст~|тэрарыст~) | uk (екстреміст~|терорист~) | pl (ekstremist~|terroryst~) | lt (ekstremist~|terorist~)
opposition-leader | en (leader of @?(democratic forces|opposition|democratic movement)|@?(opposition|democratic) (leader|politician|figure)) | ru (лидер~ @?(демократическ~ сил|демсил|оппозиции)|оппозиционн~ (лидер~|политик~)|глав(а|ы|е|у|ой) (объединенн~ )?переходн~ кабинета) | be ((лідар~|лідэр~) @?(дэмакратычн~ сіл~|дэмсіл~|апаз[іы]цыі)|апаз[іы]цыйн~ (лідар~|лідэр~|паліты~)) | uk (лідер~ @?(демократичн~ сил|демсил|опозиції)|опозиційн~ (лідер~|політи~)) | pl ((lider~|przywodc~) @?(sil demokratycznych|opozycji)|opozycyjn~ (lider~|polity~)|polityk~ opozycji) | lt ((demokratiniu jegu|opozicij~) (lyder~|vadov~|vad(as|e|o|es)|politik~))

deputy-prime-minister | en ((deputy|vice) (prime minister|premier)) | ru (вице премьер~|заместител~ премьер министра|зампред~ правительства) | be (віцэ прэмер~|намеснік~ прэмер міністра) | uk (віце премєр~|заступни~ премєр міністра) | pl (wicepremier~|zastep~ premiera) | lt (vicepremjer~|ministro pirmininko pavaduotoj~)
former-prime-minister | en (former|ex) @?(prime minister|premier) | ru (бывш~|экс) @?премьер( министр)?~ | be (был~|экс|колішн~) @?прэмер( міністр)?~ | uk (колишн~|екс) @?премєр( міністр)?~ | pl (byl(y|a|ego|emu|ym|ej)|eks) @?premier~ | lt (buv~|eks) @?(ministr~ pirminink~|premjer~)
prime-minister | en (prime minister|premier) | ru (премьер министр(а|у|ом|е)?|премьер(а|у|ом|е)?|глав(а|ы|е|у|ой) (@ )?правительства) | be (прэмер міністр(а|у|ам|ом|е)?|прэмер(а|у|ам|ом|е)?|кіраунік~ @?урада) | uk (премєр міністр(а|у|ом|ові|і|ка|ки)?|премєр(а|у|ом|ові|ка|ки)?|глав(а|и|і|у|ою) уряду) | pl (premier(a|owi|em|ze|ka|ki)?|szef(a|owi|em)? (@ )?rzadu) | lt (ministr~ pirminink~|premjer(as|o|ui|a|u|e|es))

former-foreign-minister | en (former|ex) @?(foreign minister|minister of foreign affairs) | ru (бывш~|экс) @?(министр~ иностранных дел|глав(а|ы|е|у|ой) мид) | be (был~|экс|колішн~) @?(мініст~ замежных спра~|кіраунік~ мзс) | uk (колишн~|екс) @?(міністр~ закордонних справ|(глав(а|и|і|у|ою)|очільни~) мзс) | pl (byl(y|a|ego|emu|ym|ej)|eks) @?(minist~ spraw zagranicznych|szef~ msz) | lt (buv~|eks) @?uzsienio reikalu ministr~
deputy-foreign-minister | en (deputy|vice) (foreign minister|minister of foreign affairs|head of @?foreign ministry) | ru ((заместител~|зам) (министра иностранных дел|главы мид)|замминистра иностранных дел|замглавы мид) | be (намеснік~|намесніц~) (міністра замежных спра~|кіраўніка мзс|кірауніка мзс) | uk заступни~ (міністра закордонних справ|глави мзс|очільника мзс|міністра @) | pl (wiceminist~ spraw zagranicznych|wiceszef~ (@ )?msz|zastep~ ministra spraw zagranicznych) | lt (uzsienio reikalu viceministr~|uzsienio reikalu ministr(o|es) pavaduotoj~)
foreign-minister | en (foreign minister|minister of foreign affairs|foreign secretary|foreign ministry (head|chief)|head of @?foreign ministry) | ru (министр(а|у|ом|е)? иностранных дел|глав(а|ы|е|у|ой) (@ )?мид|глав(а|ы|е|у|ой) внешнеполитическ~ ведомства) | be (міністр(а|у|ам|ом|е)? замежных спра~|міністар замежных спра~|(кіраунік~|шэф~) (@ )?мзс) | uk (міністр(а|у|ом|ові|і)? закордонних справ|(глав(а|и|і|у|ою)|очільник(а|у|ом|ові)?|керівник~) (@ )?мзс) | pl (minister spraw zagranicznych|ministra spraw zagranicznych|ministrem spraw zagranicznych|ministrowi spraw zagranicznych|szef(a|owi|em|owa)? (@ )?(msz|dyplomacji)) | lt (uzsienio reikalu ministr(as|o|ui|a|u|e|es|ei)|urm vadov~|diplomatijos (vadov~|sef~))
deputy-defence-minister | en (deputy|vice) (defen[cs]e minister|minister of defen[cs]e) | ru (заместител~ (министра обороны|главы минобороны)|замминистра обороны|замглавы минобороны) | be намеснік~ міністра абароны | uk заступни~ міністра оборони | pl (wiceminist~ obrony( narodowej)?|wiceszef~ mon|zastep~ ministra obrony( narodowej)?) | lt ((gynybos|krasto apsaugos) viceministr~|(gynybos|krasto apsaugos) ministr(o|es) pavaduotoj~)
defence-minister | en (defen[cs]e (minister|secretary)|minister of defen[cs]e) | ru (министр(а|у|ом|е)? обороны|глав(а|ы|е|у|ой) минобороны) | be (міністр(а|у|ам|ом|е)? абароны|міністар абароны) | uk (міністр(а|у|ом|ові|і)? оборони|(глав(а|и|і|у|ою)|очільник~) міноборони) | pl (minister|ministra|ministrem|ministrowi|szef(a|owi|em)?) (@ )?(obrony( narodowej)?|mon) | lt (gynybos|krasto apsaugos) ministr(as|o|ui|a|u|e|es|ei)
deputy-interior-minister | en (deputy|vice) (interior minister|minister of (the )?interior|minister of internal affairs) | ru (заместител~ министра внутренних дел|замминистра внутренних дел|замглавы мвд) | be намеснік~ міністра унутраных спра~ | uk заступни~ міністра внутрішніх справ | pl (wiceminist~ spraw wewnetrznych|wiceszef~ mswia|zastep~ ministra spraw wewnetrznych) | lt (vidaus reikalu viceministr~|vidaus reikalu ministr(o|es) pavaduotoj~)
interior-minister | en (interior minister|minister of (the )?interior|minister of internal affairs) | ru (министр(а|у|ом|е)? внутренних дел|глав(а|ы|е|у|ой) (@ )?мвд) | be (міністр(а|у|ам|ом|е)? унутраных спра~|міністар унутраных спра~|кіраунік~ мус) | uk (міністр(а|у|ом|ові|і)? внутрішніх справ|(глав(а|и|і|у|ою)|очільник~) мвс) | pl (minister|ministra|ministrem|ministrowi|szef(a|owi|em)?) (@ )?(spraw wewnetrznych|mswia) | lt vidaus reikalu ministr(as|o|ui|a|u|e|es|ei)

deputy-assistant-secretary | en deputy assistant secretary( of state)? | ru заместител~ помощника (госсекретаря|государственного секретаря) | be намеснік~ памочніка дзярж~( сакратара)? | uk заступни~ помічника (держсекретаря|державного секретаря) | pl zastep~ (asystenta|pomocnika) sekretarza stanu | lt valstybes sekretor~ padejejo pavaduotoj~
assistant-secretary | en assistant secretary( of state)? | ru помощник~ (госсекретаря|государственного секретаря) | be памочнік~ дзярж~( сакратара)? | uk помічник~ (держсекретаря|державного секретаря) | pl (asystent~|pomocnik~) sekretarza stanu | lt valstybes sekretor~ padejej~
deputy-special-envoy | en deputy (special )?(presidential )?(envoy|representative) | ru заместител~ (спец|специальн~ )(посланн?ика|представителя) | be намеснік~ (спец|сп[еэ]цыяльн~ )(пасланн?іка|прадстауніка) | uk заступни~ (спец|спеціальн~ )(посланн?ика|посланця|представника) | pl zastep~ specjaln~ (wyslannika|przedstawiciela) | lt specialio~ (pasiuntinio|atstovo) pavaduotoj~
special-envoy | en (special (presidential )?(envoy|representative)|envoy) | ru (спецпосланн?ик~|спецпредставител~|специальн~ (посланн?ик~|представител~)) | be (сп[еэ]цпасланн?ік~|сп[еэ]цпрадстаун~|(сп[еэ]цыяльн~|адмыслов~) (пасланн?ік~|прадстаун~)) | uk (спецпослан~|спецпредставник~|спеціальн~ (послан~|представник~)) | pl ((specjaln~ )?wyslanni~|specjaln~ (przedstawiciel~|pelnomocni~)) | lt ((special~ )?pasiuntin~|special~ (atstov~|igaliotin~))

former-ambassador | en (former|ex) @?ambassador | ru (бывш~|экс) @?пос(ол|ла|лу|лом) | be (был~|экс|колішн~) @?(пас(ол|ла|лу|лом)|амбасадар~) | uk (колишн~|екс) @?пос(ол|ла|лу|лом) | pl (byl(y|a|ego|emu|ym|ej)|eks) @?ambasador~ | lt (buv~|eks) @?ambasador~
charge-daffaires | en charge daffaires | ru (временн~ )?поверенн~ в делах | be (часов~ )?паверан~ у справах | uk (тимчасов~ )?повірен~ у справах | pl charge daffaires | lt laikin~ reikalu patiketin~
ambassador | en ambassador | ru пос(ол|ла|лу|лом) | be (пас(ол|ла|лу|лом)|амбасадар~) | uk пос(ол|ла|лу|лом|линя|лині) | pl ambasador(a|owi|em|ka|ki)? | lt ambasador(ius|iaus|iui|iu|iumi|iaus|e|es|ei)
`;

/** Titles of which a person has one at a time: only these can contradict each other. */
export const TITLE_FAMILIES = {
  "head-of-state": [
    "president",
    "questioned-president",
    "dictator",
    "former-president",
    "elected-president",
  ],
  opposition: ["opposition-leader", "elected-president", "fugitive", "extremist"],
  government: ["prime-minister", "deputy-prime-minister", "former-prime-minister"],
  ministry: [
    "foreign-minister",
    "deputy-foreign-minister",
    "former-foreign-minister",
    "defence-minister",
    "deputy-defence-minister",
    "interior-minister",
    "deputy-interior-minister",
  ],
  mission: [
    "special-envoy",
    "deputy-special-envoy",
    "assistant-secretary",
    "deputy-assistant-secretary",
  ],
  embassy: ["ambassador", "charge-daffaires", "former-ambassador"],
  freed: ["political-prisoners", "convicts"],
} as const;

export type TitleFamily = keyof typeof TITLE_FAMILIES;
export type Title = (typeof TITLE_FAMILIES)[TitleFamily][number];

/** Whether a title denies somebody a standing: an outlet's word only where it does not report another's. */
export function isVerdict(title: unknown): boolean {
  return VERDICTS.some((each) => each === title);
}

const VERDICTS: readonly Title[] = ["questioned-president", "dictator", "fugitive", "extremist"];

/** What the freed are called, in the same notation; "prisoners" alone takes no side. */
export const FREED_WORDS = `
political-prisoners | en (political prisoners?|prisoners? of conscience) | ru (политзаключенн~|политическ~ заключенн~|политузни~|узник~ совести) | be (палітвязн~|палітвязень|палітзняволен~|палітычн~ (вязн~|зняволен~)) | uk (політвяз~|політувязнен~|політичн~ (вяз~|увязнен~)) | pl (wiezni~ polityczn~|polityczn~ wiezni~) | lt (politkalin~|politini~ kalini~)
convicts | en (convicts?|criminals?|convicted (citizens|persons|people|foreigners|extremists)|extremists) | ru (осужденн~|экстремистов|преступник~) | be (асуджан~|засуджан~|экстрэмістау|злачынц~) | uk (засуджен~|екстремістів|злочинц~) | pl (skazan~|przestepc~) | lt (nuteist~|nusikalt~)
`;
