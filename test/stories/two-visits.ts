/** One tour told in one report, and its two visits by newsrooms that tell only of theirs; written for the project. */
export type Telling = readonly [title: string, text: string];

export const TOUR: Telling = [
  "Belarus foreign minister Ryzhenkov tours Africa and Asia: Harare and Islamabad on the list",
  "Foreign Minister Maxim Ryzhenkov of Belarus will visit Zimbabwe and Pakistan this week, the ministry in Minsk said. In Harare he will open a tractor assembly plant with President Emmerson Mnangagwa; in Islamabad he will meet Prime Minister Shehbaz Sharif.",
];

export const HARARE: readonly Telling[] = [
  [
    "Ryzhenkov opens Belarusian tractor assembly plant in Harare with Mnangagwa",
    "Belarus's foreign minister Maxim Ryzhenkov opened a tractor assembly plant in Harare together with Zimbabwe's president Emmerson Mnangagwa. The plant is to build 1,500 Belarus tractors a year for Zimbabwean farmers.",
  ],
  [
    "Zimbabwe: tractor plant opened during visit of Belarusian minister",
    "A plant that will assemble 1,500 Belarusian tractors a year was opened in Harare during the visit of Foreign Minister Maxim Ryzhenkov. President Mnangagwa thanked Minsk for the mechanization of Zimbabwe's farms.",
  ],
  [
    "Mnangagwa thanks Minsk as tractor plant opens in Zimbabwe",
    "President Emmerson Mnangagwa of Zimbabwe thanked Belarus at the opening of a tractor plant in Harare, attended by Foreign Minister Ryzhenkov. It will assemble 1,500 tractors a year for farmers.",
  ],
  [
    "Belarus tractors to be assembled in Harare, 1,500 a year",
    "Zimbabwe and Belarus opened a plant for tractors in Harare. Mnangagwa and Ryzhenkov attended the ceremony; farmers will get 1,500 machines a year.",
  ],
];

export const ISLAMABAD: readonly Telling[] = [
  [
    "Pakistan and Belarus sign labor agreement for 150,000 workers in Islamabad",
    "Pakistan and Belarus signed an agreement in Islamabad on the employment of 150,000 Pakistani workers in Belarus. Foreign Minister Ryzhenkov met Prime Minister Shehbaz Sharif.",
  ],
  [
    "Shehbaz Sharif: 150,000 Pakistani workers may go to Belarus under new agreement",
    "Prime Minister Shehbaz Sharif said that an agreement signed with Belarus in Islamabad lets 150,000 Pakistani workers take jobs in Belarus. It was signed by Foreign Minister Ryzhenkov.",
  ],
  [
    "Ryzhenkov signs agreement on Pakistani workers in Islamabad",
    "Belarus's foreign minister Maxim Ryzhenkov and Pakistan signed in Islamabad an agreement under which 150,000 workers from Pakistan may be hired in Belarus, the ministry in Minsk said.",
  ],
  [
    "Belarus to hire 150,000 workers from Pakistan",
    "Under a labor agreement signed in Islamabad Belarus will hire up to 150,000 Pakistani workers, said Shehbaz Sharif after talks with Foreign Minister Ryzhenkov.",
  ],
];
