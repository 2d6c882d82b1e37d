/** `npm run lab -- COMMAND …`: the engines from the terminal. */
import { dispatch } from '../dispatch';

process.exitCode = await dispatch(
  {
    name: 'lab',
    about: 'lab: the engines of Lifecycle Lab from the terminal.',
    commands: {
      train: async () => (await import('./train')).train,
      simulate: async () => (await import('./simulate')).simulate,
      replay: async () => (await import('./replay')).replay,
      grade: async () => (await import('./grade')).grade,
    },
  },
  process.argv.slice(2),
);
