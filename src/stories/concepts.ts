import { fold } from "../text/fold.ts";

/**
 * What can happen between states, as word beginnings in the six languages.
 *
 * It is the bridge between reports that share no word: `border` and `мяжа` are
 * one term for grouping. A concept is an action, an object or an occasion of
 * foreign news; names of states, persons and bodies are the lexicon's matter.
 * Beginnings are lower case and long enough not to catch a neighbour; a word
 * belongs to the concept of its longest beginning, `=` asks for the whole word.
 */
const TABLE = `
border | en border frontier | ru границ пригранич погранич погранпереход | be мяж пагранічн прыгранічн | uk кордон прикордон | pl granic graniczn pogranicz | lt sien pasien
crossing | en crossing checkpoint border-crossing | ru переход пункт погранпереход | be пераход пункт | uk перехід переход пункт | pl przejści przejść | lt perėj punkt
close | en clos shut seal | ru закры закро перекры перекро | be закры зачын зачыня перакры | uk закри зачин закрит перекри | pl zamkn zamyk zamkni | lt uždar užver
open | en open reopen | ru откры откро возобнов | be адкры аднав | uk відкри віднов | pl otw otwor otwier wznow przywr wznaw | lt atidar atnauj atver
sanction | en sanction restrictive | ru санкц ограничител | be санкц абмежавальн | uk санкц обмежувальн | pl sankcj restrykcyj | lt sankcij ribojam
lift | en lift ease eased easing relief remov waive | ru снят снял снима смягч отмен ослаб | be зня знім адмян змякч паслаб | uk знят зня скасу помякш пом'якш послаб | pl zniesi znies znos złagodz łagodz | lt panaik švelnin atšauk
impose | en impos introduc | ru ввел введ вводи введён | be увёў увяд увод увя | uk запровад ввів введ впровад | pl nałoż nakład wprowadz | lt įved skelb
extend | en extend prolong | ru продл пролонг | be падоўж працяг прадоўж | uk продовж пролонг | pl przedłuż | lt pratęs
package | en package | ru пакет | be пакет | uk пакет | pl pakiet | lt paket
visit | en visit arriv trip flew flies travel lands landed | ru визит прибы прилет поездк посет приехал вылет | be візіт прыбы прылят паездк наведа прыехаў | uk візит прибу приліт поїздк відвіда приїха | pl wizyt przyby podróż odwiedz przyleci | lt vizit atvyk lankos apsilank keliaut
talks | en talks negotiat meet met meeting discuss | ru переговор встреч встрет обсуд обсужд бесед | be перамов сустрэ сустрак абмерк размов гутарк | uk переговор зустрі зустріч обговор бесід розмов | pl rozmow rozmów spotka negocj omówi | lt deryb susitik aptar pokalb
summit | en summit | ru саммит | be саміт | uk саміт | pl szczyt | lt susitikim viršūn
session | en session | ru заседани сесси | be пасядж сесі | uk засідан сесі | pl posiedzeni sesj | lt posėd sesij
sign | en sign signed signing | ru подпис | be падпіс | uk підпис | pl podpis | lt pasiraš
agreement | en agreement treaty deal accord pact | ru соглашен договор договорен | be пагадн дагавор дамов | uk угод договір домовлен | pl umow porozumi traktat | lt susitarim sutart
ratify | en ratif | ru ратифи | be ратыфі | uk ратифі | pl ratyfik | lt ratifik
membership | en member membership accession join joins joined joining admitted | ru член вступ присоедин прием принят | be член сябр уступ далуч прыём | uk член вступ приєдн прийня | pl członk przystąp dołącz | lt nar narys prisijung įstoj
partner | en partner partnership | ru партнер партнёр | be партнёр партнэр | uk партнер | pl partner | lt partner
release | en releas freed free pardon swap | ru освобо выпущ выпуст помилов обмен отпущ отпуст | be вызвал вызвол адпусц памілав абмен выпусц | uk звільн відпусти помилув обмін випусти | pl uwoln zwoln ułaskaw wymian wypuszcz | lt paleis išlaisv malon apsikeit
prisoner | en prisoner detainee inmate hostage | ru заключен заключён узник политзаключ пленн заложник | be зняволен вязн вязен палітвязн палітзняв закладн | uk увязн ув'язн в'язн вязн політв'язн полонен заручник | pl więzień więźni zakładni | lt kalin įkait
arrest | en arrest detain seiz jail | ru арест задерж | be арышт затрым | uk арешт затрим | pl areszt zatrzym | lt suim sulaik areš
trial | en trial court sentenc verdict convict lawsuit | ru суд приговор иск осужд осуди | be суд прысуд пазоў асуд | uk суд вирок позов засуд | pl sąd wyrok skaza pozew | lt teism nuteis ieškin
execution | en execut death-penalty death | ru казн смертн | be пакаран смерт | uk страт смертн | pl egzekucj śmierc | lt mirties egzekuc
spy | en spy spies spying espionage | ru шпион разведыв | be шпіён шпіян | uk шпигу шпигун | pl szpieg szpiego | lt šnip šnipin
expel | en expel expuls declared-persona | ru высыл выслал высл | be высыл выслал высл | uk висил вислал висла | pl wydal wydala | lt išsiunt išvar
summon | en summon | ru вызвал вызван приглашен | be выклік | uk виклик | pl wezw wzyw | lt iškviet
ambassador | en ambassador envoy emissary | ru посол посла послу послом посланник спецпосланник | be пасол пасла паслу паслом пасланн | uk посол посла послу послом посланец спецпосл | pl ambasador wysłanni | lt ambasador pasiuntin
embassy | en embass consul | ru посольств консул | be пасольств амбасад консул | uk посольств консул | pl ambasad konsul | lt ambasad konsul
diplomat | en diplomat diplomats | ru дипломат | be дыпламат | uk дипломат | pl dyplomat | lt diplomat
exercise | en exercise exercises drill drills war-game games manoeuvre maneuver | ru учени маневр манёвр | be вучэнн манеўр манэўр | uk навчанн маневр | pl ćwicze manewr | lt pratyb manevr
observer | en observer observers | ru наблюдател | be назіральн | uk спостерігач | pl obserwator | lt stebėtoj
nuclear | en nuclear atomic warhead | ru ядерн атомн боеголов | be ядзерн атамн баегалов | uk ядерн атомн боєголов | pl jądrow atomow nuklearn głowic | lt branduol atomin
missile | en missile rocket | ru ракет | be ракет | uk ракет | pl rakiet pocisk | lt raket
deploy | en deploy station stationed combat-duty | ru размещ размест развер развёр дежурств передисл | be размяшч размясц разгорн разгарн дзяжурств | uk розміщ розміст розгорн розгорт чергу | pl rozmieszcz rozmieść dyżur rozmieśc | lt dislok dislokuo budėj
troops | en troop soldier army military forces | ru войск солдат арми военн военнослуж | be войск салдат арми арміі вайсков ваенн | uk військ солдат армі військов | pl wojsk żołnierz armi | lt kariuom karei karin kari
tank | en tank tanks armour | ru танк танков | be танк | uk танк | pl czołg | lt tank
drone | en drone drones uav | ru дрон беспилот бпла | be дрон беспілот | uk дрон безпілот бпла | pl dron bezzałog | lt dron bepilot
balloon | en balloon meteorological | ru шар шары шаров аэростат зонд воздушныхшар | be шар шары шароў зонд паветран | uk кул аеростат зонд повітрян куль | pl balon | lt balion
airspace | en airspace flight airport airline flights | ru воздушн авиа аэропорт рейс авиакомпан полет полёт | be паветран авія аэрапорт рэйс авіякамп палёт | uk повітрян авіа аеропорт рейс авіакомпан польот політ | pl powietrzn lotnisk lotnic samolot lot loty lotów | lt oro skryd orouost lėktuv aviacij
plane | en plane jet aircraft airliner | ru самолет самолёт лайнер борт | be самалёт лайнер борт | uk літак лайнер борт | pl samolot | lt lėktuv
landing | en landing landed diversion divert forced | ru посадк посади приземл | be пасадк пасадз прызямл | uk посадк посади приземл | pl lądow przymus | lt nutupd nusileid
migrant | en migrant migration refugee asylum | ru мигрант миграц беженц | be мігрант міграц бежанц бежан | uk мігрант міграц біженц | pl migrant migrac uchodź | lt migrant pabėg
fence | en fence wall barrier | ru забор стен огражд | be плот сцян агародж | uk паркан стін огорож | pl płot mur zapor ogrodz | lt tvor sien-tvor
smuggle | en smuggl contraband cigarette | ru контраб сигарет | be кантраб цыгарэт | uk контраб сигарет цигар | pl przemyt kontraband papieros | lt kontraband cigare
truck | en truck lorr carrier haul | ru фур грузов перевозч дальнобой | be фур груз перавоз грузав | uk фур вантаж перевіз перевезен | pl ciężar tir przewoź | lt vilkik sunkvež vežėj
train | en rail train railway | ru поезд железнодор ж/д жд | be цягнік чыгун | uk поїзд потяг залізнич | pl pociąg kolej kolejow | lt traukin geležink
transit | en transit | ru транзит | be транзіт | uk транзит | pl tranzyt | lt tranzit
potash | en potash fertiliz fertilis potassium | ru калий калийн удобрен беларуськал | be калій калійн угнаен | uk калій калійн добрив | pl potas nawoz nawóz | lt kali kalio trąš
oil | en oil petroleum crude refin | ru нефт | be нафт | uk нафт | pl rop ropa ropy naft | lt naft
gas | en =gas gazprom pipeline | ru =газ =газа газпром газопров | be =газ =газу газпр | uk =газ =газу газпр газопров | pl =gaz =gazu gazpr gazoci | lt duj
nuclearplant | en =npp =bnpp =plant | ru аэс =белаэс | be аэс =белаэс | uk аес | pl elektrown | lt jėgain
export | en export | ru экспорт | be экспарт | uk експорт | pl ekspor eksport | lt ekspor
import | en import imports | ru импорт | be імпарт | uk імпорт | pl import | lt import
trade | en trade turnover | ru торгов товарооборот | be гандл таваразвар тавараабарот | uk торгів торгов товарообіг | pl handl handel | lt prekyb
ban | en ban bans banned prohibit embargo | ru запрет запрещ эмбарг | be забарон забаран эмбарг | uk заборон забарон ембарг | pl zakaz zakaza zabroni embarg | lt draud uždraud embarg
visa | en visa visas schengen | ru виз визов шенген | be віз візав шэнген | uk віз візов шенген | pl wiz wizow schengen | lt viz vizų vizos šengen
simplify | en simplif facilitat visa-free | ru упрощ упрост облегч безвиз | be спрашч спрасц палягч бязвіз | uk спрощ спрост полегш безвіз | pl ułatwi uproszc bezwiz | lt supaprast palengv bevizi
tariff | en tariff duty duties custom customs | ru пошлин таможн | be мытн пошлін мыт | uk мит митн пошлин | pl cło cła ceł celn taryf | lt muit
loan | en loan credit | ru кредит | be крэдыт пазык | uk кредит позик | pl kredyt pożycz | lt paskol kredit
currency | en currency rouble ruble | ru валют рубл | be валют рубл | uk валют рубл | pl walut rubl | lt valiut rubl
election | en election vote elections ballot poll | ru выбор голосован избирател избран | be выбар галасав выбран | uk вибор голосув виборч | pl wybor wybory głosow wybór | lt rinkim balsav
recognise | en recogni legitim unrecogn | ru призна непризна легитим | be прызн непрызн легітым | uk визна невизна легітим | pl uzna uznaj nieuzna legitym | lt pripaž nepripaž legitim
parliament | en parliament lawmaker congress senate duma mp mps bill | ru парламент депутат госдум дум сенат конгресс | be парламент дэпутат сенат кангрэс | uk парламент депутат сенат конгрес рад | pl parlament sejm senat poseł | lt seim parlament senat
resolution | en resolution | ru резолюц | be рэзалюц | uk резолюц | pl rezoluc | lt rezoliuc
statement | en statement declar | ru заявлен деклар | be заяв дэклар | uk заяв деклар | pl oświadcz deklarac | lt pareišk deklarac
condemn | en condemn denounc criticis criticiz decr | ru осудил осужда критик раскритик | be асудз крытык | uk засуди критик розкритик | pl potęp krytyk skrytyk | lt pasmerk kritik
humanrights | en human-rights rights | ru правозащит =правам =прав | be праваабар =правах =правоў | uk правозах =прав =правах | pl praw-człow =praw | lt =teisių
opposition | en opposition exile democratic | ru оппозиц демократ | be апазіц дэмакрат | uk опозиц демократ | pl opozyc demokrat | lt opozic demokrat
cabinet | en cabinet | ru кабинет | be кабінет | uk кабінет | pl gabinet | lt kabinet
protest | en protest demonstrat rally | ru протест митинг | be пратэст мітынг | uk протест мітинг | pl protest | lt protest mitin
threat | en threat threaten blackmail | ru угроз угрож пригроз шантаж | be пагроз паграж шантаж | uk загроз погрож пригроз шантаж | pl groź zagroż szantaż grozi | lt grės grasin šantaž
provocation | en provoc escalat | ru провокац эскалац | be правакац эскалац | uk провокац ескалац | pl prowokac eskalac | lt provokac eskalac
hybrid | en hybrid | ru гибрид | be гібрыд | uk гібрид | pl hybryd | lt hibrid
emergency | en emergency | ru чрезвычайн | be надзвычайн | uk надзвичайн | pl nadzwyczaj wyjątkow | lt nepaprast ekstremal
war | en war wars warfare | ru войн войны войну | be вайн вайны | uk війн війни війну | pl wojn wojen wojna | lt kar karas karo
peace | en peace ceasefire truce | ru мирн =мира =мир перемири | be мірн =міру перамір | uk мирн =миру перемир | pl pokoj pokój rozejm | lt taik paliaub
attack | en attack strike invad invasion invas | ru атак нападен вторжен удар | be атак напад уварван удар | uk атак напад вторгн удар | pl atak inwazj napa uderz | lt atak puol invaz užpuol
mediate | en mediat | ru посредни медиац | be пасрэдн | uk посередн | pl mediac mediat pośredn | lt tarpinin
alliance | en alliance union-state union ally allies allied | ru союз союзн | be саюз саюзн хаўрус | uk союз союзн альянс | pl sojusz związek-pań sojuszn | lt sąjung aljans
integration | en integrat roadmap | ru интеграц дорожн | be інтэграц дарожн | uk інтеграц дорожн | pl integrac | lt integrac
guarantee | en guarantee security | ru гаранти безопасност | be гаранты бяспек | uk гаранті безпек | pl gwaranc bezpiecze | lt garanti saugum
wordsharsh | en remark emotional words harsh rhetoric | ru эмоциональ слов слова лексик высказыван выпад | be эмацыйн словы слоў выказван | uk емоцій слова слів висловлюв випад | pl słow słowa wypowiedz emocj | lt žodž pasisak emoc
reaction | en react comment respond response | ru прокоммент отреагир ответил реакц оценил | be пракамент адрэаг адказ рэакц ацані | uk прокомент відреаг відпов реакц оцін | pl skoment zareag odpowiedz reakc | lt pakoment reag atsak
invite | en invit | ru приглаш приглас | be запраш запрас | uk запрош запрос | pl zaprosz zaprasz zaproś | lt pakviet kviet
appoint | en appoint | ru назнач | be прызнач | uk признач | pl mianow powoła | lt paskir
election-congress | en people's-assembly | ru всебелорус | be усебеларус | uk всебілорус | pl ogólnobiał | lt visos-baltar
interview | en interview journalist reporter | ru интервью журналист | be інтэрв журналіст | uk інтерв журналіст | pl wywiad dziennikarz | lt interviu žurnalist
letter | en letter note | ru письм нот | be ліст пісьм нот | uk лист нот | pl list nota | lt laišk not nota
joint | en joint trilateral three-way | ru совместн трехсторон трёхсторон | be сумесн трохбак | uk спільн тристор | pl wspóln trójstron | lt bendr triš
investment | en invest | ru инвести | be інвесты | uk інвести | pl inwesty | lt invest
park | en =park industrial | ru парк индустриал | be парк індустрыял | uk парк індустріал | pl park przemysłow | lt park pramon
aid | en =aid humanitarian | ru гуманитар =помощь помощи | be гуманіт дапамог | uk гуманіт допомог | pl humanit pomoc | lt humanit pagalb
chernobyl | en chernobyl chornobyl exclusion | ru чернобыл отчужд | be чарнобыл адчужэн | uk чорнобил відчуж | pl czarnobyl | lt černobyl
wagner | en wagner mercenar militant | ru вагнер наемник наёмник боевик чвк | be вагнер найманц баевік пвк | uk вагнер найман бойовик пвк | pl wagner najem | lt vagner samdin
launder | en airline-ban belavia | ru белавиа | be белавія | uk белавіа | pl belavi | lt belavi
tractor | en tractor mtz | ru трактор мтз | be трактар мтз | uk трактор мтз | pl traktor ciągnik | lt traktor
food | en dairy milk meat beef food | ru молок молоч мясо мясн говядин продовол | be малак малоч мяс харчав | uk молок молоч мяс продовол | pl mlek mlecz mięs żywnoś | lt pien mės mais
bus | en bus buses car cars | ru автобус автомобил легков | be аўтобус аўтамаб легкав | uk автобус автомоб легков | pl autobus samochod osobow | lt autobus automob lengv
citizen | en citizen national nationals | ru граждан | be грамадзян | uk громадян | pl obywatel | lt piliet
airdefense | en air-defence s-400 iskander | ru искандер с-400 пво | be іскандэр с-400 спа | uk іскандер с-400 ппо | pl iskander s-400 | lt iskander s-400
medal | en medal gold silver bronze | ru медал золот серебр бронз | be медал золат срэбр бронз | uk медал золот срібл бронз | pl medal złot srebr brąz | lt medal aukso sidabr bronz
champion | en champion championship olympic | ru чемпион олимпи | be чэмпіён алімпі | uk чемпіон олімпі | pl mistrz olimpi | lt čempion olimp
final | en final finals semifinal | ru финал полуфинал | be фінал паўфінал | uk фінал півфінал | pl finał półfinał | lt final pusfinal
defeat | en beat beats defeat win wins won victory | ru победи побед обыгра выигра | be перамог абыгр выйгр | uk перемог перемож обігр вигра | pl pokon zwycię wygr | lt nugal laimė pergal
coronavirus | en covid coronavirus pandemic quarantine lockdown | ru коронавирус пандеми ковид карантин | be каранавірус пандэм кавід каранцін | uk коронавірус пандемі ковід карантин | pl koronawirus pandemi covid kwarantann | lt koronavirus pandemij karantin
vaccine | en vaccin | ru вакцин | be вакцын | uk вакцин щеплен | pl szczepi szczepion | lt vakcin skiep
death | en dies died dead kill death | ru умер погиб смерт скончал убит | be памёр памер загін смерц забіт | uk помер загин смерт вбит | pl zmarł zginę śmierć zabi | lt mirė žuv mirt nužud
resign | en resign dismiss steps-down fired | ru отстав уволен увол | be адстаў звольн | uk відставк звільнен | pl dymisj rezygn odwoła | lt atsistatyd atleid
fire | en =fire blaze explosion blast | ru пожар взрыв | be пажар выбух | uk пожеж вибух | pl pożar wybuch eksplozj | lt gaisr sprogim
bomb | en bomb bombing hamas | ru бомб хамас | be бомб хамас | uk бомб хамас | pl bomb hamas | lt bomb hamas
price | en price prices | ru цен цены цена | be цан цэн цана | uk цін ціни ціна | pl cen ceny cena | lt kain
budget | en budget tax taxes | ru бюджет налог | be бюджэт падатк | uk бюджет подат | pl budżet podat | lt biudžet mokes
speech | en address speech message | ru послани обращен выступ речь | be пасланн зварот выступ | uk послан зверненн виступ | pl orędzi przemów wystąp | lt kalb kreipim pranešim
report | en =report investigation inquiry probe | ru расследов доклад отчет | be расследав даклад справазд | uk розслідув доповід звіт | pl śledztw dochodze raport | lt tyrim ataskait
`;

