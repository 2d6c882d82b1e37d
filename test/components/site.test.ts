import { afterEach, describe, expect, it, vi } from 'vitest';
import { spread } from '@/components/home/places';
import { lit, type Reading } from '@/components/home/reading';
import { describe as say, find } from '@/components/home/words';
import { href } from '@/components/href';
import { bearing, legs, project, spellBearing, waypoints } from '@/components/route/route';

afterEach(() => vi.unstubAllEnvs());

it.each([
  ['/', '/learn/'],
  ['/lab', '/lab/learn/'],
  ['/lab/', '/lab/learn/'],
])('a link keeps the base %s', (base, expected) => {
  vi.stubEnv('BASE_URL', base);
  expect(href('learn/')).toBe(expected);
  expect(href('/learn/')).toBe(expected);
});

describe('the route', () => {
  it('joins eight waypoints by seven legs', () => {
    expect(waypoints.map(({ id }) => id).join(' ')).toBe('frame data build validate deploy monitor iterate govern');
    expect(legs).toHaveLength(7);
  });

  it('reads bearings clockwise from north', () => {
    const place = (east: number, north: number) => ({ ...waypoints[0]!, east, north });
    const course = (east: number, north: number) => bearing(place(0, 0), place(east, north));
    expect([course(0, 1), course(1, 0), course(0, -1), course(-1, 0)]).toEqual([360, 90, 180, 270]);
    expect(spellBearing(course(1, 12))).toBe('005°');
  });

  it('draws meridians that meet towards the pole', () => {
    const sheet = { width: 1200, height: 400 };
    const width = (north: number) => project(400, north, sheet).x - project(-400, north, sheet).x;
    expect(width(200)).toBeLessThan(width(-200));
    expect(project(0, 0, sheet)).toEqual({ x: 600, y: 200 });
  });
});

describe('the people of the miniature', () => {
  it('stand apart on both sheets, the same at every build', () => {
    for (const aspect of [3.1, 1.3]) {
      const places = spread(120, aspect, 20);
      const gaps = places.flatMap((a, i) =>
        places.slice(i + 1).map((b) => Math.hypot((a.x - b.x) * aspect, a.y - b.y)),
      );
      expect(Math.min(...gaps)).toBeGreaterThan(0.04);
      expect(spread(120, aspect, 20)).toEqual(places);
    }
  });
});

describe('the sentence of the miniature', () => {
  const settings = [0, 50, 100];

  it('names the best setting and the guess', () => {
    expect(find([90, 100, 30], settings, 0, 2)).toContain('Your guess, 100 %, serves 30; the best setting, 50 %, 100.');
  });

  it('calls the best score the worst list only when it is', () => {
    expect(find([90, 100, 30], settings, 1, 1)).toContain('the best score makes the worst list');
    expect(find([20, 100, 30], settings, 1, 1)).not.toContain('worst list');
  });

  it('says that a guess was right when no setting serves more', () => {
    expect(find([90, 100, 30], settings, 1, 1)).toContain('your guess was right');
    expect(find([90, 100, 30], settings, 0, 0)).not.toContain('your guess was right');
  });

  it('says away from a right guess that it was right', () => {
    expect(find([90, 100, 30], settings, 0, 1)).toContain('Your guess, 50 %, is as good as it gets: 100.');
  });

  it('counts what is lit', () => {
    const reading: Reading = {
      served: [true, false, true],
      hitRate: 2 / 3,
      coverage: 0.5,
      ratingError: 0.9012,
      example: { userId: 1, liked: [], list: [] },
    };
    expect(lit(reading)).toBe(2);
    expect(say(reading, 40, 90)).toMatchObject({ served: '2', shown: '45', error: '0.90', setting: '40 %' });
  });
});
