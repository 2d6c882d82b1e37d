/** Law and duty around such a case: what a plan runs into, and what to ask counsel. Not advice. */
/** When the texts below were last looked up, and how. */
const CHECKED = '23 November 2026';

interface Point {
  readonly title: string;
  readonly says: string;
  readonly source: { readonly name: string; readonly url: string };
  /** How far it was verified; what was not says so. */
  readonly verified: string;
}

const points: readonly Point[] = [
  {
    title: 'Cut-offs by group use the group when deciding',
    says: 'In the United States a creditor may not take a prohibited basis into account in any system of evaluating creditworthiness, with few exceptions. A cut-off for each group of such a basis is exposed to that rule even where it helps the group.',
    source: {
      name: 'ECOA, 15 U.S.C. 1691; Regulation B, 12 CFR 1002.6(b)(1)',
      url: 'https://www.ecfr.gov/current/title-12/chapter-X/part-1002/section-1002.6',
    },
    verified:
      'The sentence of 1002.6(b)(1) was read in a copy of 2023. Whether it was amended since, and how courts read it: unverified.',
  },
  {
    title: 'Credit scoring of people is high-risk in the EU',
    says: 'The AI Act lists systems that evaluate the creditworthiness of natural persons or establish their credit score as high-risk, fraud detection apart. Risk management, data governance, records, human oversight and monitoring after release follow from that.',
    source: {
      name: 'Regulation (EU) 2024/1689, Annex III, point 5(b)',
      url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
    },
    verified:
      'Point 5(b) was read in several commentaries that quote it. From which date the duties apply, after later amendments: unverified.',
  },
  {
    title: 'Monitoring needs the group; the model does not',
    says: 'Nobody in this case could have seen the harm without knowing the group. Collect it separately, keep it from the model and from those who decide, and use it to measure. Whether it may be asked for differs by country and product: Regulation B restricts asking and has an exception for self-tests; the AI Act opens a narrow way to use special categories of data to find and correct bias.',
    source: {
      name: '12 CFR 1002.5(b) and 1002.15; Regulation (EU) 2024/1689, Article 10(5)',
      url: 'https://www.ecfr.gov/current/title-12/chapter-X/part-1002/section-1002.5',
    },
    verified:
      'The self-test exception was read in the Federal Register of 18 March 2003, Article 10(5) in commentaries. Their present wording: unverified.',
  },
  {
    title: 'Who is turned away is owed a reason',
    says: 'Notice of adverse action is due within 30 days of a complete application, with the specific principal reasons or the right to ask for them. Reasons must be those that the model used: after a repair, the reasons given to people who were turned away because of the defect were wrong too. A lottery of models has no stable reason to give.',
    source: {
      name: 'Regulation B, 12 CFR 1002.9',
      url: 'https://www.ecfr.gov/current/title-12/chapter-X/part-1002/section-1002.9',
    },
    verified:
      'Deadline and contents were read in a copy of the section and in a regulator’s training note. Later guidance: unverified.',
  },
  {
    title: 'Repairing the model repairs nobody’s rejection',
    says: 'People who were turned away stay turned away until somebody looks at their file again. Put them on a list, decide anew, tell them. This is an ethical duty before it is a legal one; what the law asks for was not looked up.',
    source: {
      name: 'Regulation B, whole text',
      url: 'https://www.consumerfinance.gov/rules-policy/regulations/1002/',
    },
    verified: 'Unverified.',
  },
];

export function LegalCard() {
  return (
    <div className="legal">
      <p className="debrief__note">
        To know what to ask, not what the answer is. Last looked up {CHECKED}, in copies and commentaries rather than at
        the official source. Have your own counsel check before you act.
      </p>
      <dl className="legal__list">
        {points.map(({ title, says, source, verified }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <p>{says}</p>
              <p className="legal__source">
                <a href={source.url} rel="external">
                  {source.name}
                </a>
                . {verified}
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