export interface ConceptFinder {
  /** The concept a folded word belongs to in the language; undefined if none. */
  conceptOf(word: string, language: string): string | undefined;
}

/** Builds the look-up of a table in this one's notation; takes a few milliseconds, so it is made once per index. */
export function createConceptFinder(table = TABLE): ConceptFinder {
  const beginnings = new Map<string, Map<string, string>>();
  for (const line of table.trim().split("\n")) {
    const [concept = "", ...cells] = line.split("|").map((cell) => cell.trim());
    for (const cell of cells) {
      const [language = "", ...words] = cell.split(" ");
      const known = beginnings.get(language) ?? new Map<string, string>();
      for (const word of words)
        known.set(word.startsWith("=") ? `=${fold(word.slice(1))}` : fold(word), concept);
      beginnings.set(language, known);
    }
  }
  const find = (word: string, known: ReadonlyMap<string, string>): string | undefined => {
    const whole = known.get(`=${word}`);
    if (whole !== undefined) return whole;
    for (let length = Math.min(word.length, LONGEST); length >= SHORTEST; length--) {
      const concept = known.get(word.slice(0, length));
      // A short beginning must be nearly the whole word: `суд` is not the start of `судно`.
      if (concept !== undefined && word.length - length <= (length < 4 ? 3 : 12)) return concept;
    }
    return undefined;
  };
  const remembered = new Map<string, string | undefined>();
  return {
    conceptOf(word, language) {
      const known = beginnings.get(language);
      if (known === undefined || word.length > LONGEST_WORD) return undefined;
      const key = `${language} ${word}`;
      if (remembered.has(key)) return remembered.get(key);
      // Starting anew is the simplest bound; the common words are back at once.
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      const concept = find(word, known);
      remembered.set(key, concept);
      return concept;
    },
  };
}

const MOST_REMEMBERED = 20_000;
/** The longest beginning and the longest rest behind it. */
const LONGEST_WORD = 26;
const LONGEST = 14;
const SHORTEST = 2;

/** Concepts of which an event is one or the other: closing a border is not the story of its opening. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  ["close", "open"],
  ["impose", "lift"],
  ["arrest", "release"],
  ["extend", "lift"],
];
