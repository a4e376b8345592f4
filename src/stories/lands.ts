/**
 * The state that a place, a body or a person stands for in foreign news: Vilnius closes the border
 * and Lithuania closes it are one deed. Belarus is left out, for nearly every report is about it.
 */
export function landOf(entityId: string): string | undefined {
  return LANDS.get(entityId);
}

/** A line: the state, and after each kind the ids that stand for it. */
const TABLE = `
russia | place moscow st-petersburg kazan sochi valaam vladivostok kaliningrad smolensk bryansk pskov kursk murmansk ust-luga primorsk | body kremlin russia-mfa russia-mod state-duma federation-council russian-army fsb svr wagner-group russian-orthodox-church central-bank-russia rosselkhoznadzor rdif | person putin lavrov mishustin peskov shoigu belousov ushakov zakharova medvedev patrushev matviyenko volodin overchuk novak-alexander kozak gerasimov kiriyenko dmitriev ryabkov rudenko-andrei galuzin grushko nebenzya naryshkin prigozhin kadyrov likhachev nabiullina bortnikov surkov manturov siluanov drozdenko beglov navalny lukyanov-yevgeny medinsky reshetnikov-maxim gryzlov babich
ukraine | place kyiv crimea donbas chernihiv zhytomyr volyn rivne kharkiv lviv chernobyl bucha zaporizhzhia novaya-guta novi-yarylovychi mokrany chernobyl-zone odesa | body ukraine-mfa ukraine-president-office ukraine-border-service ukraine-army verkhovna-rada nsdc-ukraine sbu gur ukraine-coordination-hq | person zelensky sybiha kuleba prystaiko klimkin yermak podolyak budanov umerov syrskyi zaluzhnyi shmyhal svyrydenko danilov reznikov demchenko nayev kyslytsya poroshenko kuchma yanukovych kizim fedorov-mykhailo skibitskyi yusov tykhyi kovalenko-andrii lubinets
poland | place warsaw terespol bobrowniki kuznica polowce kukuryki malaszewicze slawatycze podlasie lublin hajnowka usnarz narewka dubicze mielnik polish-buffer-zone east-shield | body poland-mfa straz-graniczna polish-army sejm poland-mod poland-interior poland-bbn abw poland-government poland-kas | person duda nawrocki tusk sikorski kosiniak-kamysz siemoniak kierwinski przydacz bosacki morawiecki kaczynski blaszczak kaminski-mariusz rau czaputowicz duszczyk jablonski michalski-artur wronski-pawel wewior dobrzynski-jacek siewiera cenckiewicz wasik-maciej zaryn mroczek-czeslaw
lithuania | place vilnius medininkai salcininkai raigardas lavoriskes druskininkai kena vilnius-airport klaipeda kybartai turmantas neris | body lithuania-mfa vsat seimas lithuania-government lithuania-ncmc vsd-lithuania lithuanian-army lithuania-customs lithuania-migration-department linava | person nauseda simonyte paluckas ruginiene budrys landsbergis linkevicius kondratovic bilotaite kaunas-robertas sakaliene kasciunas anusauskas zemaitaitis skvernelis olekas grybauskaite vilkanecas adomenas vitkauskas-vilmantas buivydas-zenonas liubajevas
latvia | place riga patarnieki silene daugavpils ventspils | body latvia-mfa latvia-border-guard saeima latvia-vdd | person rinkevics silina braze karins kozlovskis spruds pujats levits
estonia | place tallinn | body estonia-mfa | person tsahkna michal karis reinsalu
finland | place helsinki | person stubb valtonen
united-states | place washington new-york anchorage | body white-house us-state-department us-treasury ofac us-congress us-senate pentagon us-embassy-minsk cia helsinki-commission us-national-security-council us-commerce | person trump biden obama vance rubio blinken pompeo biegun witkoff kushner smith-christopher hegseth bessent sullivan-jake bolton hale-david graham-lindsey kellogg coale fisher-julie harutunian-ruben landau-christopher boehler price-ned miller-matthew risch durbin leavitt
germany | place berlin munich | body germany-mfa bundestag | person merkel scholz merz wadephul baerbock maas steinmeier pistorius huterer
france | place paris | person macron barrot
united-kingdom | place london | body uk-foreign-office | person starmer johnson-boris perkins-jacqueline lammy cooper-yvette raab truss
ireland | person coveney
italy | place rome | person meloni tajani
hungary | place budapest | person orban szijjarto magyar-peter
slovakia | place bratislava | person fico blanar
czechia | place prague | body czech-bis | person babis pavel-petr lipavsky macinka fiala-petr
switzerland | place bern | person cassis
austria | person beate-meinl
sweden | place stockholm | person stenergard linde-ann
norway | place oslo
denmark | place copenhagen
romania | place bucharest
bulgaria | place sofia
serbia | place belgrade | person vucic vulin
moldova | place chisinau | person sandu dodon
holy-see | person pope-francis pope-leo gugerotti jozic-ante ceffalia
china | place beijing tianjin shanghai | body china-mfa communist-party-of-china npc-china pla | person xi-jinping wang-yi li-qiang zhao-leji cai-qi xie-xiaoyong wang-wentao dong-jun li-shangfu
india | place new-delhi | person modi jaishankar murmu
pakistan | place islamabad | person shehbaz-sharif ishaq-dar zardari
iran | place tehran | person pezeshkian raisi araghchi
turkey | place ankara istanbul | person erdogan fidan
kazakhstan | place astana | person tokayev nazarbayev kosherbayev nurtleu
kyrgyzstan | place bishkek | person japarov
tajikistan | place dushanbe | person rahmon
uzbekistan | place tashkent samarkand | person mirziyoyev
turkmenistan | place ashgabat | person berdimuhamedow
armenia | place yerevan | person pashinyan mirzoyan
azerbaijan | place baku | person aliyev bayramov
georgia | place tbilisi | person kobakhidze
mongolia | place ulaanbaatar | person khurelsukh
zimbabwe | place harare | person mnangagwa
equatorial-guinea | place malabo | person obiang
venezuela | place caracas | person maduro rodriguez-delcy
cuba | place havana | person diaz-canel
north-korea | place pyongyang | person kim-jong-un choe-son-hui
south-korea | place seoul
japan | place tokyo
vietnam | place hanoi | person to-lam pham-minh-chinh luong-cuong
laos | person thongloun
myanmar | place naypyidaw | person min-aung-hlaing
oman | place muscat | person haitham busaidi
indonesia | place jakarta | person prabowo
syria | place damascus | person assad al-sharaa
egypt | place cairo | person sisi abdelatty
uae | place abu-dhabi dubai | person mohammed-bin-zayed
qatar | place doha | person tamim
saudi-arabia | place riyadh | person mbs
libya | person haftar
algeria | person tebboune
israel | person netanyahu
palestine | place gaza | body hamas
brazil | person lula
south-africa | person ramaphosa
nicaragua | person ortega
ethiopia | person abiy
kenya | person ruto
uganda | person museveni
mozambique | person nyusi
`;

const LANDS: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split("\n")
    .flatMap((line) => {
      const [land = "", ...kinds] = line.split(" | ");
      return kinds.flatMap((cell) => {
        const [kind = "", ...names] = cell.trim().split(" ");
        return names.map((name) => [`${kind}/${name}`, `state/${land}`] as const);
      });
    }),
);
