/**
 * What can happen between states, as word beginnings in the six languages.
 *
 * It is the bridge between reports that share no word: `border` and `мяжа` are
 * one term for grouping. A concept is an action, an object or an occasion of
 * foreign news; names of states, persons and bodies are the lexicon's matter.
 * Beginnings are lower case and long enough not to catch a neighbour; a word
 * belongs to the concept of its longest beginning, `=` asks for the whole word.
 * The last line holds what only looks like one.
 */
export const CONCEPT_TABLE = `
border | en border frontier | ru границ пригранич погранич погранпереход рубеж | be мяж мяжы межаў пагранічн прыгранічн памежн памежж рубеж рубяж | uk кордон прикордон рубіж рубеж | pl granic graniczn pogranicz przygranicz | lt sien siena sieną sienos pasien
crossing | en crossing checkpoint border-crossing | ru переход пункт погранпереход пропуск | be пераход пункт пропуск | uk перехід переход пункт пропуск | pl przejści przejść | lt perėj punkt
close | en close closed closes closing closure shut seal sealed | ru закры закро перекры перекро | be закры зачын зачыня перакры | uk закри зачин закрит перекри | pl zamkn zamyk zamkni zamknię | lt uždar užver
open | en open reopen reopening | ru откры откро | be адкры адчын | uk відкри відчин | pl otw otwor otwier otwarc otwart | lt atidar atver
halt | en suspend halt stop stopped stops stopping pause cease ceased freeze frozen | ru приостан останов замороз прекра | be прыпын спын спынен замароз | uk призупин зупин припин замороз | pl zawies wstrzym zatrzymani przerw zamrozi zamroż | lt sustabd stabd nutrauk įšald
resume | en resume resumption restor renew | ru возобнов восстанов | be аднав узнав | uk віднов поновл | pl wznow przywr wznaw odnowi | lt atnauj atkur
limit | en restrict limit curb tighten | ru ограничен ограничи ужесточ | be абмежав абмежаван | uk обмеж обмеженн | pl ogranicz zaostrz restrykc | lt apribo ribo ribojim griežt sugriež
allow | en allow permit permission authoriz authoris | ru разреш позвол пропуст пропуска допуст допуск | be дазвол дазваля пусц прапусц дапусц дапуск | uk дозвол пропуст пропуска допуст допуск | pl pozwol zezwol dopuszcz dopuść wpuszcz wpuśc | lt leis leidž leidim praleis
queue | en queue | ru очеред | be чарг | uk черг черзі | pl kolejk | lt eil eilės
sanction | en sanction restrictive blacklist | ru санкц ограничител | be санкц санкцы абмежавальн | uk санкц обмежувальн | pl sankcj restrykcyj | lt sankcij ribojam
listed | en blacklisted listed listing designat | ru внес внесл внесен список списк перечен перечн | be занес унес спіс пералік | uk внес внесл внесен список списк перелік | pl wpisa lista listę liście wykaz | lt įtrauk sąraš
lift | en lift ease eased easing relief remov waive | ru снят снял снима смягч отмен ослаб | be зня знім адмян змякч паслаб скасав | uk знят зня скасу скасув помякш пом'якш послаб | pl zniesi znies znos złagodz łagodz uchyl | lt panaik švelnin atšauk
impose | en impos introduc | ru ввел введ вводи введён введен | be увёў увяд увод увя | uk запровад ввів введ впровад | pl nałoż nakład wprowadz | lt įved įvest
extend | en extend prolong | ru продл пролонг | be падоўж прадоўж | uk продовж пролонг | pl przedłuż | lt pratęs
package | en package | ru пакет | be пакет | uk пакет | pl pakiet | lt paket
asset | en asset | ru =активы =активов =активами =активам | be актыв =актывы =актываў =актывамі | uk =активи =активів =активами =активам | pl =aktywa =aktywów =aktywami | lt turt turto
visit | en visit arriv flew flies travel lands landed =trip =trips | ru визит прибы прилет прилёт поездк посет приехал вылет | be візіт прыбы прылят прылёт паездк наведа прыехаў | uk візит прибу приліт прильот поїздк відвіда приїха | pl wizyt przyby podróż odwiedz przyleci przyjech | lt vizit atvyk lankos apsilank keliaut
guest | en guest | ru гост | be госц госта | uk гост гіст | pl gość gości goście | lt sveč
welcome | en greet welcomed ceremon | ru встретили приветств церемон | be сустрэлі прывіта цырымон | uk зустріли привіта церемон | pl powita ceremoni | lt sutik pasveik ceremon
talks | en talks negotiat meet met meets meeting | ru переговор встреч встрет бесед | be перамов перагавор сустрэ сустрак гутарк | uk переговор перемовин зустріч зустрі бесід | pl rozmow rozmów spotka negocj | lt deryb susitik pokalb
discuss | en discuss | ru обсуд обсужд | be абмерк абмярк | uk обговор | pl omówi omawia dyskusj | lt aptar diskus
summit | en summit | ru саммит | be саміт | uk саміт | pl szczyt | lt viršūn
session | en session sitting | ru заседани сесси | be пасядж пасяд сесі | uk засідан сесі | pl posiedzeni sesj | lt posėd sesij
delegation | en delegation | ru делегац | be дэлегац | uk делегац | pl delegac | lt delegac
sign | en sign signed signing signs | ru подпис | be падпіс | uk підпис | pl podpis | lt pasiraš
agreement | en agreement treaty pact contract =deal =deals =accord =accords | ru соглашен договор договорен контракт | be пагадн дагавор дамов кантракт | uk договір договор домовлен контракт =угода =угоду =угоди =угод =угодою =угоді | pl umow porozumi traktat kontrakt | lt susitarim sutart kontrakt
document | en document | ru документ бумаг | be дакумент папер | uk документ папір паперів | pl dokument | lt dokument
law | en =law =laws legislat decree ordinance | ru закон указ распоряж постановл | be закон указ распарадж пастано | uk закон указ розпоряд постанов | pl ustaw dekret rozporządz | lt įstatym dekret įsak nutarim
decision | en decision decid | ru решени решил | be рашэн рашэнн вырашы | uk рішенн виріши | pl decyzj zdecyd | lt sprendim nusprend
approve | en approv endors adopt | ru одобр утверд приняли принял | be ухвал зацверд адобр | uk схвал затверд ухвал | pl zatwierdz przyję uchwal | lt pritar patvirt priim
ratify | en ratif | ru ратифи | be ратыфі | uk ратифі | pl ratyfik | lt ratifik
force | en enters takes-effect | ru =силу вступит вступил | be =сілу набы | uk =чинності набу набра | pl wejdzie wchodz weszł obowiąz | lt įsigalio
withdraw | en withdraw pull denounc =quit =quits | ru выйд вышл вывод вывел денонс =выход =выхода =выходе =выходом | be выхад выйд вывад денанс | uk вийд вивед вивод денонс =вихід =виходу =виході | pl wycof wyjści wypowie | lt pasitrauk išved denons
membership | en member membership accession join joins joined joining admitted admission admit | ru член вступ присоедин прием принят участник | be член сябр уступ далуч прыём удзельнік | uk член вступ приєдн прийня учасник | pl członk przystąp dołącz | lt nary narys prisijung įstoj
status | en status | ru статус | be статус | uk статус | pl status | lt status
partner | en partner partnership | ru партнер партнёр | be партнёр партнэр | uk партнер | pl partner | lt partner
cooperation | en cooperat | ru взаимодейств сотрудниче | be узаемадз супрацоўн | uk співпрац взаємод співробітництв | pl współprac | lt bendradarb
relations | en relation relations ties | ru отношен связи связей | be адносін адносіны сувяз | uk відносин стосунк звязк зв'язк | pl stosunk relacj więz | lt santyk ryš
release | en releas freed free pardon | ru освобо выпущ выпуст помилов отпущ отпуст свобод | be вызвал вызвол адпусц памілав выпусц | uk звільн відпусти помилув випусти | pl uwoln zwoln ułaskaw wypuszcz wypuśc | lt paleis išlaisv malon
exchange | en swap exchange | ru обмен | be абмен | uk обмін | pl wymian | lt apsikeit mainais
prisoner | en prisoner detainee inmate hostage | ru заключенн заключён узник узниц политзаключ пленн заложник политузн | be зняволен вязн вязен палітвязн палітзняв закладн | uk увязн ув'язн вязн в'язн політвязн політв'язн полонен заручник | pl więzień więźni więzien zakładni jeniec jeńc | lt kalin įkait belaisv
prison | en prison jail colony | ru тюрьм колони сизо | be турм калоні сіза | uk тюрм вязниц в'язниц колоні | pl więzieni koloni | lt kalėj
arrest | en arrest detain detention seiz jailed | ru арест задерж | be арышт затрым | uk арешт затрим | pl areszt zatrzym | lt suim sulaik areš
trial | en trial court judge | ru судья судь судебн =суд =суда =суде =судом =суду =суды | be суддз судов =суд =суда =судзе =суду | uk суддя судов =суд =суду =суді =судом =суди =судів | pl sąd sądu sądow sędzi proces | lt teism teisėj
sentence | en sentenc verdict convict | ru приговор осужд осуди | be прысуд асудзіл асуджан | uk вирок засудж присуд | pl wyrok skaza | lt nuteis nuosprend
lawsuit | en lawsuit sues sued suing | ru =иск =иску =иска =иске =иском =иски | be пазоў пазову пазове | uk позов позву | pl pozew pozwu pozwał =pozwany | lt ieškin
charge | en accus charged charges blam alleg | ru обвин | be абвін абвінав вінавац | uk звинувач обвинувач | pl oskarż zarzu zarzut obwini | lt kaltin apkaltin
crime | en criminal =crime =crimes | ru преступл преступ криминал уголовн | be злачын крымінал | uk злочин кримінал | pl przestęp zbrodn | lt nusikalt
execution | en death-penalty executed =execution =executions | ru казн | be пакаран страчан | uk страт страчен | pl egzekucj | lt egzekuc
spy | en spy spies spying espionage | ru шпион | be шпіён шпіян | uk шпигу шпигун | pl szpieg szpiego szpież | lt šnip šnipin
intelligence | en intelligence kgb secret-service | ru разведк кгб спецслужб фсб | be выведк кдб спецслужб фсб разведк | uk розвідк кдб спецслужб фсб | pl wywiadow kgb służb służby kontrwywiad | lt žvalgyb kgb
sabotage | en sabotag arson | ru диверс саботаж поджог подожг | be дыверс сабатаж падпал | uk диверс саботаж підпал | pl sabotaż dywersj podpal | lt sabotaž diversij padeg
terror | en terror extremis | ru террор теракт экстрем | be тэрор тэрар тэракт экстрэм | uk терор теракт екстрем | pl terror zamach ekstrem | lt teror ekstrem
expel | en expel expuls deport declared-persona | ru высыл выслал высл депорт | be высыл выслал высл дэпарт | uk висил вислал висла депорт | pl wydal wydala deport | lt išsiunt išvar deport
extradite | en extradit | ru экстрад выдач выдал | be экстрад выдач выдал | uk екстрад видач | pl ekstrad | lt ekstrad
escape | en escap =flee =flees =fleeing =fled | ru бежал бежать побег сбежа | be уцёк уцяк збег уцек | uk втік втеч утік | pl uciek ucieczk zbiegł zbiegl | lt pabėg
summon | en summon | ru вызвал вызван вызов | be выклік | uk виклик | pl wezw wzyw | lt iškviet
recall | en recall recalled consult | ru отозв отозва отзыв консультац | be адклік адазва кансультац | uk відклик консультац | pl odwoł konsultac | lt atšauk konsultac
ambassador | en ambassador envoy emissary | ru посол посла послом послов посланник спецпосланник =послу | be пасол пасла паслом пасланн =паслу | uk посол посла послом посланец спецпосл =послу | pl ambasador wysłanni | lt ambasador pasiuntin
embassy | en embass consul | ru посольств консул | be пасольств амбасад консул | uk посольств консул | pl ambasad konsul | lt ambasad konsul
diplomat | en diplomat diplomats | ru дипломат | be дыпламат | uk дипломат | pl dyplomat | lt diplomat
credentials | en credential | ru верительн грамот | be даверчы грамат | uk вірчі грамот | pl uwierzyteln | lt skiriam
minister | en minister ministry | ru министр минист мид минобор | be міністр мзс міністэрств | uk міністр міністерств мзс | pl minist msz | lt ministr urm
premier | en prime =premier | ru =премьер премьер- =премьера =премьеру =премьером =премьеров | be прэм | uk =премєр =премєра =премєру =премєром | pl =premier =premiera =premierem =premierowi =premierzy | lt premjer
president | en president presidential | ru президент | be прэзідэнт прэзыдэнт | uk президент | pl prezydent | lt prezident
leader | en leader leaders ruler strongman dictator | ru лидер правител диктатор глава главы главой | be лідар лідэр кіраўнік дыктатар | uk лідер правител диктатор глава очільник | pl przywód lider dyktator | lt lyder vadov diktator
government | en government cabinet | ru правительств кабмин | be урад кабмін | uk уряд кабмін | pl rząd rządu rządow gabinet | lt vyriausyb kabinet
parliament | en parliament lawmaker congress senate duma mp mps seimas sejm | ru парламент депутат госдум сенат конгресс сейм =дума =думу =думе =думы =думой | be парламент дэпутат сенат кангрэс сейм дума думу думе | uk парламент депутат сенат конгрес сейм | pl parlament sejm senat poseł posłow posłank | lt seim parlament senat
exercise | en exercise exercises drill drills war-game games manoeuvre maneuver | ru маневр манёвр =учения =учений =учениях =учениям =учениями =учении | be вучэнн манеўр манэўр | uk навчанн маневр | pl ćwicze manewr | lt pratyb manevr
observer | en observer observers observe monitor | ru наблюда | be назірал назіральн | uk спостеріг | pl obserw | lt stebėt stebi
nuclear | en nuclear atomic warhead | ru ядерн атомн боеголов | be ядзерн ядравай атамн баегалов | uk ядерн атомн боєголов | pl jądrow atomow nuklearn głowic | lt branduol atomin
weapon | en weapon weapons arms armament munition ammunition | ru оружи вооружен боеприпас | be збро зброя узбраен боепрыпас | uk зброя зброї зброю озброєн боєприпас | pl broń broni uzbroj amunicj | lt ginkl ginkluot amunicij
missile | en missile rocket | ru ракет | be ракет | uk ракет | pl rakiet pocisk | lt raket
complex | en system systems launcher | ru комплекс пусков | be комплекс пускав | uk комплекс пусков | pl system wyrzutni | lt sistem kompleks
deploy | en deploy station stationed | ru размещ размест развер развёр дислоц | be размяшч размясц разгорн разгарн дыслак | uk розміщ розміст розгорн розгорт дислок | pl rozmieszcz rozmieść rozmieśc | lt dislok dislokuo
duty | en combat-duty =duty | ru дежурств | be дзяжурств | uk чергуван чергу чергує | pl dyżur | lt budėj
transfer | en transfer redeploy | ru перебра перебро переброс передисл перевод | be перакід перадысл | uk перекид передисл | pl przerzu przerzut | lt perdislok perkel
troops | en troop soldier army military forces serviceman servicemen | ru войск солдат арми военн военнослуж | be войск салдат арми арміі вайсков ваенн | uk військ солдат армі військов | pl wojsk żołnierz armi | lt kariuom karei karin karių
general | en general commander | ru генерал командующ командир | be генерал камандуюч камандзір | uk генерал командувач командир | pl generał dowód dowod | lt general vad
defence | en defence defense | ru оборон | be абарон | uk оборон | pl obrony obronn obronie obronę | lt gynyb krašto-apsaug
base | en =base =bases airbase garrison | ru база базу базы базе баз авиабаз | be база базу базы базе авіябаз | uk база базу бази базі авіабаз | pl baza bazy bazę bazie | lt bazė bazėj bazę bazes
tank | en tank tanks armour | ru танк танков | be танк | uk танк | pl czołg | lt tank
drone | en drone drones uav | ru дрон беспилот бпла | be дрон беспілот | uk дрон безпілот бпла | pl dron bezzałog | lt dron bepilot
balloon | en balloon meteorological | ru шарам шарами аэростат зонд метеозонд =шар =шары =шаров =шара | be шарамі аэрастат зонд метэазонд =шар =шары =шароў =шара | uk аеростат зонд метеозонд =куля =кулі =куль =кулями =кульки =кульок | pl balon | lt balion
helicopter | en helicopter | ru вертолет вертолёт | be верталёт | uk гелікоптер вертоліт вертольот | pl śmigłow helikopter | lt sraigtasp
airspace | en airspace flight airport airline flights =air | ru воздушн авиа аэропорт рейс авиакомпан полет полёт небо неба небе | be паветран авія аэрапорт рэйс авіякамп палёт неба небе | uk повітрян авіа аеропорт рейс авіакомпан польот неба небо небі =політ =польоту | pl powietrzn lotnisk lotnic loty lotów lotu =lot =lotu | lt oro skryd orouost aviacij erdv
plane | en jet aircraft airliner =plane =planes | ru самолет самолёт лайнер борт | be самалёт лайнер борт | uk літак лайнер борт | pl samolot | lt lėktuv
landing | en diversion divert =landing =landed =land | ru посадк приземл | be пасадк пасадз прызямл | uk посадк приземл | pl lądow przymus | lt nutupd nusileid
violate | en violat breach intrusion incurs | ru наруш вторг | be паруш | uk поруш | pl narusz | lt pažeid
shootdown | en shoot shot shooting downed | ru сбит сбил сбива сбивать выстрел стреля | be збіл збіва збіт стрэл страля | uk збит збил збива постріл стріля | pl zestrzel strzel strzał | lt numuš šaud šūv
migrant | en migrant migration refugee asylum | ru мигрант миграц беженц | be мігрант міграц бежанц бежан | uk мігрант міграц біженц | pl migrant migrac uchodź | lt migrant migrac pabėgėl prieglobs
illegal | en illegal illegally | ru незаконн нелегал | be незаконн нелегал | uk незаконн нелегал | pl nielegaln | lt neteisėt nelegal
fence | en fence barrier =wall =walls | ru забор стена стену огражд =стену =стены | be плот сцяна сцяну агародж | uk паркан стіна стіну огорож | pl muru zapor ogrodz =mur =płot =płotu | lt tvor tvora tvorą barjer
smuggle | en smuggl contraband cigarette | ru контраб сигарет | be кантраб цыгарэт | uk контраб сигарет цигар | pl przemyt kontraband papieros | lt kontraband cigare
truck | en truck lorr carrier haul | ru фура фуры фур грузов перевозч дальнобой | be фура фуры фур перавоз грузав дальнаб | uk фура фури фур вантажів перевіз перевезен | pl ciężar tir tiry tirów przewoź | lt vilkik sunkvež vežėj
cargo | en cargo freight goods | ru груз грузы товар | be тавар =груз =грузы =грузаў | uk вантаж товар | pl ładun fracht towarow =towary =towarów =towar | lt krovin prek prekių
traffic | en traffic | ru движен движени | be рух | uk рух | pl ruch | lt eism
vehicle | en vehicle cars buses =car =bus | ru автобус автомоб автомобил легков машин | be аўтобус аўтамаб легкав машын | uk автобус автомоб легков машин | pl autobus samochod samochód osobow pojazd | lt autobus automob lengv mašin
road | en road highway | ru дорог шоссе трасс | be дарог шаш трас | uk дорог шосе трас | pl drog droga dróg szos | lt keli kelias plent
train | en rail train railway | ru поезд железнодор =жд | be цягнік чыгун | uk поїзд потяг залізнич | pl pociąg kolejow koleje | lt traukin geležink
port | en seaport =port =ports | ru =порт =порта =порту =порты =портов =портах =порте | be порт парты парта | uk =порт =порту =порти =портів =портах | pl =port =portu =porty =portów =porcie | lt uost
transit | en transit | ru транзит | be транзіт | uk транзит | pl tranzyt | lt tranzit
route | en route corridor | ru маршрут коридор | be маршрут калідор | uk маршрут коридор | pl tras korytarz | lt maršrut korid
potash | en potash fertiliz fertilis potassium | ru калий калийн удобрен беларуськал | be калій калійн угнаен | uk калій калійн добрив | pl potas nawoz nawóz | lt kalio trąš
oil | en oil petroleum crude refin | ru нефт | be нафт | uk нафт | pl ropa ropy ropę naft | lt naft
gas | en =gas gazprom pipeline | ru =газ =газа =газу газпром газопров | be =газ =газу =газа газпр газаправ | uk =газ =газу газпр газопров | pl =gaz =gazu gazpr gazoci | lt dujų dujas dujos
power | en electric electricity energy =power | ru электро электроэн энергет энерги | be электра энергет энергі | uk електро електроен енергет енергі | pl elektr energet energi | lt elektr energet energij
nuclearplant | en =npp =bnpp =plant | ru аэс =белаэс | be аэс =белаэс | uk аес | pl elektrown | lt jėgain
factory | en factory factories plant plants | ru завод предприят фабрик | be завод прадпрыем фабрык | uk завод підприєм фабрик | pl fabryk przedsięb =zakład =zakłady =zakładów =zakładu | lt gamykl įmon
company | en company companies firm firms business | ru компани фирм бизнес | be кампані фірм бізнес | uk компані фірм бізнес | pl firm spółk biznes | lt bendrov verslo verslas
bank | en bank banks | ru банк | be банк | uk банк | pl bank | lt bank
export | en export | ru экспорт | be экспарт | uk експорт | pl ekspor eksport | lt ekspor
import | en imports =import imported importer | ru импорт | be імпарт | uk імпорт | pl import | lt import
trade | en trade turnover | ru торгов товарооборот | be гандл гандал таваразвар тавараабарот | uk торгів торгов товарообіг | pl handl handel obrot | lt prekyb apyvart
market | en market | ru рынок рынк | be рынак рынк | uk ринок ринк | pl rynek rynk | lt rink rinka
economy | en econom | ru эконом | be эканом эканам | uk економ | pl gospodar ekonom | lt ekonom ūki
ban | en bans banned prohibit embargo forbid =ban | ru запрет запрещ эмбарг | be забарон забаран эмбарг | uk заборон забор ембарг | pl zakaz zakaza zabroni embarg | lt draud uždraud embarg
visa | en schengen =visa =visas | ru визов шенген =виз =виза =визу =визы =визам =визами | be візав шэнген =віз =віза =візу =візы | uk візов шенген =віз =віза =візу =візи | pl wizow schengen =wiz =wiza =wizę =wizy | lt viza vizą vizų vizos šengen
passport | en passport | ru паспорт | be пашпарт | uk паспорт | pl paszport | lt =pasas =pasą =pasų =pasus
entry | en entry entering =enter =enters =entered | ru въезд въех | be уезд уязд уех | uk вїзд в'їзд заїзд | pl wjazd wjecha | lt įvaž įvažiav
simplify | en simplif facilitat visa-free | ru упрощ упрост облегч безвиз | be спрашч спрасц палягч бязвіз | uk спрощ спрост полегш безвіз | pl ułatwi uproszc bezwiz | lt supaprast palengv bevizi
tariff | en tariff duty duties custom customs | ru пошлин таможн | be мытн пошлін | uk мито митн пошлин | pl cło cła ceł celn celny celnic taryf | lt muit
loan | en loan credit debt | ru кредит долг | be крэдыт пазык доўг даўг | uk кредит позик борг | pl kredyt pożycz dług | lt paskol kredit skol
currency | en currency rouble ruble | ru валют рубл | be валют рубл | uk валют рубл | pl walut rubl | lt valiut rubl
money | en money fund funds financ funding payment pay paid | ru деньг денег финанс выплат оплат платеж | be грош фінанс выплат аплат плацеж | uk грош фінанс виплат оплат платіж | pl pieniąd pieniędz finans płatno wypłat | lt pinig finans mokėj
price | en price prices cost | ru цена цену цены стоимост =цен | be цана цану цэны кошт =цэн | uk ціна ціну ціни вартіст =цін | pl cena cenę ceny koszt =cen | lt kaina kainos kainą kainų
budget | en budget tax taxes | ru бюджет налог | be бюджэт падатк | uk бюджет подат | pl budżet podat | lt biudžet mokes
investment | en =invest investment investor invested investing | ru инвести | be інвесты | uk інвести | pl inwesty | lt invest
project | en project | ru проект | be праект | uk проєкт проект | pl projekt | lt projekt
plan | en plans planned planning =plan | ru план планир планы | be план плану плануе | uk план плану планує | pl plan planuj | lt plan planuoj
park | en =park industrial | ru парк индустриал | be парк індустрыял | uk парк індустріал | pl park przemysłow | lt park pramon
supply | en supply supplies deliver delivery shipment | ru постав поставк | be пастав паставк | uk постач постав | pl dostaw dostarcz | lt tiek tiekim pristat
produce | en produc production manufactur | ru произв производ выпуск | be вытвор вырабл | uk виробн виробл вироб | pl produk | lt gamyb gamin
tractor | en tractor mtz | ru трактор мтз | be трактар мтз | uk трактор мтз | pl traktor ciągnik | lt traktor
food | en dairy beef food =meat =milk | ru молок молоч мясо мясн говядин продовол | be малак малоч мяс харчав | uk молок молоч мясо продовол | pl mlek mlecz żywnoś mięso mięsn mięsa | lt pien mėsa mėsos maist
grain | en grain wheat agricult | ru зерн пшениц сельск | be збожж зерн пшаніц сельск | uk зерн пшениц сільськ | pl zboż pszenic rolnic | lt grūd kvieč žemės-ūk
wood | en timber wood lumber | ru древес лесо лес | be драўнін лес леса | uk деревин ліс лісо | pl drewn drzewn | lt medien
metal | en steel metal alumin | ru сталь металл | be сталь метал | uk сталь метал | pl metal =stal =stali | lt plien metal
tobacco | en tobacco | ru табак табач | be тытун | uk тютюн | pl tytoń tytoni | lt tabak
medicine | en medic hospital doctor | ru медицин больниц врач лекарств | be медыцын бальніц лекар шпітал | uk медицин лікарн лікар | pl medyc szpital lekarz lekar | lt medicin ligonin gydyto
election | en election vote elections ballot =poll =polls polling | ru выбор выборы голосов избират избран | be выбар галасав выбран | uk вибор голосув виборч | pl wybor wybory głosow wybór | lt rinkim balsav
candidate | en candidat | ru кандидат | be кандыдат | uk кандидат | pl kandydat | lt kandidat
campaign | en campaign | ru кампани | be кампаніі кампаніяй | uk кампаніі кампанія | pl kampani | lt kampanij
constitution | en constitution referendum | ru конституц референдум | be канстытуц рэферэндум | uk конституц референдум | pl konstytuc referendum | lt konstituc referendum
recognise | en recogni legitim unrecogn | ru призна непризна легитим | be прызна непрызн легітым | uk визна невизна легітим | pl uzna uznaj nieuzna legitym | lt pripaž nepripaž legitim
resolution | en resolution | ru резолюц | be рэзалюц | uk резолюц | pl rezoluc | lt rezoliuc
statement | en statement declar announc | ru заявил заявлен деклар объяв анонс | be заяв абвясц абвяшч дэклар анонс | uk заяв оголос деклар анонс | pl oświadcz deklarac ogłos zapowied zapowiad | lt pareišk deklarac paskelb
condemn | en condemn denounce criticis criticiz criticism decr slam | ru осудил осужда критик раскритик | be асудз асуджае крытык | uk засуди критик розкритик | pl potęp krytyk skrytyk | lt pasmerk kritik
call | en urge calls called appeal demand | ru призв призыв потреб требу требов | be заклік патраб запатрабав | uk заклик вимаг | pl wezwał apel zaapel zażąd domaga =żąda =żądają | lt ragin paragin reikalau pareikal
warn | en warn warning caution | ru предупре предостер | be папярэдж перасцерг папярэдз | uk попередж застер | pl ostrze ostrzeg przestrze | lt įspė perspė
confirm | en confirm acknowledg | ru подтверд подтвержд | be пацверд пацвярдж | uk підтверд підтвердж | pl potwierdz | lt patvirtin
deny | en deny denies denied reject rebut refut | ru отверг опроверг отрица опровер | be абверг адмаўля адхіл | uk спросту відкин запереч | pl zaprzecz odrzuc odrzuci zdement | lt paneig atmet neig
refuse | en refus | ru отказ | be адмов адмаўл адмовіл | uk відмов | pl odmów odmow odmaw | lt atsisak
propose | en propos offer suggest initiat | ru предлож предлаг инициат | be прапан прапанав ініцыят | uk пропон запропон ініціат | pl zaproponow propon propozy inicjat | lt pasiūl siūl iniciat
promise | en promis pledge vow | ru обеща пообеща | be абяца паабяца | uk обіця пообіця | pl obieca obietni | lt pažad žad
support | en support | ru поддерж | be падтрым | uk підтрим | pl popar wspar popiera wspier | lt param parėm palaik remi
help | en help assist | ru помощь помог помога помочь | be дапамог дапамаг | uk допомог допомаг | pl pomoc pomóc pomag | lt pagalb padeda padėti padės padėj
humanrights | en rights | ru правозащит =правам =прав =права | be праваабар =правах =правоў =правы | uk правозах =прав =правах =права | pl praw-człow =praw =prawa | lt =teisių =teisės
repression | en repress crackdown persecut oppress | ru репресс преслед гонен | be рэпрэс перасл | uk репрес переслід | pl represj prześlad | lt represij persekio
torture | en tortur | ru пытк | be катав катаван | uk катув тортур | pl tortur | lt kankin
opposition | en opposition exile | ru оппозиц эмигра изгнан | be апазіц эмігра выгнан | uk опозиц еміграц вигнан | pl opozyc emigrac wygnan | lt opozic emigrac
democracy | en democra | ru демокр | be дэмакр дэмсіл | uk демокр | pl demokra | lt demokrat
regime | en regime | ru режим | be рэжым | uk режим | pl reżim | lt režim
activist | en activist | ru активист | be актывіст | uk активіст | pl aktywist | lt aktyvist
protest | en protest demonstrat rally | ru протест митинг | be пратэст мітынг | uk протест мітинг | pl protest | lt protest mitin
threat | en threat threaten blackmail | ru угроз угрож пригроз шантаж | be пагроз пагражае прыгразі шантаж | uk загроз погрож пригроз шантаж | pl groź zagroż szantaż grozi | lt grės grasin šantaž
danger | en danger risk safety | ru опасн риск | be небяспек небяспеч рызык | uk небезпе ризик | pl niebezpiecz ryzyk | lt pavoj rizik
provocation | en provoc escalat | ru провокац эскалац обострен | be правакац эскалац абвастр | uk провокац ескалац загостр | pl prowokac eskalac | lt provokac eskalac
hybrid | en hybrid | ru гибрид | be гібрыд | uk гібрид | pl hybryd | lt hibrid
emergency | en emergency | ru чрезвычайн чп | be надзвычайн | uk надзвичайн | pl nadzwyczaj wyjątkow | lt nepaprast ekstremal
incident | en incident | ru инцидент происшеств | be інцыдэнт здарэн | uk інцидент подія | pl incydent zdarzen | lt incident įvyk
war | en =war =wars warfare | ru война войны войну войне войной | be вайна вайны вайну вайне вайной | uk війна війни війну війні війною | pl wojna wojny wojnę wojnie wojen wojną | lt karas karo karą kare karu
peace | en peace ceasefire truce | ru мирн =мир =мира =мире перемири | be мірн =мір =міру =міра перамір | uk мирн =мир =миру перемир | pl pokój pokoj pokojow rozejm | lt taika taikos taiką paliaub
attack | en attack invad invasion invas assault =strike =strikes | ru атак нападен вторжен удар наступлен агресс | be атак напад уварван удар агрэс | uk атак напад вторгн удар агрес =наступ =наступу наступал | pl atak inwazj napa napaś uderz agresj | lt atak puol invaz užpuol agres smūg
combat | en battle fight fighting combat | ru сраж =бой =бои =боев =боя =боях боевы боево | be бой баі баяв бітв | uk бої битв =бій | pl walk bitw =bój | lt mūšis kovoj kovin
weaken | en weak | ru слаб | be слаб | uk слаб | pl słab | lt silpn
mediate | en mediat | ru посредни медиац | be пасрэдн | uk посередн | pl mediac mediat pośredn | lt tarpinin
alliance | en alliance union-state union ally allies allied | ru союз союзн | be саюз саюзн хаўрус | uk союз союзн альянс | pl sojusz związek-pań sojuszn | lt sąjung aljans
integration | en integrat roadmap | ru интеграц =дорожная =дорожную =дорожной | be інтэграц дарожн | uk інтеграц =дорожня =дорожню =дорожньої | pl integrac | lt integrac
independence | en independen sovereign | ru независим суверен | be незалеж сувэрэн сувер | uk незалеж суверен | pl niepodległ suweren niezależ | lt nepriklausom suveren
guarantee | en guarantee | ru гарант | be гарант | uk гарант | pl gwaranc gwarant | lt garant
security | en security | ru безопасност | be бяспек бяспец | uk безпек безпец | pl bezpiecze | lt saugum
protect | en protect | ru защит защищ | be абараня абарані | uk захист захищ | pl ochron chroni | lt apsaug apgin
wordsharsh | en remark emotional words harsh rhetoric | ru эмоциональ слова словах словам лексик высказыван выпад | be эмацыйн словы словах выказван | uk емоцій слова словах висловлюв =випад =випади | pl słowa słow wypowiedz emocj | lt žodž pasisak emoc
reaction | en react reaction comment respond response repl | ru прокоммент коммент отреагир ответил ответ реакц оценил | be пракамент камент адрэаг адказ рэакц ацані | uk прокомент комент відреаг відпов реакц оцін | pl skoment koment zareag odpowiedz reakc | lt pakoment koment reag atsak
explain | en explain explan reason | ru объясн поясн причин | be патлумач растлумач прычын | uk пояснен поясню пояснив причин | pl wyjaś tłumacz powod przyczyn | lt paaiškin priežast
invite | en invit | ru приглаш приглас | be запраш запрас | uk запрош запрос | pl zaprosz zaprasz zaproś | lt pakviet kviet
appoint | en appoint | ru назнач | be прызнач | uk признач | pl mianow powoła | lt paskir
resign | en resign dismiss steps-down fired sack ouster | ru отстав уволен увол | be адстаў звольн | uk відставк звільнен-з | pl dymisj rezygn | lt atsistatyd atleid
meetingpeople | en people's-assembly assembly | ru всебелорус собрани | be усебеларус сход | uk всебілорус збор зборів | pl ogólnobiał zgromadz | lt visos-baltar susirink
interview | en interview journalist reporter | ru интервью журналист корреспонд | be інтэрв журналіст карэспанд | uk інтерв журналіст кореспонд | pl wywiad dziennikarz korespond | lt interviu žurnalist
media | en media newspaper magazine newspapers propagand | ru сми газет журнал пропаганд | be смі медыя газет часопіс прапаганд | uk змі медіа газет журнал пропаганд | pl medi gazet magazyn propagand | lt žiniasklaid laikrašt propagand
video | en video footage photo | ru видео фото кадр | be відэа відэо фота кадр | uk відео фото кадр | pl wideo nagran zdjęc film | lt vaizdo nuotrauk
letter | en letter note | ru письм письмо нота ноту | be ліст лісты пісьм нота ноту | uk лист листа нота ноту | pl list listu nota notę | lt laišk nota notą
phone | en phone telephone call-with | ru телефон позвон созвон | be тэлефон патэлефан | uk телефон подзвон | pl telefon rozmowa-tel | lt telefon skambin
speech | en address speech message | ru послани обращен выступ речь | be пасланн зварот выступ прамов | uk послан зверненн виступ промов | pl orędzi przemów wystąp | lt kreipim pranešim kalbėj kalbė
joint | en joint trilateral three-way | ru совместн трехсторон трёхсторон | be сумесн трохбак | uk спільн тристор | pl wspóln trójstron | lt bendr trišal
bilateral | en bilateral | ru двусторон | be двухбак | uk двосторон | pl dwustron | lt dviš
international | en international | ru международ | be міжнарод | uk міжнарод | pl międzynarod | lt tarptaut
aid | en =aid humanitarian | ru гуманитар | be гуманіт | uk гуманіт | pl humanit | lt humanit
chernobyl | en chernobyl chornobyl | ru чернобыл отчужд | be чарнобыл адчужэн | uk чорнобил відчуж | pl czarnobyl | lt černobyl
wagner | en wagner mercenar militant | ru вагнер наемник наёмник боевик чвк | be вагнер найманц баевік пвк | uk вагнер найман бойовик пвк | pl wagner najem | lt vagner samdin
launder | en belavia | ru белавиа | be белавія | uk белавіа | pl belavi | lt belavi
citizen | en citizen national nationals resident | ru граждан жител | be грамадзян жыхар | uk громадян мешкан | pl obywatel mieszkań | lt piliet gyvento
minority | en minority minorities ethnic | ru меньшинств этнич | be меншас этнічн | uk меншин етнічн | pl mniejszo etniczn | lt mažum etnin
airdefense | en air-defence s-400 iskander | ru искандер с-400 пво | be іскандэр с-400 спа ппа | uk іскандер с-400 ппо | pl iskander s-400 | lt iskander s-400
medal | en medal gold silver bronze | ru медал золот серебр бронз | be медал золат срэбр бронз | uk медал золот срібл бронз | pl medal złot srebr brąz | lt medal aukso sidabr bronz
champion | en champion championship olympic | ru чемпион олимпи | be чэмпіён алімпі | uk чемпіон олімпі | pl mistrz olimpi | lt čempion olimp
final | en final finals semifinal | ru финал полуфинал | be фінал паўфінал | uk фінал півфінал | pl finał półfinał | lt final pusfinal
defeat | en beat beats defeat victory =win =wins =won | ru победи побед обыгра выигра | be перамог абыгр выйгр | uk перемог перемож обігр вигра | pl pokon zwycię wygr | lt nugal laimė pergal
lose | en lose loses lost losing loss | ru проигр потер потеря | be прайгр страці страт | uk програ втрат втрач | pl przegr strac utrac strat | lt pralaim prarad nuostol
sport | en sport athlet hockey football team match =game | ru спорт хоккей футбол матч команд сборн | be спорт хакей футбол матч каманд зборн | uk спорт хокей футбол матч команд збірн | pl sport hokej piłkars mecz drużyn | lt sport futbol rungtyn komand
coach | en coach trainer | ru тренер | be трэнер | uk тренер | pl trener | lt treneri
women | en women woman female | ru женщин женск | be жанчын жаноч | uk жінк жінок жіноч | pl kobiet | lt moter
children | en child children | ru ребен дети детей ребёнк | be дзіц дзец | uk дитин діти дітей | pl dziec dzieci | lt vaik
coronavirus | en covid coronavirus pandemic quarantine lockdown | ru коронавирус пандеми ковид карантин | be каранавірус пандэм кавід каранцін | uk коронавірус пандемі ковід карантин | pl koronawirus pandemi covid kwarantann | lt koronavirus pandemij karantin
vaccine | en vaccin | ru вакцин | be вакцын | uk вакцин щеплен | pl szczepi szczepion | lt vakcin skiep
death | en kill death killed deaths =dead =dies =died deadly | ru умер погиб смерт скончал убит гибел | be памёр памер загін смерц забіт гібел | uk помер загин смерт вбит загибел | pl zmarł zginę śmierć zabi śmierc | lt mirė žuvo žuvus mirt mirties nužud
wounded | en injur wound | ru ранен пострада травм | be паранен пацярп траўм | uk поранен постражд травм | pl rann ranny poszkod | lt sužeis nukentė
fire | en =fire blaze explosion blast | ru пожар взрыв | be пажар выбух | uk пожеж вибух | pl pożar wybuch eksplozj | lt gaisr sprogim
bomb | en bomb bombing | ru бомб | be бомб | uk бомб | pl bomb | lt bomb
crash | en crash accident | ru авари катастроф крушен дтп | be авары катастроф дтз | uk аварі катастроф дтп | pl katastrof wypadek wypadk | lt avarij katastrof
police | en police | ru полиц милиц | be паліц міліц | uk поліц міліц | pl polic milic | lt policij
guard | en guard guards | ru пограничник погранкомит охран | be пагранічнік пагранкам памежнік ахов | uk прикордонник охорон | pl strażni straż straży | lt pasienieč sargyb
report | en =report investigation inquiry probe | ru расследов доклад отчет | be расследав даклад справазд | uk розслідув доповід звіт | pl śledztw dochodze raport | lt tyrim ataskait
research | en analyst expert research study | ru аналитик эксперт исследов | be аналітык эксперт даследав | uk аналітик експерт дослідж | pl anality ekspert badan badac | lt analitik ekspert tyrė tyrėj
education | en school student universit educat | ru школ студент универс образован | be школ студэнт універс адукац | uk школ студент універс освіт | pl szkoł student uniwers eduka | lt mokykl student universit švietim
church | en church pope bishop catholic orthodox | ru церк епископ католич православ =папа =папы =папой | be царкв касцёл біскуп каталіц правасл =папа =папы | uk церк єпископ католиц правосл =папа =папи | pl kości papież biskup katolic prawosław | lt bažny popiež vyskup katalik
culture | en cultur festival concert museum | ru культур фестивал концерт музе | be культур фестывал канцэрт музе | uk культур фестивал концерт музе | pl kultur festiwal koncert muze | lt kultūr festival koncert muziej
history | en histor anniversar memorial | ru истори годовщин памят | be гістор гадавін памят | uk істор річниц памят | pl histor roczni pamięci pamiątk | lt istorij metin atmin
space | en cosmonaut astronaut satellite space | ru космос космонавт космич спутник | be космас касманаўт касмічн спадарожн | uk космос космонавт космічн супутник | pl kosmos kosmiczn kosmonaut satelit | lt kosmos kosmin palydov
cyber | en cyber hacker hack | ru кибер хакер взлом | be кібер хакер узлом | uk кібер хакер злам | pl cyber haker | lt kiber programišiai įsilauž
weather | en weather storm flood snow rain | ru погод шторм наводн снег дожд | be надвор'е шторм паводк снег дажд | uk погод шторм повін сніг дощ | pl pogod burz śnieg deszcz powodzi powódź | lt audr potvyn snieg =lietus =lietaus =orai =orų
water | en water river | ru вода воды воду река реки реке | be вада вады ваду рака ракі рацэ | uk вода води воду річк ріка | pl woda wody wodę =rzeka =rzeki =rzekę =rzece | lt vanden upė upės
tourism | en tourist tourism hotel | ru турист туризм отел гостиниц | be турыст турызм гасцініц | uk турист туризм готел | pl turyst turyzm hotel | lt turist turizm viešbut
internet | en internet online website telegram social-media | ru интернет сайт соцсет телеграм | be інтэрнэт сайт сацсет тэлеграм | uk інтернет сайт соцмереж телеграм | pl internet stron witryn telegram | lt internet svetain
wait | en wait expect | ru ожида ждут ждать жда | be чака чакае | uk очіку чека | pl czeka oczeku | lt lauk laukia
begin | en begin began begun start started starts launch kick-off | ru начал начина начнет начнут стартов запуск запуст | be пача пачын пачн старта запуск запусц | uk поча почин розпоч старту запуск запуст | pl rozpocz zacz rozpoczę uruchom start | lt prasid pradė pradžia startuo paleid
end | en ends ended ending complete finish conclude | ru заверш законч окончан конец | be завярш скончы заканч канец | uk заверш закінч кінец | pl zakońc skończ =koniec =końca | lt baig pabaig užbaig
increase | en increas rise rises grow growth expand boost strengthen reinforc | ru увелич выраст вырос усил расшир укреп =рост =роста =росту =ростом | be павяліч павелічэн рост узмацн пашыр умацав | uk збільш зростан розшир зміцн посилен посилив посилює посилит | pl zwiększ wzrost wzmocn rozszerz | lt padidin augim didin stiprin išplėt
decrease | en decreas reduc decline =fall =falls =fell =cut =cuts =drop =drops | ru сократ сниж уменьш упал паден | be скарац зніж паменш упаў | uk скороч зниж зменш впав падін | pl zmniejsz spad ograniczeni obniż | lt sumažin mažin krit
return | en return returned | ru вернул возвращ возврат вернут | be вярну вяртан вярта | uk поверн поверт | pl wróci powrót powrac wraca zwrot | lt grįž grąžin
build | en build construct built | ru строит построй построил возвед | be будав пабудав буду | uk будув будівн побудов | pl budow zbudow buduj | lt statyb pastaty stato
indefinite | en indefinit | ru бессрочн | be бестэрмін | uk безстрок | pl bezterm | lt neribot termin
temporary | en temporar | ru временн | be часов | uk тимчас | pl tymczas | lt laikin
month | en month months | ru месяц | be месяц | uk місяц | pl miesiąc miesięc | lt mėnes
week | en week weeks | ru недел | be тыдзен тыдн тыдні | uk тиждень тижн | pl tydzień tygod tygodni | lt savait
night | en night overnight midnight | ru ночь ночи ночью полноч | be ноч ночы поўнач | uk опівноч =ніч =ночі =вночі нічн | pl noc nocy północ | lt nakt vidurnakt
town | en city town village | ru город город деревн село | be горад мест вёск | uk місто село =міст =міста =містах =містом | pl miast miejscow wieś wsi | lt miest kaim
region | en region oblast district | ru регион област район | be рэгіён вобласц раён | uk регіон област район | pl region obwód województ powiat | lt region srit rajon
west | en west western | ru запад западн | be захад захадн заходн | uk захід західн | pl zachód zachodn | lt vakar
east | en east eastern | ru восток восточн | be усход усходн | uk схід східн | pl wschód wschodn | lt ryt rytų rytin
capital | en capital | ru столиц столичн | be сталіц сталічн | uk столиц столичн | pl stolic stołeczn | lt sostin
neighbour | en neighbour neighbor | ru сосед | be сусед суседз | uk сусід | pl sąsiad sąsied | lt kaimyn
plot | en plot conspir assassin =coup =coups | ru переворот заговор покуш | be пераварот змов замах | uk переворот змов замах | pl pucz spisek | lt perversm sąmoksl
oreshnik | en oreshnik hypersonic | ru орешник гиперзвук | be арэшнік гіперзвук | uk орєшнік орешник гіперзвук | pl oreszni hipersonicz hiperdźw | lt orešnik hipergars
family | en family wife husband daughter mother father =son =sons | ru семья семьи семью жена жены мужа сын дочь мать отец =муж =мужу =мужем | be сям'я сям'і жонка муж сын дачка маці бацька | uk сімя сімї дружина чоловік син дочка батько =мати | pl rodzin żona mąż syn córk matk ojciec | lt žmona vyras dukr motin sūnus tėvas
language | en language | ru язык языка языке | be мова мовы мове | uk мова мови мові | pl język | lt =kalbos =kalbą
group | en group organisation organization | ru группа группы группу организац | be група групы групу арганізац | uk група групи групу організац | pl grup organizacj | lt grup organizac
committee | en committee commission council | ru комитет комисс совет | be камітэт камісі савет рада | uk комітет комісі =рада =ради =раді =раду =радою | pl komitet komisj =rada =rady =radzie =radę | lt komitet komisij taryb
strategy | en strateg doctrine concept | ru стратег доктрин концепц | be стратэг дактрын канцэпц | uk стратег доктрин концепц | pl strategi doktryn koncepc | lt strateg doktrin koncepc
technology | en technolog science scien | ru технолог наук научн | be тэхналог навук | uk технолог наук | pl technolog nauk | lt technolog moksl
health | en health | ru здоров здравоохр | be здароў ахов-зд | uk здоров | pl zdrowi | lt sveikat
- | en country carri | ru послуж послуш небольш ученик мужчин | uk культ послуг радіо політик посилан | pl łotw konieczn kolejn portugal | lt lietuv kaliningrad kalinič pasaul bendruomen bendrau bendrov
`;

/** Concepts of which an event is one or the other: closing a border is not the story of its opening. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  ["close", "open"],
  ["impose", "lift"],
  ["arrest", "release"],
  ["extend", "lift"],
];
