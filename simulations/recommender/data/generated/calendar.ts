/** The time in which the generated ratings are given. Seconds since 1970, UTC. */

/** Monday, 2 January 2023. */
export const OPENING = 1_672_617_600;
export const DAY = 86_400;
/** Days from the first to the last possible rating. */
export const DAYS = 540;
export const CLOSING = OPENING + DAYS * DAY;
export const OPENING_YEAR = 2023;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Year and `14-Mar-2023` of a day counted from the opening; 2024, a leap year, is the last that occurs. */
export function dateOf(day: number): { year: number; text: string } {
  let year = OPENING_YEAR;
  // The opening is the second day of its year.
  let left = day + 1;
  for (; left >= yearLength(year); year++) left -= yearLength(year);
  let month = 0;
  for (; left >= monthLength(month, year); month++) left -= monthLength(month, year);
  return { year, text: `${String(left + 1).padStart(2, '0')}-${months[month]}-${year}` };
}

const yearLength = (year: number) => (year % 4 === 0 ? 366 : 365);
const monthLength = (month: number, year: number) => lengths[month]! + (month === 1 && year % 4 === 0 ? 1 : 0);
