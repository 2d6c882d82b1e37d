/** `npm run data`, run as a user runs it. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe as suite, expect, test } from 'vitest';
import { ml100k, mlLatest, utf8, zip } from './inputs';

const home = mkdtempSync(join(tmpdir(), 'lifecycle-data-'));
const target = join(home, 'public');

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, ['scripts/run.mjs', 'scripts/data/main.ts', ...args], (error, out, err) => {
      done({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

/** Answers by path: what a server may do to a download. */
const server: Server = createServer((request, response) => {
  const path = request.url ?? '';
  if (path === '/good.zip') response.end(zip(mlLatest));
  else if (path === '/page.zip') response.end('<html>Log in to the hotel network</html>');
  else if (path === '/huge.zip') response.writeHead(200, { 'content-length': String(9 << 20) }).end();
  else if (path === '/endless.zip') {
    const more = () => {
      while (!response.destroyed && response.write(new Uint8Array(1 << 16)));
    };
    response.on('drain', more);
    more();
  } else if (path === '/broken.zip') {
    response.writeHead(200, { 'content-length': '5000' });
    response.write('PK', () => response.destroy());
  } else response.writeHead(503).end();
});

beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)));
beforeEach(() => rmSync(target, { recursive: true, force: true }));
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(home, { recursive: true, force: true });
});
const address = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`;
const left = () => (existsSync(target) ? readdirSync(target).sort() : []);

suite('npm run data', () => {
  test('says what it does', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toContain('--from FILE');
  });

  test('exits with 2 on an option it does not have', async () => {
    const { code, err } = await run('--form', 'x');
    expect(code).toBe(2);
    expect(err).toContain("Unknown option '--form'");
  });

  test('fetches, checks and lays out the archive with its index, and nothing else', async () => {
    const { code, out } = await run('--address', address('good.zip'), '--to', target);
    expect(code).toBe(0);
    expect(out).toContain('2 users, 2 films, 3 ratings');
    expect(left()).toEqual(['index.json', 'ml-latest-small.zip']);
    expect(JSON.parse(readFileSync(join(target, 'index.json'), 'utf8'))).toMatchObject({
      file: 'ml-latest-small.zip',
      bytes: zip(mlLatest).length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      ratings: 3,
      users: 2,
      films: 2,
      licence: expect.stringContaining('GroupLens'),
      citation: expect.stringContaining('10.1145/2827872'),
    });
  });

  test.each([
    ['nothing', 'answered 503'],
    ['page.zip', 'ml-latest-small.zip: it is named .zip but is no zip archive (it begins with “<html>Log in to '],
    ['huge.zip', 'sent more than 8388608 bytes'],
    ['endless.zip', 'sent more than 8388608 bytes'],
    ['broken.zip', 'broke off after 2 bytes'],
  ])('writes nothing and says why when the server sends %s', async (path, says) => {
    const { code, err } = await run('--address', address(path), '--to', target);
    expect(code).toBe(1);
    expect(err).toContain(says);
    expect(err).toContain('Nothing was written.');
    expect(left()).toEqual([]);
  });

  test('without network says how to bring the file by hand', async () => {
    const { code, err } = await run('--address', 'http://127.0.0.1:9/x.zip', '--to', target);
    expect(code).toBe(1);
    expect(err).toContain('could not be reached');
    expect(err).toContain('npm run data -- --from PATH/TO/ml-latest-small.zip');
    expect(left()).toEqual([]);
  });

  test('leaves what was there when the new archive is refused', async () => {
    const from = join(home, 'good.zip');
    writeFileSync(from, zip(mlLatest));
    expect((await run('--from', from, '--to', target)).code).toBe(0);
    const before = readFileSync(join(target, 'index.json'), 'utf8');
    for (const [name, bytes, says] of [
      ['ml-100k.zip', zip(ml100k), 'which GroupLens does not allow to be passed on'],
      ['half.zip', zipSync({ 'ratings.csv': utf8(mlLatest['ratings.csv']) }), 'There is no movies.csv'],
      ['cut.zip', zip(mlLatest).subarray(0, 200), 'cut.zip: the archive is cut off'],
    ] as const) {
      writeFileSync(join(home, name), bytes);
      const { code, err } = await run('--from', join(home, name), '--to', target);
      expect(code).toBe(1);
      expect(err).toContain(says);
    }
    expect((await run('--from', join(home, 'absent.zip'), '--to', target)).err).toContain('there is no file');
    expect(readFileSync(join(target, 'index.json'), 'utf8')).toBe(before);
    expect(left()).toEqual(['index.json', 'ml-latest-small.zip']);
  });

  const real = resolve('..', 'shared', 'data', 'ml-latest-small');
  if (!existsSync(real)) console.warn(`Skipped: the real files are not at ${real}.`);
  test.skipIf(!existsSync(real))('takes the real archive', async () => {
    const from = join(home, 'ml-latest-small.zip');
    const files = readdirSync(real).map((name) => [`ml-latest-small/${name}`, readFileSync(join(real, name))] as const);
    writeFileSync(from, zipSync(Object.fromEntries(files)));
    const { code, out } = await run('--from', from, '--to', target);
    expect(code).toBe(0);
    expect(out).toContain('MovieLens latest-small: 610 users, 9724 films, 100836 ratings');
    expect(readFileSync(join(target, 'ml-latest-small.zip'))).toEqual(readFileSync(from));
  });
});
