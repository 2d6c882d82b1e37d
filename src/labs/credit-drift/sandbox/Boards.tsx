/** Which boards would alarm this month: those that answer on the day, and those that wait for outcomes. */
import type { BoardSays } from '@simulations/credit-drift/sandbox';
import { instruments } from '@simulations/credit-drift/instruments/catalogue';
import { Disclosure, Panel } from '@/components/controls';

interface BoardsProps {
  readonly boards: readonly BoardSays[] | null;
  /** AUC may be told. */
  readonly told: boolean;
}

const sections = [
  { waits: false, title: 'On the day of the decision' },
  { waits: true, title: 'Only when outcomes are known' },
] as const;

export function Boards({ boards, told }: BoardsProps) {
  const shown = boards?.filter(({ board }) => told || board !== 'auc') ?? null;
  const alarms = shown?.filter((board) => board.alarms).length ?? 0;
  return (
    <Panel
      title="What the boards of the control room would say"
      frame="bare"
      status={shown ? { tone: 'idle', text: `${alarms} of ${shown.length} alarm` } : { tone: 'busy', text: 'reading' }}
    >
      {shown && (
        <div className="sandbox__pair">
          {sections.map(({ waits, title }) => (
            <section key={title} className="sandbox__part">
              <h3 className="label">{title}</h3>
              <ul className="sandbox__boards">
                {shown
                  .filter((board) => board.waits === waits)
                  .map(({ board, alarms: rings, outcome, sentence }) => (
                    <li key={board} data-alarms={rings || undefined}>
                      <Disclosure
                        summary={
                          <span className="sandbox__board">
                            <span>{instruments[board].name}</span>
                            <span className="sandbox__verdict">{rings ? `▲ ${outcome}` : 'quiet'}</span>
                          </span>
                        }
                      >
                        {sentence}
                      </Disclosure>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Panel>
  );
}
