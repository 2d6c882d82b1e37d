/** How figures are written in the later legs: in words a person would say, the same everywhere. */
export const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`;
/** A probability: neither 0 nor 100 % unless it is. */
export const chance = (share: number): string =>
  share > 0 && share < 0.005 ? '<1 %' : share < 1 && share > 0.995 ? '>99 %' : percent(share, 0);
export const whole = (n: number): string => Math.round(n).toLocaleString('en-GB').replace('-', '−');
/** With its sign, by a real minus: "+2.5", "−0.4". */
export const signed = (value: number, digits = 1): string =>
  `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
/** A difference of two shares: "+15.0 pp". */
export const points = (difference: number, digits = 1): string => `${signed(100 * difference, digits)} pp`;
export const euros = (amount: number): string => `${amount < 0 ? '−' : ''}€${whole(Math.abs(amount))}`;
/** "1 test", "12 tests". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${whole(n)} ${n === 1 ? one : many}`;
/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
/** For a sentence that goes on: "Population shift" → "population shift". */
export const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
/** Analyst days come in quarters: "1 day", "0.25 days". */
export const sayDays = (days: number): string => `${Number(days.toFixed(2))} ${days === 1 ? 'day' : 'days'}`;
