/**
 * `npm run bench -- NAME …`: a capability's figures against its targets. Exit codes: 0 all targets met, 1 one missed or
 * the run failed, 2 misused. With --json the last line is one JSON object.
 */
export interface Bench {
  readonly about: string;
  readonly usage: string;
  /** Resolves to the exit code. */
  run(args: readonly string[]): Promise<number>;
}

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  recommender: async () => (await import('./recommender')).recommender,
};

async function help(): Promise<string> {
  const lines = await Promise.all(
    Object.values(benches).map(async (load) => {
      const { usage, about } = await load();
      return `  bench ${usage}\n      ${about}`;
    }),
  );
  return ['bench: what Lifecycle Lab promises, measured on this machine.', '', ...lines].join('\n');
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    console.log(await help());
    return name === undefined ? 2 : 0;
  }
  const load = benches[name];
  if (!load) {
    console.error(`bench: there is no benchmark "${name}". There are: ${Object.keys(benches).join(', ')}.`);
    return 2;
  }
  const bench = await load();
  if (rest.includes('--help')) {
    console.log(`bench ${bench.usage}\n\n${bench.about}`);
    return 0;
  }
  try {
    return await bench.run(rest);
  } catch (error) {
    console.error(`bench ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
