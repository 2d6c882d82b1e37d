/** Commands by name, as `lab`, `bench` and `report` have them: help, exit codes and errors in one place. */

import { inert } from './terminal';

export interface Command {
  readonly usage: string;
  readonly about: string;
  /** Resolves to the exit code: 0 done, 1 failed or a target missed. */
  run(args: string[]): Promise<number>;
}

/** The command line does not fit: exit code 2, with the usage. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

export interface Program {
  readonly name: string;
  readonly about: string;
  readonly commands: Readonly<Record<string, () => Promise<Command>>>;
}

async function help({ name, about, commands }: Program): Promise<string> {
  const lines = await Promise.all(
    Object.values(commands).map(async (load) => {
      const command = await load();
      return `  ${name} ${command.usage}\n      ${command.about}`;
    }),
  );
  return [
    about,
    '',
    ...lines,
    '',
    `${name} NAME --help tells of one. With --json the last line is one JSON object.`,
  ].join('\n');
}

/** Runs what `args` name and resolves to the exit code: 0 done, 1 failed, 2 misused. */
export async function dispatch(program: Program, args: readonly string[]): Promise<number> {
  const { name: prefix, commands } = program;
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    console.log(await help(program));
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    console.error(`${prefix}: there is no "${name}". There are: ${Object.keys(commands).join(', ')}.`);
    return 2;
  }
  const command = await load();
  if (rest.includes('--help')) {
    console.log(`${prefix} ${command.usage}\n\n${command.about}`);
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // node:util's parseArgs throws TypeErrors with a code.
    const misused = error instanceof Misuse || (error instanceof TypeError && 'code' in error);
    console.error(`${prefix} ${name}: ${inert(message)}${misused ? `\nusage: ${prefix} ${command.usage}` : ''}`);
    return misused ? 2 : 1;
  }
}
