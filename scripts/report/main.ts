/** `npm run report -- NAME …`: an audit against its targets. Exit code 1 when one is missed. */
import { dispatch } from '../dispatch';

process.exitCode = await dispatch(
  {
    name: 'report',
    about: 'report: audits of the built site.',
    commands: { pages: async () => (await import('./pages')).pages },
  },
  process.argv.slice(2),
);
