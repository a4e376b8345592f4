/**
 * What else news is made of beside what happens between states (`src/stories/concept-table.ts`, whose
 * notation it has): people, offices, goods, places, what is done and said. A search joins their words
 * across the six languages. Grouping does not: they tell one event from another too poorly.
 */
export const NEWS_WORDS = `
worker | en worker labourer laborer workforce | ru рабоч работник гастарбайт трудов | be работн рабоч працоун гастарбайт працаўн | uk робітник працівник робоч трудов заробітчан | pl pracowni robotni | lt darbuotoj darbinink
job | en job jobs employ unemploy vacanc | ru =работа =работы =работу трудоустр безработ занятост ваканс | be =праца =працы =працу працаўладк беспрацоў занятасц ваканс | uk =робота =роботи =роботу працевлашт безробіт ваканс | pl =praca =pracy =pracę zatrudn bezroboci wakat | lt įdarb nedarb
strike | en walkout stoppage =strike =strikes striking striker | ru забастов стачк | be забастоў страйк | uk страйк забастов | pl strajk | lt streik
tradeunion | en unionist | ru профсоюз | be прафсаюз | uk профспіл | pl związkow związkowc | lt profsąjung
student | en student pupil scholar | ru студент школьник учащ стипенд | be студэнт школьнік вучн стыпенд | uk студент школяр учн стипенд | pl student uczeń uczni stypend | lt student moksleiv stipend
school | en school universit academ | ru школ университет академи вуз | be школ універсітэт акадэмі внуверсітэт | uk школ університет академі | pl szkoł uniwersyt akademi uczelni | lt mokykl universitet akademij
teacher | en teacher professor lecturer | ru учител преподавател профессор | be настаўні выкладчы прафесар | uk учител вчител викладач професор | pl nauczyciel profesor wykładow | lt mokytoj dėstytoj profesor
child | en child children orphan kid | ru дет детей ребен ребён сирот | be дзец дзяц дзіц сірат сіро | uk діт дит сирот | pl dzieci dziec sierot | lt vaik našlait
family | en famil relatives wife husband mother father | ru =семья =семьи =семье =семью =семьей =семей =семьям родствен =жена =жены =жене =жену =женой =муж =мужа =мужу =мужем мать отец | be =сям'я =сям'ю сямей =сем'яў сваяк жонк =муж =мужа =мужу маці бацьк | uk =сім'я =сім'ї =сім'ю =сім'єю =сімей =сім'ям =родина =родини =родину =родин =родинам родич дружин чоловік мати батьк | pl rodzin krewn żon mąż matk ojci | lt =šeimos =šeimai =šeimų =šeimoms =šeimose šeimyn artimiej =žmona =žmonos =žmonai =žmoną =vyras =vyro =vyrui motin =tėvas =tėvai =tėvų =tėvams
woman | en woman women female | ru женщин женск | be жанчын жаноч | uk жін жінок | pl kobiet | lt moter
youth | en youth | ru молодеж молодёж | be моладз маладз | uk молод | pl młodzież | lt jaunim
doctor | en doctor medic physician hospital health | ru врач медик больниц здоровь медицин | be лекар медык бальніц лячэбн здароў медыцын | uk лікар медик лікарн здоров медицин | pl lekarz medyk szpital zdrowi medyc | lt gydytoj medik ligonin sveikat medicin
drug | en medicine pharma pill | ru лекарств фармацев препарат | be =лекі =лекаў =лекамі фармац лекав прэпарат | uk =ліки =ліків =ліками =лікам фармац препарат | pl =lek =leki =leków =lekami lekarstw farmac | lt vaist farmac
narcotics | en narcotic cocaine heroin drug drugs trafficker | ru наркот кокаин героин | be наркот какаін гераін | uk наркот кокаїн героїн | pl narkot kokain heroin | lt narkot kokain heroin
bank | en bank banks banking | ru банк | be банк | uk банк | pl bank | lt bank
money | en money cash payment pay fund funding finance financial | ru деньг денег платеж платёж оплат финанс средств | be грош плацяж плацеж аплат фінанс сродк | uk грош платіж платеж оплат фінанс =кошти =коштів =коштами | pl pieniąd pieniędz płatno finans środk | lt pinig mokėjim finans lėš
debt | en debt default owe | ru долг задолженн дефолт | be доўг даўг запазычан дэфолт | uk борг заборгован дефолт | pl dług długi zadłuż | lt skol įsiskol
salary | en salar wage wages pension income | ru зарплат пенси доход | be зарплат заробк пенсі даход | uk зарплат пенсі дохід доход | pl pensj wynagrodz emerytur dochod =płaca =płacę =płacy =płacom | lt atlyginim pensij pajam alg
growth | en growth grow grew increas rise rises rose record surge | ru рост вырос увелич растет растёт рекорд прирост | be рост вырас вырасл павялич павяліч рэкорд прырост | uk зростан зріс зросл збільш рекорд приріст | pl wzrost wzros zwiększ rekord | lt augim išaug padid rekord
decline | en declin decreas fall falls fell cut cuts drop reduce reduct shrink | ru снижен снизил сократ сокращ упал паден уменьш | be знізі зніж скарац скарач упал падзенн паменш змянш | uk зниж знизи скорот скороч впал паді зменш | pl spad spadek zmniejsz ogranicz obniż redukc | lt sumaž mažin kritim krito
economy | en econom gdp inflation recession | ru эконом ввп инфляц рецесс | be эканом эканам вуп інфляц рэцэс | uk економ ввп інфляц рецес | pl gospodar ekonom pkb inflacj recesj | lt ekonom bvp infliac
company | en compan firm firms corporation enterprise business holding | ru компани фирм предприят корпорац бизнес холдинг резидент | be кампан фірм прадпрыем карпарац бізнес холдынг рэзідэнт | uk компан фірм підприєм корпорац бізнес холдинг резидент | pl firm spółk przedsiębior korporac biznes koncern rezydent | lt įmon bendrov korporac versl rezident
factory | en factory factories plants mill works | ru завод фабрик комбинат | be завод фабрык камбінат | uk завод фабрик комбінат | pl fabryk zakład | lt gamykl fabrik kombinat
produce | en produc manufactur assembl output | ru производ произвед сборк выпуск | be вытвор вырабл зборк выпуск | uk виробн виробл складан випуск | pl produkc produku wytwarz montaż | lt gamyb gamin surink
build | en build built construct | ru строит строй построй построи стройк | be будаўн будав будуе пабуд | uk будівн будув будує збуд | pl budow buduj zbudow | lt statyb stato pastat
buy | en buy bought purchas acquir procure | ru покуп купил купит закуп приобр | be купл купі закуп набы куплят | uk купів купил купу закуп придба | pl kup zakup nabyc nabył | lt pirk pirkim įsigij
sell | en =sell =sells selling seller =sold =sale =sales | ru продаж прода продал | be прода продаж | uk продаж прода | pl sprzeda | lt parda
supply | en suppl deliver shipment | ru постав снабж | be пастав пастаў забесп | uk постав постач | pl dostaw dostarcz | lt tiek tiekim pristat
market | en market | ru рынок рынк | be рын рынак рынк | uk ринок ринк | pl ryn rynek rynk | lt =rinka =rinkos =rinkai =rinkų =rinkoje =rinkose =rinkas =rinkoms
goods | en goods =product =products merchandise cargo commodit | ru товар продукц | be тавар прадукц | uk товар продукц | pl towar produkt | lt prek gaminių gaminius =gaminiai produkc
unfriendly | en unfriend hostile | ru недружествен враждебн | be недруж нядруж варож | uk недруж ворож | pl nieprzyja wrog | lt nedraug priešišk
farm | en farm agricultur grain wheat sugar crop harvest | ru сельск аграр зерн пшениц сахар урожай | be сельск аграр збожж пшаніц ураджа цукр цукар | uk сільськ аграр зерн пшениц урожай врожай цукр цукор | pl roln zboż zbóż pszenic cuk zbior | lt ūkin grūd cukr derli kviečių kviečiai kviečius
wood | en wood timber furniture lumber | ru древес лес лесн мебел пиломат | be драўнін драўля лес лясн мэбл піламат | uk деревин ліс лісов мебл пиломат | pl drewn drzew las mebl | lt medien mišk bald
metal | en steel metal alumin | ru стал металл алюмин | be сталь стал метал алюмін | uk сталь сталев метал алюмін | pl stal metal alumin | lt plien metal aliumin
alcohol | en alcohol vodka beer wine | ru алког водк пив вин | be алкаг гарэл піва віно | uk алког горіл пив вин | pl alkohol wódk piw wino | lt alkohol degtin alus alaus vyn
fuel | en fuel petrol gasoline diesel | ru топлив бензин дизел горюч | be паліва паліў бэнзін бензін дызел дызэл | uk пальн палив бензин дизел | pl paliw benzyn diesel olej | lt degal benzin dyzel =kuras =kuro =kurą =kuru
electricity | en electric grid energy | ru электрич электроэнерг энергет энерги | be электрыч электраэнерг энергет энергі | uk електри електроенерг енергет енергі | pl elektrycz energet energi prąd | lt elektr energet energij
port | en port ports harbour harbor terminal | ru порт портов терминал | be порт партов партав тэрмінал | uk порт портов термінал | pl port portu portow terminal | lt uost terminal
ship | en ship ships vessel sea maritime navy | ru корабл судн морск флот морем | be карабл судн марск флот | uk корабл судн морськ флот | pl statek statk okręt morsk flot | lt laiv jūr jūrų flot
road | en road roads highway bridge motorway | ru дорог шоссе мост трасс | be дарог шаш мост трас | uk дорог шосе =міст =мосту =мости =моста =мостом мостов трас | pl drog most autostrad | lt =kelias =kelio =kelią =keliai =kelių =kelius =kelyje greitkel tilt magistral
tourism | en touris tourist sanatorium holidaymak | ru турист туризм санатор отдых | be турыст турызм санатор адпачын | uk турист туризм санатор відпочин | pl turyst turyzm sanator wypoczyn | lt turist turizm sanator poils
passport | en passport document documents identity | ru паспорт документ | be пашпарт дакумент дакумэнт | uk паспорт документ | pl paszport dokument dowód | lt pas pasas pasą pasų dokument
licence | en licen accredit permit certificate | ru лицензи аккредит разрешен сертификат | be ліцэнзі акрэдыт дазвол сертыфікат | uk ліценз акредит дозв сертифікат | pl licencj akredyt zezwol pozwol certyfik | lt licenc akredit leidim sertifik
police | en police policeman officer | ru полици милиц силовик | be паліц міліц сілавік | uk поліц міліц силовик | pl policj milicj | lt polic milic pareigūn
guard | en guards patrol | ru погранслужб пограничник патрул охран | be памежн пагранслужб патрул ахоў ахов | uk прикордонник патрул охорон | pl straż strażni patrol | lt pasienieč patrul sargyb
intelligence | en intelligence counterintelligence kgb | ru разведк спецслужб контрразвед кгб гру | be выведк спецслужб контрвывед кдб спэцслужб | uk розвідк спецслужб контррозвід кдб гур | pl wywiad kontrwywiad kgb | lt žvalgyb kontržvalg kgb
sabotage | en sabot saboteur arson | ru диверс саботаж поджог | be дыверс сабатаж падпал | uk диверс саботаж підпал | pl sabotaż dywers podpal | lt diversij sabotaž padegim
cyber | en cyber hacker hack internet website | ru кибер хакер интернет сайт | be кібер хакер інтэрнэт сайт | uk кібер хакер інтернет сайт | pl cyber haker internet witryn | lt kibern programiš internet svetain
technology | en technolog software digital chip semiconductor | ru технолог софт цифров чип микросхем | be тэхналог софт лічбав чып мікрасхем | uk технолог софт цифров чип мікросхем | pl technolog oprogramow cyfrow czip chip | lt technolog programin skaitmen lust
space | en space satellite cosmonaut astronaut | ru космос космич космонавт спутник | be космас касміч касманаўт спадарожнік | uk космос косміч космонавт супутник | pl kosmos kosmicz kosmonaut satelit | lt kosmos astronaut palydov
media | en media newspaper television broadcast channel outlet | ru сми газет телевид телеканал медиа канал | be смі газет тэлебач тэлеканал медыя канал | uk змі газет телебач телеканал медіа канал | pl medi gazet telewiz kanał | lt žiniasklaid laikrašt televiz kanal
propaganda | en propagand disinformat fake | ru пропаганд дезинформ фейк | be прапаганд дэзінфарм фэйк фейк | uk пропаганд дезінформ фейк | pl propagand dezinform fejk | lt propagand dezinform melagien
extremism | en extremis | ru экстреми | be экстрэмі | uk екстремі | pl ekstremi | lt ekstremi
terrorism | en terror | ru террор | be тэрор тэрар | uk терор | pl terror | lt teror
activist | en activist dissident campaigner defender | ru активист диссидент правозащитник | be актывіст дысідэнт праваабаронц | uk активіст дисидент правозахисник | pl aktywist działacz dysydent obrońc | lt aktyvist disident gynėj
lawyer | en lawyer attorney prosecut | ru адвокат юрист прокур | be адвакат юрыст пракур | uk адвокат юрист прокур | pl adwokat prawnik prokur | lt advokat teisinink prokur
court | en court tribunal judge justice hague | ru суд трибунал судь гааг правосуд | be суд трыбунал суддз гааг гаага правасуд | uk суд трибунал судд гааг правосуд | pl =sąd =sądu =sądzie =sądem =sądy =sądów sądow trybunał sędzi hask haga hadze | lt teism tribunol teisėj hag hagos
crime | en crime crimes criminal | ru преступ уголовн | be злачын злачынст крымінальн | uk злочин кримінальн | pl przestęp zbrodni krymin | lt nusikalt baudžiam
penalty | en penalt punish fine fines | ru наказан штраф =кара =кары =кару карател | be пакаран штраф =кара =кары =кару карні | uk покаран штраф =кара =кари =кару каральн | pl kara karę kary ukara grzywn | lt bausm baud
capital-punishment | en death executions moratorium | ru казн смертн моратор | be смяротн маратор | uk смертн страт моратор | pl śmierc śmierć moratori | lt mirties moratorium
deport | en deport deportation abduct kidnap | ru депорт похищ вывоз | be дэпарт выкрад вываз | uk депорт викрад вивез | pl deport porwa uprowadz wywóz | lt deport pagrob išvež
torture | en torture abuse beating | ru пытк пыток избиен истяз | be катаванн катавал пытк збіцц | uk катуван тортур побит | pl tortur znęca pobici | lt kankin smurt mušim
fortify | en fortif obstacle obstacles dragon bunker trench defensive antitank entrench | ru укрепл укрепля загражд преград бункер окоп траншея оборонит противотанк | be умацав умацоў загарод перашкод бункер акоп абаронч супрацьтанк | uk укріпл зміцн загородж перешкод бункер окоп оборонн протитанк | pl umacnia fortyf zapor umocnie bunkr okop obronn przeciwczołg | lt įtvirtin stiprin kliūt bunker apkas gynybin prieštank
weapon | en weapon arms armament ammunition shell shells artillery | ru оружи вооруж боеприпас снаряд артиллер | be зброя зброі зброю узбра ўзбра боепрыпас снарад артылер | uk збро озброєн боєприпас снаряд артилер | pl broń broni uzbroje amunicj artyler | lt ginkl ginkluot šaudmen artiler
landmine | en =mine =mines landmine demin minefield | ru =мин =мина =мины =мину =минами минн миниров разминир заминир | be =мін =міна =міны =міну =мінамі мінн мініраван размінір замінір | uk =мін =міна =міни =міну =мінами мінн мінуванн розмінув замінув | pl =min =mina =miny =minę =minami minow rozminow zaminow | lt =mina =minos =minų =minas =minomis minavim išmin užminuo
base | en base bases garrison | ru база базы базу гарнизон | be база базы базу гарнізон | uk база бази базу гарнізон | pl baza bazy bazę garnizon | lt bazė bazės bazę įgul
mobilise | en mobiliz mobilis conscript draft | ru мобилиз призывник =призыв =призыва | be мабіліз прызыў прызыўн | uk мобіліз призов призовн | pl mobiliz pobór poborow | lt mobiliz šaukt šauktin
volunteer | en volunteer legion regiment battalion | ru доброволец доброволь легион полк батальон | be добраахв легіён полк батальён | uk доброволец доброволь легіон полк батальйон | pl ochotni legion pułk batalion | lt savanor legion pulk batalion
headquarters | en headquarters command commander | ru генштаб штаб командов командующ | be генштаб штаб камандав камандуюч | uk генштаб штаб командув | pl sztab dowódz dowód | lt štab vadovyb vad
offensive | en offensive assault | ru наступлен наступат | be =наступ =наступу =наступе =наступам =наступы наступаль наступал | uk =наступ =наступу =наступі =наступом =наступи наступал | pl ofensyw natarci | lt puolim ofenzyv
occupy | en occup annex | ru оккуп аннекс | be акуп анэкс | uk окуп анекс | pl okup aneks | lt okup aneks
shootdown | en shot downed intercept | ru сбит сбил сбив перехват | be збіт збіл збіў збівал перахап | uk збит збил збив перехопл | pl zestrzel strąc przechwy | lt numuš numušt perėm
legal | en law laws legislation decree legislat | ru закон законопроект указ декрет | be закон законапраект указ дэкрэт | uk закон законопроект указ декрет | pl ustaw =prawo =prawa =prawu =prawem prawn dekret =ukaz =ukazu =ukazem | lt įstatym dekret įsak
constitution | en constitution referendum | ru конституц референдум | be канстытуц рэферэндум | uk конституц референдум | pl konstytuc referendum | lt konstituc referendum
president | en president | ru президент | be прэзідэнт прэзыдэнт | uk президент | pl prezydent | lt prezident
premier | en premier chancellor | ru премьер канцлер | be прэм'ер прэмер канцлер | uk прем'єр премєр канцлер | pl premier kanclerz | lt premjer kancler
minister | en minister ministry | ru министр министер мид | be міністр міністэр мзс | uk міністр міністер мзс | pl minister ministr msz | lt minist urm
government | en government authorit regime | ru правительств власт режим | be урад ўрад улад рэжым | uk уряд влад режим | pl rząd władz reżim | lt vyriausyb valdž režim
leader | en leader ruler head heads chief | ru лидер =глава =главы =главе =главу =главой руководит генсек | be лідар лідэр кіраўнік =старшыня =старшыню =старшыні генсакр | uk лідер =голова =голови =голову =головою очільник керівник генсек | pl lider szef przywód sekretarz | lt lyder vadov sekretor prezidium
delegation | en delegation mission envoy office representation | ru делегац мисси представител офис бюро | be дэлегац місі прадстаўн офіс бюро | uk делегац місі представни офіс бюро | pl delegacj misj przedstawiciel biuro biura | lt delegacij misij atstov biur
transition | en transition interim provisional | ru переходн временн | be пераходн часов | uk перехідн тимчас | pl przejściow tymczas | lt pereinam laikin
governor | en governor mayor regional province | ru губернат мэр регион област | be губернат мэр рэгіён вобласц вобласьц | uk губернат регіон област =мер =мера =мером =меру =мери =мерка | pl gubernat wojewod burmistrz region obwód | lt gubernat region srit =meras =mero =merą =merui =merė =merės =merai
city | en city town village capital | ru город столиц деревн посел | be горад гарад сталіц вёск вёсак | uk =місто =міста =місті =містом =містам міськ містеч столиц =село =села =селі | pl miast stolic wieś wsi | lt miest sostin kaim
neighbour | en neighbour neighbor | ru сосед | be сусед суседз | uk сусід | pl sąsiad sąsiedz | lt kaimyn
west | en west western | ru запад | be захад заходн | uk захід західн заход | pl zachod zachód | lt vakar
east | en east eastern | ru восток восточ | be усход ўсход | uk схід східн сход | pl wschod wschód | lt ryt rytų
europe | en europe | ru европ | be еўроп еўрап эўроп эўрап | uk європ | pl europ | lt europ
world | en world global international | ru =мир =мира =мире =миру =миром миров международ | be =свет =свету =свеце =светам міжнарод сусвет | uk =світ =світу =світі =світом світов міжнарод | pl =świat =świata =świecie =światu światow międzynarod | lt pasaul tarptaut
assembly | en assembly | ru ассамбле собран | be асамбле сход | uk асамбле збор | pl zgromadz | lt asamblėj susirink
council | en council | ru совет | be рада рады савет | uk рада ради раді | pl rada rady rad | lt taryb
committee | en committee commission | ru комитет комисси | be камітэт камісі | uk комітет комісі | pl komitet komisj | lt komitet komisij
forum | en forum conference congress | ru форум конференц съезд | be форум канферэнц з'езд зезд | uk форум конференц з'їзд | pl forum konferencj zjazd | lt forum konferenc suvažiav
plan | en =plan =plans planned planning program programme strateg project | ru план программ стратег проект | be план праграм стратэг праект | uk план програм стратег проєкт проект | pl plan program strateg projekt | lt plan program strateg projekt
cooperation | en cooperat collaborat relation ties | ru сотрудн отношен кооперац | be супрацоўн адносін кааперац | uk співпрац співробітн відносин кооперац | pl współprac stosunk relacj kooper | lt bendradarb santyk ryš
friendship | en friend brother solidarity support | ru дружб братск поддерж солидарн =друг =друга =друзья =друзей =друзьям дружеств дружествен | be дружб сябар сяброў братэрс братн падтрым салідарн | uk дружб друж братн підтрим солідарн | pl przyjaź przyjaciel przyjaciół brat wspar poparł solidarn | lt draug broli param palaik solidarum
accuse | en accus blame alleg | ru обвин винит | be абвінав вінав | uk звинувач винуват | pl oskarż obwini zarzuc | lt kaltin apkaltin
demand | en demand urge urges calls | ru требу требов призва | be патраб заклік | uk вимаг заклик | pl żąda wezwa wzywa domaga apel | lt reikalau reikalav ragin paragin
warn | en warn caution | ru предупре предостер | be папярэдж папярэдз перасцер перасьцер | uk попередж попередив попередил застереж | pl ostrzeg ostrzeż przestrzeg | lt įspėj perspėj
promise | en promis pledge vow | ru обещ пообещ поручил | be абяц паабяц | uk обіця пообіця | pl obieca obietnic | lt pažad žad
refuse | en refus reject deny denies decline | ru отказ отверг отриц опроверг | be адмов адмаў адхіл абверг | uk відмов відхил запереч спросту | pl odmow odrzuc zaprzecz | lt atsisak atmet paneig neig
agree | en =agree agreed agrees approv endorse confirm | ru соглас одобр подтвер утверди утвержден | be пагадз ухвал пацвер зацвер | uk погод ухвал схвал підтвер затвер | pl zgod zgadza zatwier potwier przyjęt przyjęl przyjął | lt sutik pritar patvirt
propose | en propos offer suggest initiative | ru предлож предлаг инициатив | be прапан прапаноў ініцыят | uk пропон запропон ініціат | pl propoz zapropon inicjat oferu | lt siūl pasiūl iniciatyv
request | en request ask asks appeal apply application | ru просьб =просит =просят =просил просила просили попрос обрат заявк | be просьб просіц просяц =прасіць прасіл папрас звярн заяўк | uk прохан попрос зверн заявк =просить =просять =просив просил | pl prośb prosi popros zwróc wniosk wniose | lt prašym =prašo =prašė =prašys =prašyti kreip paraišk
congratulate | en congratulat greet anniversary celebrat holiday | ru поздрав годовщин юбилей праздн | be павінш віншав гадавін юбіле святкав святочн =свята =святам | uk привіта вітан річниц ювіле святкув =свято =свята =святом | pl gratul pozdr rocznic jubileusz =święto =święta świętow świąteczn | lt sveikin metin jubiliej švent
condolence | en condolence mourn funeral tribute | ru соболезн траур похорон | be спачув спачуван жалоб пахаван | uk співчут жалоб похорон | pl kondolenc żałob pogrzeb | lt užuojaut gedul laidotuv
stop | en stop suspend halt freeze froze | ru приостан останов прекрат прекращ заморо | be прыпын спын замароз замарож | uk призупин зупин припин замороз | pl wstrzym zawiesz zawies przerwa zamroz zamroż | lt sustabd nutrauk įšald stabd
withdraw | en withdraw leave leaves left exit quit | ru выйд покин покид вывод =выход =выхода =выходе =выходом выходит вывел выведен | be выхад выйшл пакін пакід вывад вывел | uk вихід вийш покин залиш вивед | pl wyjśc wyjście opuśc opuszcz wycof | lt išein pasitrauk išvyk palik
return | en return | ru вернул вернет возврат возвращ | be вярн вяртан | uk поверн | pl powrót powrot wróc zwrot | lt grįž grąžin sugrįž
stay | en remain stuck strand stay | ru остал застр остает | be застал застрал застаю засталі | uk застряг залишает залишит залишил | pl utknę pozost zostaj =zostanie =zostaną | lt liko įstrig užstrig liek
return-home | en repatri evacuat | ru репатри эвакуац эвакуир | be рэпатры эвакуац | uk репатрі евакуац | pl repatri ewaku | lt repatri evakua
help | en help assist | ru помощ помог помощи | be дапамог дапамаг | uk допомог допомаг | pl pomoc pomag pomóc | lt pagalb padėj padės
training | en training trainer instructor | ru обуч инструктор тренир подготов | be навуч інструктар трэнір падрыхт | uk навча інструктор тренув підготов | pl szkol szkole instrukt trening | lt mokym apmok instruktor treniruo
intend | en intend aim seek hope want | ru намер хочет хотят надея рассчит | be намер хоча хочуць спадзя разлічв | uk намір хоче хочуть сподіва розрахов | pl zamierz chce chcą liczy nadziej | lt ketin nori siekia tikis
read-book | en book books author writer poet novel | ru книг писател поэт автор | be кніг пісьменн паэт аўтар | uk книг книж письменн поет автор | pl książ pisarz poet autor | lt knyg rašytoj poet autor
culture | en cultur museum theatre theater concert exhibition festival film | ru культур музей театр концерт выставк фестивал фильм кино | be культур музей тэатр канцэрт выстав выстаў фестывал фільм кіно | uk культур музей театр концерт виставк фестивал фільм кіно | pl kultur muze teatr koncert wystaw festiwal film kino | lt kultūr muziej teatr koncert parod festival film =kinas =kino =kiną
language | en language | ru язык языков | be мова мовы мову моў | uk мова мови мову | pl język | lt kalba kalbos kalbą
church | en church orthodox catholic priest bishop religio pope patriarch | ru церков церкв православ католи священник епископ религи патриарх папа | be царкв царкоў касцёл касьцёл праваслаў катал каталі святар біскуп рэліг патрыярх | uk церкв церков православ катол священник єпископ реліг патріарх | pl kości cerk prawosław katol ksiądz księ biskup relig patriarch papież | lt bažnyč cerkv stačiatik katalik kunig vyskup relig patriarch popieži
history | en histor memorial monument grave cemetery | ru истор памятник мемориал могил кладбищ | be гістор помнік мемарыял магіл могіл | uk істор пам'ятник памятник меморіал могил кладовищ | pl histor pomnik cmentarz grób grob | lt istor paminkl memorial kap
award | en award prize medal honour honor laureate | ru премия премию преми наград лауреат орден | be прэмія прэмію прэмі узнагар ўзнагар лаўрэат ордэн | uk премія премію премі нагород лауреат орден | pl nagrod laureat order odznacz | lt premij apdovan laureat ordin
sport | en sport athlete team match football hockey | ru спорт атлет команд матч футбол хоккей хокке | be спорт атлет каманд матч футбол хакей хаке | uk спорт атлет команд матч футбол хокей хоке | pl sport drużyn mecz piłk hokej | lt sport atlet komand rungtyn futbol
climate | en climate ecolog environment pollut emission | ru климат эколог загрязн выброс | be клімат эколаг экалог забрудж выкід | uk клімат еколог забрудн викид | pl klimat ekolog środowisk zanieczy emisj | lt klimat ekolog aplink tarš
water | en water river flood lake | ru вода воды реки река наводнен озер | be вада вады рака ракі паводк возер | uk річк ріка повін озер =вода =води =воду =водою | pl wod rzek powodz jezior | lt vanden vandu upė upės potvyn ežer
animal | en animal bison wolf dog | ru животн зубр волк собак | be жывёл зубр воўк ваўк сабак | uk тварин зубр вовк собак | pl zwierz żubr wilk =psa =pies =psy =psów | lt gyvūn stumbr vilk =šuo =šuns =šunys =šunų =šunį
phone | en phone telephone telecom mobile | ru телефон связь мобильн | be тэлефон сувяз мабільн | uk телефон зв'яз мобільн | pl telefon łącznoś komórk | lt telefon ryš mobil
account | en account asset assets property confiscat | ru счет счёт актив имуществ конфиск | be рахун актыв маёмас канфіск | uk рахун актив майн конфіск | pl konto kont aktyw majątk mienie konfisk | lt sąskait turt konfisk
corruption | en corrupt bribe embezzl fraud | ru корруп взятк мошен хищен | be карупц хабар махляр крадз | uk коруп хабар шахрай розкрад | pl korupc łapów oszu defraud | lt korupc kyš sukči
peacekeeper | en peacekeep | ru миротвор | be міратвор | uk миротвор | pl rozjemcz | lt taikdar
airport-control | en radar dispatcher controller | ru радар диспетчер | be радар дыспетчар | uk радар диспетчер | pl radar kontroler dyspozytor | lt radar dispečer
prison | en prison jail colony imprison | ru тюрьм тюрем колони лишен | be турм турэм калоні краты | uk тюрм в'язниц вязниц колоні | pl więzien łagier koloni kolonia | lt kalėjim kolonij
flag | en flag symbol anthem | ru флаг символ гимн | be сцяг сьцяг сімвал гімн | uk прапор символ гімн | pl flag symbol hymn | lt vėliav simbol himn
diaspora | en diaspora emigr abroad minorit | ru диаспор эмигр =рубежом меньшинств | be дыяспар эмігр =замежжа =замежжы меншас | uk діаспор еміґр емігр =закордону =закордоном меншин | pl diaspor emigr mniejszoś polonia poloni =zagranicą =zagranicy | lt diaspor emigr išeivij mažum
residence | en residence residents settle | ru прожив поселен | be пражыван жыхар | uk проживан мешкан | pl pobyt zamieszka | lt gyvenim gyvent
visa | en =visa =visas | ru =виз =виза =визу =визы =визе =визой =визам =визами =визах | be =віз =віза =візу =візы =візе =візай =візаў =візам =візамі =візах | uk =віз =віза =візу =візи =візі =візою =візам =візами =візах | pl =wiz =wiza =wizę =wizy =wizie =wizą =wizom =wizami =wizach | lt =viza =vizą =vizos =vizų =vizas =vizoms =vizomis
potash | en potash potassium | ru =калий =калия =калию =калием калийн | be =калій =калію =каліем калійн | uk =калій =калію =калієм калійн | pl potas | lt =kalis =kalio =kalį =kaliu
lift | en lift | ru снима снят | be здымаюц здымае здымал здыман зняцц зняцьц | uk знімают знімає знімал зняти зняття | pl zniesi znosz | lt nuim panaik
landing | en =landing =landed | ru посадк приземл | be пасадк пасадц прызямл | uk посадк посадц приземл | pl lądow wylądow | lt nutupd nusileid
nuclear | en =npp =bnpp =belnpp | ru =аэс =белаэс | be =аэс =белаэс | uk =аес =білаес | lt =ae =belae
nuclearplant | lt elektrin
participate | en participat | ru участ | be удзел удзельн | uk участ | pl udział uczestn | lt dalyv
foreign | en =foreign foreigner | ru иностран зарубежн | be замежн | uk закордонн іноземн | pl zagraniczn cudzoziem | lt užsien
politics | en politic | ru полит политич | be паліт палітыч | uk політ політич | pl polit politycz | lt politi
deputy | en =deputy deputies | ru заместит вице | be намесн | uk заступник | pl zastępc wice | lt pavaduot
machinery | en machiner equipment | ru техник оборуд | be тэхнік абсталяв | uk технік обладнан | pl maszyn sprzęt | lt technik įrang
raid | en =raid =raids raided | ru обыск | be ператрус вобшук | uk обшук | pl przeszuk rewizj | lt krata kratos kratą kratas
violence | en violen | ru насил | be гвалт | uk насил насильств | pl przemoc | lt smurt
treason | en treason traitor | ru =измена =измены =измене =измену =изменой предател | be здрад | uk зрад | pl zdrad zdrajc | lt išdavyst išdavik
murder | en murder | ru убийств | be забойств | uk вбивств | pl zabójst morder | lt žmogžud nužud
official | en official | ru чиновник | be чыноўнік | uk чиновник посадов | pl urzędni | lt valdinink
territory | en territor | ru территор | be тэрытор | uk територ | pl terytor | lt teritor
balloon | en balloon | ru =шары =шаров =шар аэростат | be балон аэрастат | uk =кулі =куль аеростат | pl balon | lt balion
wagon | en wagon railcar | ru вагон | be вагон | uk вагон | pl wagon | lt vagon
nationalise | en nationali | ru национализ | be нацыяналіз | uk націоналіз | pl nacjonaliz | lt nacionaliz
evade | en evad evasion circumvent bypass | ru обход | be абход абыход | uk обхід обход обійт | pl obchodz obejśc obejści | lt apėj apein
rapporteur | en rapporteur | ru докладчик | be дакладчык | uk доповідач | pl sprawozdawc | lt pranešėj
inspect | en inspect | ru инспек | be інспек | uk інспек | pl inspek | lt inspek
quota | en quota | ru квот | be квот | uk квот | pl =kwota =kwoty =kwot =kwotę | lt kvot
complaint | en complain | ru жалоб пожалов | be скарг скардз | uk скарг поскарж | pl skarg skarż | lt skund
compensation | en compensat reparation | ru компенсац репарац | be кампенсац рэпарац | uk компенсац репарац | pl odszkod rekompens reparac | lt kompensac reparac
forced | en forced forcib | ru принуд | be прымус | uk примус | pl przymus | lt priverst
pilot | en pilot crew | ru пилот летчик лётчик экипаж | be пілот лётчык экіпаж | uk пілот льотчик екіпаж | pl pilot załog | lt pilot lakūn
passenger | en passenger | ru пассажир | be пасажыр | uk пасажир | pl pasażer | lt keleiv
driver | en driver | ru водител | be кіроўц вадзіц | uk водій водії водія | pl kierowc | lt vairuotoj
expel | en =grata | ru =грата | be =грата | uk =грата =ґрата | pl =grata | lt =grata
- | en prisoner | ru законч женев судан суданск минфин товарищ товарооб выходн | be судан уладзім уладзіс таварыск таваразв тавараабар ваўкавыс гімназ гімнас | uk закінч судан товарис товариств товарооб гімназ гімнас головн владисл володимир | pl przyjech przyjazd wrocł | lt prekyb vilkik rytoj tėvyn
`;
