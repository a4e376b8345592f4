import { termId } from "./features.ts";

/**
 * How common terms are before any report has come, by hashed term, in reports
 * per thousand.
 *
 * Measured on a day of general news and on articles about the region; without
 * it the first reports after a start would be joined by `president` and `said`.
 * What is not listed is rarer. Written by `bench/tune-background.ts`.
 */
export function readBackground(): ReadonlyMap<number, number> {
  const common = new Map<number, number>();
  for (const line of TABLE.trim().split("\n")) {
    const [head = "", ...terms] = line.split(" ");
    const perThousand = Number(head.slice(2));
    for (const term of terms) common.set(termId(head.slice(0, 2) + term), perThousand);
  }
  return common;
}

/** A line: layer, frequency, the terms that have it. */
const TABLE = `
c:183 talks
c:144 agreement
c:142 reaction
c:138 statement
c:135 membership
c:131 parliament
c:123 sign
c:120 wordsharsh
c:119 alliance
c:106 visit
c:103 close
c:102 letter
c:97 citizen
c:93 airspace
c:91 troops
c:88 release
c:87 border
c:85 trial
c:83 guarantee
c:82 open
c:74 election
c:72 interview
c:71 arrest
c:67 bus
c:66 defeat speech
c:65 exercise war
c:64 report
c:57 crossing
c:54 attack opposition
c:50 ban sanction
c:47 death deploy lift
c:46 joint
c:45 price
c:44 threat
c:43 integration partner recognise
c:41 prisoner
c:37 humanrights simplify
c:36 appoint trade visa
c:35 condemn protest
c:34 nuclear
c:33 plane train
c:32 impose landing
c:30 balloon session summit
c:29 missile tariff
c:28 aid investment
c:27 ambassador budget extend
c:26 final
c:25 currency embassy import
c:24 summon
c:23 champion execution
c:22 diplomat truck
c:20 oil
c:19 fire invite peace resign
c:18 fence food migrant
c:16 medal park transit
c:15 export loan
c:14 drone emergency gas observer provocation smuggle
c:12 bomb cabinet
e:775 state/belarus
e:367 state/russia
e:365 person/lukashenko
e:275 place/minsk
e:161 body/eu
e:137 state/united-states
e:114 place/moscow
e:109 person/putin
e:107 state/lithuania
e:100 state/poland
e:88 state/ukraine
e:83 body/kremlin
e:73 person/peskov
e:59 place/europe
e:52 body/union-state
e:50 place/the-west
e:47 body/nato
e:45 agreement/visa-facilitation body/eu-council person/tsikhanouskaya
k:348 blrs
k:193 lksnk
k:179 alksndr
k:160 akrn
k:147 mnsk
k:133 przdnt
k:128 strn
k:105 mnstr
k:101 aftr
k:96 prsdnt
k:91 tntr
k:89 blrsn
k:78 lstpd strt
k:74 blrsk
k:72 vprs
k:70 dkmnt
k:69 ptn
k:68 msk vldmr
k:67 pvdml
k:65 prdt
k:63 sbsl
k:61 andr antd tkz
k:60 antr dmtr frst prsl slzb
k:59 hrnt
k:58 ablst
k:56 ahst sprt
k:52 kmpn
k:51 akrnsk anfrmt sbst
k:50 ahnst
k:49 rsn
k:48 hvrt mnd
k:47 drzn
k:46 prts psk
k:45 krml rspblk shdn skzl
k:44 pdpsn prvl shlsn trtr
k:43 astn prkt
k:42 arp
k:41 btvn krm skrtr svt
k:40 aknmk atrdnh hvrnmnt prmr prst
k:39 aksprt atmtl drnh hlvk
k:38 arsz dlzn hsdrst prs rzlt
k:37 adnk nhdm prbl
k:36 arnd atnsn nvst prhvr prnt vrld
k:35 antldnh antrntnl arpn arpsk prhn prvdn przn zrnlst
k:34 and pdpst sts
k:33 antrs arprt frhn ltn ntnl stvt
k:32 antl hrzdn mtnh prlmnt psl sntns stnd
k:31 nvmbr pstn rprt rskzl strs
k:30 adts atrs brdr rmn vnmn
k:29 ahnt aprsn arhnzt ast mltr npmn pndlnk
k:28 aftln arhn ntnln pltk pltl prdstvtl prsn stmnt sznh vdmst zpd
k:27 anthrt apstn arst frnt mnstrst nkst
k:26 aprln astr bzpsnst dhvr frd hrn prkmntrvl prvst trnh vrhn vrsn
k:25 adnh apblkvn mst nrdn plnd plt prvdt pvdmln rskh tntl vstrh vzvh zkrt
k:24 abrn ahn ardr dmtrt frmr mtrl pls prtst rsk sbsn stlt tntrs vlst vmst
k:23 blt kmnd kmntr nsklk nzbl prhd prtnr prvd rzvt snd srh stls svtln trt zrnl
k:22 aftn atnmt azvstn dnld dprtmnt drktr flvnh hrdn hvnh prdn prnl prtn stln tkst vlns
k:21 altn antdnt aprtn atbr blzk brsl ftbk hstn ldrs mbrs pdhtk prhrm rns stvtvs thnsk tprtn vht
k:20 aftl anfrmtn antrfks atmbl mzdnrdn plht prd psln tmpn vktr zbrn
n:111 18
n:62 17
n:53 10
n:48 15
n:44 30
n:42 16
n:38 20
n:36 12
n:29 19
n:27 13 24
n:26 11 14 25
n:25 22 23
n:21 50
n:20 100
n:19 21
n:18 35
n:17 29 60
n:15 31
n:14 28 80
n:13 27 500
n:12 40
w:980 the
w:962 and
w:841 for
w:778 with
w:775 that
w:683 что
w:668 про
w:602 from
w:592 has
w:566 sie
w:563 was
w:533 hav
w:529 котор
w:517 thi
w:504 ktor nie
w:503 are
w:468 україн
w:465 said
w:464 рок
w:460 but
w:456 год
w:447 will
w:443 також
w:441 как
w:424 year
w:411 листопад
w:409 not
w:403 new
w:393 which для
w:391 был
w:384 від
w:383 been
w:380 after ноябр
w:375 kad met
w:374 their
w:372 jak jest этом
w:365 такж
w:364 who
w:363 also
w:358 one
w:346 all
w:344 mor
w:341 his
w:337 это
w:335 так
w:334 they
w:325 belarus
w:324 out wer
w:323 сво
w:309 had
w:303 about
w:301 przez
w:300 over tim
w:298 які
w:297 its
w:286 when его
w:274 byl
w:269 you
w:263 tai ther йог
w:261 він
w:258 her two
w:257 juz
w:252 first other бул повідомля
w:249 can last
w:248 dla читайт
w:246 into
w:243 вон
w:242 monday
w:240 now whil
w:239 jednak все
w:234 росс
w:231 get
w:230 czas
w:229 буд міск
w:227 час
w:226 при
w:225 som vis what під
w:222 сообщил
w:221 українск
w:220 would
w:219 lik
w:217 нов
w:215 посл
w:214 белорусс
w:213 day includ lietuv pri tik
w:207 president будет врем ран
w:206 just
w:205 перш яки
w:204 peopl raz tak teg zostal нагадаєм
w:203 than
w:202 stat
w:200 buv kur vien yra президент післ
w:198 report але
w:195 ale rok wszystk
w:194 данн
w:193 одн
w:192 them стал
w:191 справ
w:190 look
w:189 say сам
w:188 kaip kart taip щод
w:187 сообщает уже
w:186 oraz tylk tym раніш том
w:185 only well
w:183 com
w:181 could
w:180 back week
w:179 вже
w:178 пресс
w:177 inn jej перв
w:176 друг
w:175 api bei belarusian jau kit nuo pat thre дел через
w:174 befor work бол служб
w:172 област слов
w:170 больш
w:169 тем
w:168 mak polsk swoj wiek
w:167 александр еще
w:166 заявил минск
w:165 even follow
w:164 лет
w:163 gal per reklam работ тог
w:161 told стран
w:160 most our start
w:159 being jeg pierwsz show або
w:158 mad
w:157 off раз
w:156 лукашенк мест
w:155 державн
w:154 accord call month они цьог чтоб інш
w:153 during set your российск
w:150 bus czy daugia dien gdy him lapkrit lukashenko mial przed sak siu tacia takz гол или
w:149 sinc want
w:148 against bed how
w:147 украин
w:146 мож рассказал
w:145 country she повідомил
w:144 old wher world вопрос
w:143 need through
w:142 bard cal jedn kilk lat mezczyzn tez решен
w:141 кол повідомлен прот тольк этог
w:139 под суд щоб
w:138 bialorus dal sav
w:137 way
w:136 down russia яка
w:134 play йдетьс народн рад
w:133 osob
w:132 around company компан рос
w:131 any глав
w:130 november part see
w:129 город
w:128 then under
w:127 know plac releas
w:126 thes
w:125 del jis komand vadov заявив
w:124 between godzin informacj pod podczas team tej thos
w:123 many информац напомн отметил район
w:122 still начал наш
w:121 может
w:120 becaus however next москв человек
w:119 gam
w:118 government
w:117 alexander
w:116 both right она
w:115 doszl miejsk nawet pewn policj rowniez sunday udzial wynik белорусск летн
w:114 good long країн питан російск
w:113 end jog kel may nei pagrindin rungtyn second viet visuomen більш якщ
w:111 help high дан депутат есл когд част
w:110 announc four будут
w:109 best thing груп має несколк прав проект
w:108 можн результат
w:107 continu hom unit києв рішен
w:106 duz former kobiet letn mog mogl niedziel number poczatk sam shar should stan such swiat ten wlasn
w:105 без документ дом люд однак правд
w:104 did granik plan володимир где союз
w:103 dont
w:102 going much point близьк рубл сейчас інформак
w:101 top известн сторон
w:100 atstov chang europ kuri lab nauj nes tiek tur zmon прошл розслідуван сказал
w:99 very білорус всег жител регион
w:98 expect issu million був всі ест новост
w:97 added another dni group kolejn mow moz open pojawil poniedzialek praw rozm servic sob star zyk втор цел центр
w:96 новин сьогодн хоч чем
w:95 deal official відповідн криміналн міністр полік представител цьом яких
w:94 head public support win сотрудник
w:93 launch man season use межд отношен повідомив посилан річн сообщен частин
w:92 run spraw today дмитр случа
w:91 leader polic post два зараз проведен робот
w:90 мног уголовн
w:89 business city hous lead think кром націоналн один сред этот
w:88 bet centr dar dom draug drug dziek gd glown ich kaun kied mam mat media miest mus net nich pozn prak prz sezon straipsn susijus sytuacj teig tikr tok верховн відом джерел пят
w:87 lif own remain сегодн числ
w:86 fiv friday meet быт лиш лідер них совет тысяч
w:85 cas market главн заявлен участ
w:84 becom member national offer put read всех головн грудн закон можут між остан понеделник світ территор чоловік
w:83 based latest provid очен республик управлен
w:82 bialorusk bron claim found talk біл государственн ден должн заход колишн мир міжнародн наступн офіційн
w:81 big последн себ усл
w:80 earlier family find god latk maj miast nasz okazal ostatn player policjant ponad statement took wiel zdarzen андр війск дуж мужчин окол правителств представник рік являетс
w:79 already facebook forc left lot pric russian turn государств организац получил проваджен три тілк фот
w:78 across featur got later night six вид власт источник материал європейск
w:77 cam hit international order security велик групп команд международн могут територ што
w:76 believ few giv having minister party return video yet кремл помощ рамк
w:75 ant dabar darb galim galimyb greit jam kai klub kultur lyg mes minsk nor pasaul sal sali saugum savaitgal seen sis sprendim story tarp though tolia zaidej владимир жовтн зеленск кажд месяц недел нет олександр полиц прес связ сказав слідч
w:74 clos european hold liv making mean przejsk говоритс развит средств
w:73 area event every fan leav бут зустріч парламент підозр секретар
w:72 chief due early fac nov recently too песк
w:71 cel cial cos grup jedyn ktorz listopad mal med mlod moment mozn najwieksz nieg nim okol polak postanowil powiedzial program reveal slow sposob stwierdzil swo tem teraz wczesn why zeb всіх відкрит заступник кілк мен млн процес ситуац улиц экономик
w:70 again allow asked creat hour interest ministry question receiv relat result ruch sery sid speak действ змін итог местн осіб официальн сайт стат украинск ход
w:69 feel third used vakar without беларус директор сет сил срок участник
w:68 among availabl car taken вод грн даж декабр крім міністерств міст орган особ подписан прокуратур стан європ
w:67 ahead bring each focus hand keep level mov record вмест дорог жизн конц момент необходим пок принят
w:66 border foreign list past saturday мет перед пиш пресслужб соглашен
w:65 decyzj election far final happen prezident really sanction several social заяв лидер октябр согласн
w:64 great might recent term war вниман возможн возможност граждан зазначив мают можлив парт ситуак тижн уряд
w:63 asmen away bendruomen cia coming court director duomen elges eri eur geriaus iki issuk ivyk kas kiekvien klaiped klausim known kol krepsin laik laisv let major menes never offic pirm pirmadien puik rengin rezultat rys savivaldyb seim siek siekiant sign skirting socialin specialist sunk susitikim svent teism tuo tyrim vaik vilnia vos vyr watch бывш городск захоплен кілкіст людин минул над переда против розп серед член
w:62 akcj baltarusij byc chok chwil dlat dlug dzieck fakt full gosk internet jeszcz lub mieszkank minion nagran najlepsz nam nastepn niestet obecn otrzymal pol pomok por postak powod poz projekt prost przyznal rodzin samochod sobot stron szybk teren until uwag wedlug widak ведомств двух ему министр открыт
w:61 charg increas lin military news political power sit whether встреч грош дет жит потрібн почт программ систем співробітник тим цей чин эксперт яким
w:60 appear fre general миллион сумм
w:59 build confirm consider doe ever form further lithuania local los someth south system автомобил безпек варт влад гривен евросоюз зокрем лучш місяк навіт нараз народ незакон ніж общ план склад створен эти
w:58 join officer seem администрац безопасност вибор национальн нужн основн переговор федералн
w:57 abl action along black experienc saying visit went журналист мнен повідомлялос почал сем состоян ссылк сум сша тепер управлін факт чом
w:56 below caus concern currently decid different led marcin process together ukrain using времен добавил женщин лиц направлен пот причин ряд трех
w:55 club loading match вересн комитет майж ньог понад провел социальн специалист умов
w:54 alway clear decision despit held leagu least morn october reach union автомобіл адж білоруск виз вимог военн всем відбудетьс европейск закордон згідн злочин изменен матч мероприят министерств написав нарушен настоящ некотор пишет принял производств рівн різн союзн українт яког
w:53 aby almost behind better bez bial cen chcial czesk czytaj dan dobr dokladn druzyn film futur gracz gwiazd histor kazd konk latek mark mied miesiak mni moj niej okolicznosk onc panstw par poinformowal product przyszl putin sad srodk stand szczegoln szpital taking tragiczn tytul wielk wsrod wted zaczel zapraszam zdr zostan zwiazan zwykl границ именн кто нег передает поэт прокомментировал уровн
w:52 campaign cut didnt donald information key law littl lukaszenk nation opposition piatek premier real rosyjsk step street tusk weekend zamkniet виконан движен держав деятелност затримал київск корабл кінт назвал необхідн слуг тисяч трьох ціє
w:51 ago comment development human money tell titl киев путин режим решил рынк следующ там
w:50 air arb atlikt atvir check december demes detail didziaus doesnt ekip financial gan ger half interview jiems jon jos kok kuo kuomet kurs madrid men mindaug ner nuotr pagal pasak patirt pirmaj pranes pranesim problem prog puolej pus rank reik rod sajung santyk savait sekmadien sios situacij skyr smurt stop sudar sulauk sutart svarb sveikat tap tarnyb tarptautin task teis ties uztikrint valstyb veikl vel velia visg ypating zalgir zingsn zod адміністрак багат важн вважа віде журналіст количеств люб мал нас отримал петербург понеділок порушен провест произошл прост проєкт сми создан яко
w:49 brand data forward given hear important onlin target trad акц водител интеграц ним образ руководител соответствующ экономическ
w:48 account articl attack billion break challeng drop dwa economic host person press road rosj stay trump u.s. wlad wojn беларуск думк дії здес земл издан йом початк правоохоронт прежн призначен рост составил тод травн угод упрощен цих ігор
w:47 american authority design don friend grow india main september sport view договор истор попередн предложен тогд
w:46 body chanc death front kill school важлив вол выбор высок здор можливіст обран організак петр повернен поддержк политик получит порошенк продаж підприємств регионалн реч свог черг
w:45 council job performanc project technology user whit годин добр допомог дорожн затриман звязк интерес качеств кошт лвівск менш нардеп оскілк особлив отримав передбачен период період політик працівник проблем проверк прям размер роман рух состав спілн счет січн хорош євр істор
w:44 alkohol ann aud badan bohater ciezk cours czest czlowiek czyl dat doing dopier doswiadczen etap gry hard idea informuj involv jeden kierunk kto learn lekarz les link mecz milion mim mowil mozem nad nas near nicz ojk opublikowan pokoj pot powinien prawdopodobn prawdziw previously przeciez przekazal rad ram ran relacj rodzaj rol rzecznik short sklep skutk soon spotkan stag stal suggest temat total trafil twork tych ukochan ulik wait wiadom wtorek wyjatk zachowan zakres zarown zauwazyl zawsz zdjek zmarl znajduj znalezl zobacz zupeln zyj деньг заместител иностранн канал мер назад подчеркнул процесс расследован совместн сообщалос требован тыс частност
w:43 arrest atom community cooperation cost cover cwiczen effort enough explain fight incident investigation kierwinsk london manewr poland rzad samolot sur wojsk won young zapad znow видан випадк встановил гот дня завдан засідан захист збірн коміс легк матеріал машин мов московск нам незыблем повин повязан політичн преступлен пропозик ринк свобод сентябр стоит схож течен той учасник ціл яку
w:42 age agency lov minut model must partner sourc tuesday агентств долг игр крупн написал общественн республік хот чег
w:41 accus bank central fall health hospital larg likely matter organization possibl push saw seven special test thought todel train tweet twitter адвокат буксир громадян діялніст жодн зазначаєтьс засоб згод идет йде кодекс коментар майбутн морськ мільйон найбільш ніч обовязк объект оперативн ответственност парламентск передач предприят протяг разн риа своїх сел середн соб сообщал текущ термін январ
w:40 biggest china committe demand eight flight hop industry limit lukasenk north noth oro position rais reason respons trying woman york бизнес млрд ответил реформ скор
w:39 attempt begin bezpieczenstw buy cant children chk complet current dead everyon fact injury isnt krok lost low non opportunity outsid phon previous pro research sasiad scen serv telewizj zdan аеропорт ак банк бюджет вулик выдач відповідалност генералн дал дбр діялност закрит катер керівник крим личн метр молод надан нема областн обмежен олег повідомляєтьс позик правил підготовк сві столиц уваг федерац финанс хто цен школ яке яком янукович
w:38 access add aikst although aplink artejant atlet aukst bal baltij bendr bendradarbiavim bns bud condition dalyv dazn department desimtmet didel didesn dirbtuv dovan dziaugiam eju fail finansin galbut gerbej geriausi goal google gresm gret gynej gyvenim imanom iniciatyv instead iskovoj italij itin ivair ivertint jie juos jus juvent kalbej kamuol karjer ketur keturi ketvirt kitok klaid konferencij konkurs krepsinink kuriu kurybin laimej land lauk laukiam lig manager mazia medziag milan min mums naud neleid niek niekur organizacij pabaig panas pareigun pasakyt pasiek pasisak pasiulyt pastang pastat pavyzd penk perdavim pinig pirmoj potential pradzi pran prancuz prien pripazin prisidet protest rang region reikal respublik rezultatyv rink rinkim saug seek siaul sio skait skirt skyryb spot srit standart suzaid svet tam technologij tiesiog trej trener trys turin uju val valand vard vert via vienintel vilni visad visam visk within ziniasklaid zvaigzd бюр вищ вперш віктор говорит двох додав досуд дій имен комітет незаконн обратил отмечаетс подписат позбавлен постоянн пра прийнят розвитк сва строителств удалос фінанс чог інтерес
w:37 actually arriv control develop driv enter executiv finish football fund ground light nearly network pair round senior singl stor strong thank toward updat warn west wont губернатор дополнителн журнал заседан здан отдел площад сделат фонд
w:36 cent daily democratic firm global himself john manag music period photo pick present red vladimir бердянск будинк виборч вік громадськ должен діт екс експерт жінк задержан интернет кандидат карт контрол кордон кращ никак операк отриман офіс порядк поч председател прокурор пункт путін підстав підсумк раді различн розповіл сезон сообщаетс специалн спеціалн средн телефон транспортн трет усі утр централн экс
w:35 adding airport airspac ani artykul audycj aut autor blisk budynk citizen czlonk dalsz dluz dodaj dodal dodatk dostepn dotychczas drod drog dwi dwoch dzialan dzien dziesiek dzis earn edycj efekt eliminacj figur finans fot fotograf gorz growth hotel kamer kierowk klucz koleg konferencj kraj ktos lek lud march matk miek mieszkan musz mysl nacionalin nagl najlep najnowsz najprawdopodobn napisal nazw niedawn niektor niz nok ocz odpowiedn ofert often ogromn okreg ostateczn pan pass pilkarz pis platform podan pojazd pomysl ponown portal potwierdzil powinn powrot pozostal prim proces produkcj prowadzon przekazak przekazan przygotowan przykr przypadk pytan reprezentacj respond rzecz sell ser shop sieb sil sluzb summer swietn syn szczegol szef trudn trwal twierd tys tzw ustalil uznal wazn wev wie wieksz wobek women wrot wspoln wszysk wybor wybral wyglad wypadk wyrok zabral zaczal zakonczen zaledw zasad zawod zbior zdobyl zgodzil znalazl znalezion zrobil автор вот детск жил задержал заключен интересн кра мінск ползовател пор поскольк последователн пройшл підписан сраз тот шест євросоюз
w:34 act amid board bobrownik capital cup defenc ensur everyth giving imag jadr january jun kuznik produc quit reportedly review theyr university version акт американск благодар ближайш верс взаимовыгодност вигляд виде власн внутрішн дві дне завершен зазначил закрыт зат интерв кожн контракт майн меж мид наприклад напрямк населен наук олекс повідомляют подальш подготовк посад працюват пут підтримк реализац составляет сфер тис услуг установлен швидк шлях этих яни
w:33 address answer balion battl bit book champion conduct conferenc coupl describ especially excit exercis gav history hug improv ing investment kick lower option popular premjer purchas regim requir ruginien scor screen secretary shot sien stock suffer try tsikhanouskaya uost uzdaryt uzvert whol witness word вес задач конкурс назначен например находитс нем опубликовал побед президентск реж руководств сделал собственн сотрудничеств судебн эта этим являютс
w:32 ally award cross decad devic died fir heard impact meanwhil messag named student websit абсолютн будущ використан власник возраст встановлен відділ декілк департамент долар житл загальн защит знов кап квартир керівництв намір ноч одес опубликован охорон очеред показал показник пол полн пост рабоч розгляд рук сбу своєм серг стоимост строк тих треб фізичн целесообразност эту імен інтерфакс їхн
w:31 anyon anyth app ban began customer direct field giant jesl justic lecz nato nic obywatel operation park perform policy rat ready relation rest small spend stream summit thursday track vehicl warszaw water winner worth writ zatrzyman zwiazk всегд готовност далнейш дат две девушк клуб мне назвав намерен нич округ подобн показател предложил представлен связан считает телегр тех университет четыр
w:30 april beat candidat ciezarowk dawn longer pay probably victory активн бок брюссел взят вийшл відповід донбас един зван звілнен информационн керченск клопотан либ мвд мереж мешкант нібит нікопол обговорит образован обєднан окрем оруж перевірк площ поліцейск портал постан пояснив прогноз проток регіон речник реєстр розм свої серьезн следственн статус сторінт судн тепл хвилин хочет цим чемпіонат іван іноземн інтерв
`;
