/**
 * Words that end in a full stop without ending a sentence, by language, lower
 * case, without the stop. `before` never ends a sentence (a name or a number
 * follows: `г. Минск`, `Mr. Brown`); `within` may end one, and does when what
 * follows looks like a new sentence (`2024 г.`, `т.д.`, `a.m.`, `Inc.`).
 */
export interface Abbreviations {
  readonly before: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

const EAST_SLAVIC_BEFORE =
  "был бывш митр ул вул пр просп пл пер им ім гл стр с ст п пп рис мал табл см гл ред авт акад проф дац доц д-р др-т инж ген полк подп майор кап лейт серж адм г-н г-жа гг-н сп тов т тел моб факс кв корп оф обл р-н пос дер хут пгт смт н тыс сп зам нач зав пом сек напр ср гр св прп митр архиеп еп о б в п сп т.н т.е т. и.о в.о нар засл чл-корр канд прэз прэм мін мин прим прым дал вуч грам спадар сп-р сп-ня гарадск нас гор вобл мікрар зв наз так-наз т.зв т.зн г.зв г.зн н.э до-н абз аг бел рус рос англ лат нем укр польск пол лит літ фр ит исп";
const EAST_SLAVIC_WITHIN =
  "г гг р рр год гадз час мин хв сек руб коп тыс млн млрд трлн мільярд долл дол цэнт грн кг км м см мм га л т шт экз чел чал осіб др і-інш ін інш пр проч т.д т.п г.д т.п. р.х н.э л.с кв.м куб.м куб кв ч ст вв в п пп стст тав т-ва о-ва ул-цы іншых т.ч";

const TABLE: Readonly<Record<string, { before: string; within: string }>> = {
  ru: { before: EAST_SLAVIC_BEFORE, within: EAST_SLAVIC_WITHIN },
  be: { before: EAST_SLAVIC_BEFORE, within: EAST_SLAVIC_WITHIN },
  uk: { before: EAST_SLAVIC_BEFORE, within: EAST_SLAVIC_WITHIN },
  en: {
    before:
      "mr mrs ms dr prof gen col lt maj capt cmdr sgt adm rev hon gov sen rep pres sec amb st mt ft vs viz no nos pp p fig figs vol art sec ch cf approx i.e e.g messrs mme mlle supt det insp dept asst assn bros msgr fr jan feb mar apr jun jul aug sept sep oct nov dec",
    within:
      "inc ltd co corp plc llc jr sr etc a.m p.m u.s u.k u.n e.u u.s.a u.s.s.r d.c ph.d m.d b.a m.a ed est ave blvd rd al yr hr min mon tue tues wed thu thur thurs fri sat sun b.c a.d sq.mi",
  },
  pl: {
    before:
      "prof dr hab mgr inż gen płk ppłk mjr kpt por ppor sierż kmdr adm ks o bp abp kard św ul al pl os pos red min prem wicemin premier prez p pp nr art ust pkt poz par lit str s t tzw tj np m.in ur zm ok ca por rys tab woj pow gm im wg lek med mec adw nt ds h.c ang łac niem ros fr wł hiszp biał ukr lit dyr zob tel fot sp",
    within:
      "r w godz min sek tys mln mld bln zł gr proc itd itp etc in n.e p.n.e km m kg cm jw br ub cd",
  },
  lt: {
    before:
      "p pon d.prof prof dr doc akad gen plk mjr kpt ltn adm kun vysk kard šv g pr al a pl šv gyv mst r raj sav ap k vad pvz t.y t.t vyr dir pirm pavad red nr sk str p psl žr plg lot angl rus vok pranc lenk lat tel nuotr am inž dip v g",
    within:
      "m d val min sek tūkst mln mlrd eur lt ct kt pan t.t etc proc vnt km kg n.e pr.m.e str a",
  },
};

const cache = new Map<string, Abbreviations>();

/** The abbreviations of a language; an unknown language gets English ones, which cover most loans. */
export function abbreviations(language: string): Abbreviations {
  const known = cache.get(language);
  if (known !== undefined) return known;
  const row = TABLE[language] ?? TABLE.en;
  const built: Abbreviations = {
    before: new Set(row?.before.split(" ")),
    within: new Set(row?.within.split(" ")),
  };
  // Only known languages are kept: a stranger's language tag must not grow the map.
  if (TABLE[language] !== undefined) cache.set(language, built);
  return built;
}
