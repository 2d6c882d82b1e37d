/** `npm run bench -- NAME …`: a capability's figures against its targets. Exit code 1 when one is missed. */
import { dispatch } from '../dispatch';

process.exitCode = await dispatch(
  {
    name: 'bench',
    about: 'bench: what Lifecycle Lab promises, measured on this machine.',
    commands: {
      recommender: async () => (await import('./recommender')).recommender,
      credit: async () => (await import('./credit')).credit,
      governance: async () => (await import('./governance')).governance,
    },
  },
  process.argv.slice(2),
);
