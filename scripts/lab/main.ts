/** `npm run lab -- COMMAND …`: the engines from the terminal. Exit codes: 0 done, 1 refused or failed, 2 misused. */
import { Misuse } from './misuse';

interface Command {
  readonly usage: string;
  readonly about: string;
  run(args: string[]): Promise<number>;
}

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  train: async () => (await import('./train')).train,
  simulate: async () => (await import('./simulate')).simulate,
  replay: async () => (await import('./replay')).replay,
  grade: async () => (await import('./grade')).grade,
};

async function help(): Promise<string> {
  const lines = await Promise.all(
    Object.values(commands).map(async (load) => {
      const { usage, about } = await load();
      return `  lab ${usage}\n      ${about}`;
    }),
  );
  return [
    'lab: the engines of Lifecycle Lab from the terminal.',
    '',
    ...lines,
    '',
    'Each command prints a table; with --json the last line is one JSON object. lab COMMAND --help tells more.',
  ].join('\n');
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    console.log(await help());
    return name === undefined ? 2 : 0;
  }
  const load = commands[name];
  if (!load) {
    console.error(`lab: there is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`);
    return 2;
  }
  const command = await load();
  if (rest.includes('--help')) {
    console.log(`lab ${command.usage}\n\n${command.about}`);
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    if (error instanceof Misuse || (error instanceof TypeError && 'code' in error)) {
      console.error(`lab ${name}: ${error.message}\nusage: lab ${command.usage}`);
      return 2;
    }
    const message = error instanceof Error ? error.message : String(error);
    console.error(`lab ${name}: ${message}`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
