/** Trains the two models of the miniature, at build time: they are the same code that a flight uses. */
import { openGenerated, sizes } from './data';
import type { ReadOptions } from './data';
import { type Ratings, selectRows } from './dataset';
import { type Miniature, type MiniaturePerson, type Moments, rank } from './miniature';
import { type FitContext, type Ranker, type Shape, fitEase, fitVb, likedFrom } from './models';
import { splitPerGroup } from './split';

/** Share of each person's ratings that is held out: what they "go on to" watch. */
const HELD_OUT = 0.3;
/** Weights at which lists are drawn up to find the films that can ever be shown. */
const WEIGHTS = Array.from({ length: 101 }, (_, percent) => percent / 100);
/** EASE on so few people wants a smaller ridge penalty than on 100,000 ratings. */
const RIDGE = 20;

interface Scores {
  readonly behaviour: readonly Float32Array[];
  readonly stars: readonly Float32Array[];
}

export async function trainMiniature(
  seed: number,
  { digest, now }: Pick<ReadOptions, 'digest'> & Pick<FitContext, 'now'>,
): Promise<Miniature> {
  const { dataset } = await openGenerated(seed, { digest }, sizes.tiny);
  const { ratings, films, userIds, scale } = dataset;
  const shape: Shape = { users: userIds.length, items: films.length, scale };
  const split = splitPerGroup(ratings, 'users', HELD_OUT, seed);
  const train = selectRows(ratings, split.train);
  const held = selectRows(ratings, split.test);
  const context: FitContext = { tensors: null, seed, now };
  const ease = await fitEase(train, shape, context, { lambda: RIDGE });
  const vb = await fitVb(train, shape, context, { factors: 4 });
  const scores: Scores = {
    behaviour: standardise(ease.model, shape.users),
    stars: standardise(vb.model, shape.users),
  };
  const love = likedFrom(scale);
  const seen = itemsOf(train, shape.users, () => true);
  const loved = itemsOf(held, shape.users, (stars) => stars >= love);
  const people = Array.from(userIds.keys(), (user) => candidates(scores, user, seen[user]!, loved[user]!));
  const titles = films.map(({ title }) => title.replace(/ \(\d{4}\)$/, ''));
  return {
    catalogue: films.length,
    titles,
    people,
    moments: momentsOf(held, scores),
    example: chooseExample(
      people,
      itemsOf(train, shape.users, (stars) => stars === scale.max),
      titles,
    ),
  };
}

/** Scores of every user for every film, shifted and scaled to mean 0 and deviation 1 over all pairs. */
function standardise(model: Ranker, users: number): Float32Array[] {
  const rows = Array.from({ length: users }, (_, user) => model.scoreUser(user));
  const count = users * rows[0]!.length;
  const total = (value: (x: number) => number) => rows.reduce((sum, row) => row.reduce((s, x) => s + value(x), sum), 0);
  const mean = total((x) => x) / count;
  const deviation = Math.sqrt(total((x) => (x - mean) * (x - mean)) / count);
  return rows.map((row) => row.map((x) => (x - mean) / deviation));
}

function itemsOf(ratings: Ratings, users: number, counts: (stars: number) => boolean): Set<number>[] {
  const items = Array.from({ length: users }, () => new Set<number>());
  ratings.users.forEach((user, row) => {
    if (counts(ratings.values[row]!)) items[user]!.add(ratings.items[row]!);
  });
  return items;
}

/** The films that stand in this person's list at any weight; all others can never be shown. */
function candidates(
  { behaviour, stars }: Scores,
  user: number,
  seen: Set<number>,
  loved: Set<number>,
): MiniaturePerson {
  const unseen = Array.from(behaviour[user]!.keys()).filter((item) => !seen.has(item));
  const of = (row: Float32Array) => unseen.map((item) => Math.round(row[item]! * 1000) / 1000);
  const everything = { films: unseen, behaviour: of(behaviour[user]!), stars: of(stars[user]!) };
  const shown = new Set(WEIGHTS.flatMap((weight) => rank(everything, weight)));
  const kept = [...shown].sort((a, b) => a - b);
  const films = kept.map((at) => unseen[at]!);
  return {
    films,
    behaviour: kept.map((at) => everything.behaviour[at]!),
    stars: kept.map((at) => everything.stars[at]!),
    loved: films.flatMap((item, at) => (loved.has(item) ? [at] : [])),
  };
}

function momentsOf(held: Ratings, { behaviour, stars }: Scores): Moments {
  const n = held.values.length;
  const b = Array.from(held.users, (user, row) => behaviour[user]![held.items[row]!]!);
  const s = Array.from(held.users, (user, row) => stars[user]![held.items[row]!]!);
  const y = Array.from(held.values);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / n;
  const [mb, ms, my] = [mean(b), mean(s), mean(y)];
  const together = (p: readonly number[], mp: number, q: readonly number[], mq: number) =>
    mean(p.map((value, row) => (value - mp) * (q[row]! - mq)));
  return {
    bb: together(b, mb, b, mb),
    ss: together(s, ms, s, ms),
    bs: together(b, mb, s, ms),
    by: together(b, mb, y, my),
    sy: together(s, ms, y, my),
    yy: together(y, my, y, my),
  };
}

/** Somebody whom behaviour serves and predicted stars alone do not, with two films they gave five stars. */
function chooseExample(people: readonly MiniaturePerson[], best: readonly Set<number>[], titles: readonly string[]) {
  const hits = (person: MiniaturePerson, weight: number) =>
    rank(person, weight).filter((at) => person.loved.includes(at)).length;
  const chances = people.map((person, index) => (best[index]!.size >= 2 ? hits(person, 0) - hits(person, 1) : -1));
  const person = chances.indexOf(Math.max(...chances));
  const liked = Array.from(best[person]!).sort((a, b) => a - b);
  return { person, liked: liked.slice(0, 2).map((item) => titles[item]!) };
}
