/** The alert as it lies on the desk, and what comes back when its author is asked. */
import { questions } from '@simulations/credit-drift/decisions';
import type { AlertFacts } from '@simulations/credit-drift/alert';
import { Button } from '@/components/controls';
import { nextStep, StepCard } from '../guided';
import { unbroken } from '../instruments/words';
import type { LegProps } from '../leg';
import { questionWords } from './words';

export function AlertMessage({ alert, clock }: { readonly alert: AlertFacts; readonly clock: number }) {
  return (
    <article className="alert" aria-label="The alert">
      <header className="alert__head">
        <span>Alert, end of month {clock}</span>
        <span>{alert.study ? 'Board office, forwarded' : 'Complaints desk, forwarded'}</span>
      </header>
      <p className="alert__claim">{unbroken(alert.claim)}</p>
    </article>
  );
}

interface AskBackProps extends Pick<LegProps, 'flight' | 'now' | 'content'> {
  readonly alert: AlertFacts;
}

/** Four questions; an answer is shown once it has been asked for. */
export function AskBack({ flight, now, content, alert }: AskBackProps) {
  const asked = new Map(now.state.asked.map(({ about }, place) => [about, place]));
  const given = nextStep(content, now, 'ask');
  const open = questions.filter((about) => !asked.has(about));
  const answers = questions.filter((about) => asked.has(about)).toSorted((a, b) => asked.get(a)! - asked.get(b)!);
  return (
    <section className="ask-back" aria-label="Ask back">
      {answers.length > 0 && (
        <div role="status">
          <dl className="answers">
            {answers.map((about) => (
              <div key={about}>
                <dt>{questionWords[about].question}</dt>
                <dd>{unbroken(alert.answers[about])}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {given ? (
        <StepCard
          given={given}
          now={now}
          onCarryOut={(decision) => {
            flight.decide(decision);
          }}
        />
      ) : (
        open.length > 0 && (
          <>
            <h3>{answers.length > 0 ? 'You can also ask' : 'Ask before you look?'}</h3>
            <ul className="rack">
              {open.map((about) => (
                <li className="rack__offer" key={about}>
                  <div>
                    <strong>{questionWords[about].question}</strong>
                    <p>{questionWords[about].why}</p>
                  </div>
                  <Button
                    onClick={() => {
                      flight.decide({ kind: 'ask', about });
                    }}
                  >
                    Ask<span className="visually-hidden">: {questionWords[about].question}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )
      )}
    </section>
  );
}
