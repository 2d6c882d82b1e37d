/** Figures written in running text: percentages, points, and pairs "from … to …". Careful rather than complete: what is unclear is left out. */

export interface TextFigure {
  readonly value: number;
  readonly unit: 'percent' | 'points';
  /** `change`: the words say that something rose or is higher by it. `level`: anything else. */
  readonly role: 'change' | 'level';
  /** As written: "15 %". */
  readonly written: string;
  readonly sentence: string;
}

export interface TextPair {
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly sentence: string;
}

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const UNIT = String.raw`percentage[\s-]points?|%[\s-]points?|ppts?\b|pp\b|points?\b|%|per\s?cent\b`;
const FIGURE = new RegExp(String.raw`(\+\s?)?(?<![\d.,])(${NUMBER})[\s-]?(${UNIT})`, 'giu');
const PAIR = new RegExp(
  String.raw`(?<![\d.,])(${NUMBER})\s?(?:%|per\s?cent)?\s?(?:to|→|–|-)\s?(${NUMBER})\s?(?:%|per\s?cent\b)(?![\s-]?points?)`,
  'giu',
);

/** Ends of sentences: not the point in "15.0" nor the one in "e.g.". */
const SENTENCE_END = /(?<=[.!?;])\s+(?=[\p{Lu}“"(])|\n+/u;

/** What comes before a figure when it is a change: "up 15 %", "a rise of about 15 %". "Rose to 45 %" is a level. */
const CHANGE_BEFORE =
  /(?:\bup|\bby|\bris(?:e|es|en)|\brose|\bincreas(?:e|es|ed)|\bgrew|\bgrown|\bjump(?:ed)?|\bclimb(?:ed)?|\bhigher)(?:\s(?:by|of|about|around|some|roughly|nearly|almost|exactly|approximately|a|an|the))*\s*$/iu;
const CHANGE_AFTER = /^[\s-]*(?:more\b|higher\b|rise\b|increase\b|jump\b|worse\b)/iu;

/** Words after which a figure is somebody else's, or denied. */
const NOT_OWN =
  /(?:\bnot|\brather than|\binstead of|\balert|\bheadline|\breported|\bcalled|\bclaim(?:ed|s)?|\bsaid|\bsays|\bquoted)\b(?:(?!\bbut\b)[^.;]){0,30}$/iu;
const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»/gu;

/** "1,250" is a thousand and more, "15,0" fifteen. */
export function parseNumber(text: string): number {
  const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(text);
  return Number(grouped ? text.replaceAll(',', '') : text.replace(',', '.'));
}

export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** Percentages and points that the writer says in their own name. */
export function figuresIn(text: string): readonly TextFigure[] {
  return sentencesOf(text).flatMap((sentence) => {
    const own = withoutQuotes(sentence);
    return [...own.matchAll(FIGURE)].flatMap((match): TextFigure[] => {
      const [written, plus, number, unit] = match;
      const value = parseNumber(number!);
      const before = own.slice(0, match.index);
      const after = own.slice(match.index + written.length);
      if (!Number.isFinite(value) || NOT_OWN.test(before)) return [];
      const changes = plus !== undefined || CHANGE_BEFORE.test(before) || CHANGE_AFTER.test(after);
      return [
        {
          value,
          unit: /p/iu.test(unit!) && !/^per\s?cent$/iu.test(unit!) ? 'points' : 'percent',
          role: changes ? 'change' : 'level',
          written: written.trim(),
          sentence,
        },
      ];
    });
  });
}

/** Pairs of percentages that the text joins: "from 30.1 % to 45.1 %", "30.1 → 45.1 %". */
export function pairsIn(text: string): readonly TextPair[] {
  return sentencesOf(text).flatMap((sentence) =>
    [...withoutQuotes(sentence).matchAll(PAIR)].map(([written, from, to]) => ({
      from: parseNumber(from!),
      to: parseNumber(to!),
      written,
      sentence,
    })),
  );
}

/** Quotations are blanked, not cut out: what stands before and after keeps its distance. */
const withoutQuotes = (sentence: string) => sentence.replace(QUOTED, (quote) => ' '.repeat(quote.length));

export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}.,’'-]*/gu)?.length ?? 0;
