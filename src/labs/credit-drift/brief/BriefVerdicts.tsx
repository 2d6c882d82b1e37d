import type { BriefCheck } from '@simulations/credit-drift/brief/check';
import { Disclosure } from '@/components/controls';

const words: Readonly<Record<BriefCheck['verdict'], string>> = {
  right: 'right',
  wrong: 'not right',
  missing: 'missing',
  'cannot-tell': 'a reader must judge',
};

/** Where the attention should go first. */
const order: readonly BriefCheck['verdict'][] = ['wrong', 'missing', 'right', 'cannot-tell'];

/** What the brief says beside what was so. */
export function BriefVerdicts({ checks }: { checks: readonly BriefCheck[] }) {
  const sorted = [...checks].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const counted = checks.filter(({ verdict }) => verdict !== 'cannot-tell');
  const right = counted.filter(({ verdict }) => verdict === 'right').length;
  return (
    <section className="brief-verdicts" aria-label="The brief against the truth">
      <h3>The brief against the truth</h3>
      <p role="status">
        {right} of {counted.length} checks right. {checks.length - counted.length} only a reader can judge.
      </p>
      <Lines checks={sorted.filter(needsWork)} />
      {sorted.length > 0 && (
        <Disclosure summary="What is right, and what only a reader can judge">
          <Lines checks={sorted.filter((check) => !needsWork(check))} />
        </Disclosure>
      )}
    </section>
  );
}

const needsWork = ({ verdict }: BriefCheck): boolean => verdict === 'wrong' || verdict === 'missing';

function Lines({ checks }: { checks: readonly BriefCheck[] }) {
  if (checks.length === 0) return null;
  return (
    <ul>
      {checks.map(({ id, title, verdict, says }) => (
        <li key={id} className={`brief-verdicts__line brief-verdicts__line--${verdict}`}>
          <strong>{title}</strong> <span className="brief-verdicts__word">{words[verdict]}</span>
          <p>{says}</p>
        </li>
      ))}
    </ul>
  );
}
