import { useState } from 'react';
import './run-history.css';
import { Button } from './Button';
import { classes } from './shared';

export interface Run {
  readonly id: string;
  readonly name: string;
  /** Figures to tell runs apart by, in the same order for every run. */
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  /** The run on the deck now. */
  readonly current?: boolean | undefined;
}

export interface RunHistoryProps {
  /** Oldest first. */
  readonly runs: readonly Run[];
  /** Ids ticked for comparison, at most two, in the order they were ticked. */
  readonly compared: readonly string[];
  readonly onCompare: (ids: string[]) => void;
  readonly onRestore?: ((id: string) => void) | undefined;
  readonly onRename: (id: string, name: string) => void;
  readonly onRemove?: ((id: string) => void) | undefined;
  /** Shown while there are no runs. */
  readonly empty?: string | undefined;
}

/** The logbook: every run of this session, two of which can be laid side by side. */
export function RunHistory(props: RunHistoryProps) {
  const { runs, compared, onCompare, onRestore, onRename, onRemove } = props;
  const [renaming, setRenaming] = useState<string | null>(null);
  const tick = (id: string) =>
    onCompare(compared.includes(id) ? compared.filter((other) => other !== id) : [...compared, id].slice(-2));
  if (runs.length === 0) return <p className="run-history__empty">{props.empty ?? 'No runs yet.'}</p>;
  return (
    <ol className="run-history">
      {runs.map((run, index) => (
        <li key={run.id} className={classes('run-history__run', run.current && 'run-history__run--current')}>
          <label className="run-history__pick">
            <input type="checkbox" checked={compared.includes(run.id)} onChange={() => tick(run.id)} />
            <span className="visually-hidden">Compare {run.name}</span>
            <span aria-hidden="true" className="figure">
              {String(index + 1).padStart(2, '0')}
            </span>
          </label>
          <div className="run-history__what">
            {renaming === run.id ? (
              <form
                className="run-history__rename"
                onSubmit={(event) => {
                  event.preventDefault();
                  const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
                  if (name) onRename(run.id, name);
                  setRenaming(null);
                }}
              >
                <input
                  className="field__input"
                  name="name"
                  defaultValue={run.name}
                  maxLength={60}
                  aria-label={`New name for ${run.name}`}
                  ref={(input) => input?.focus()}
                  onKeyDown={(event) => event.key === 'Escape' && setRenaming(null)}
                />
                <Button type="submit">Save</Button>
              </form>
            ) : (
              <span className="run-history__name">
                {run.name}
                {run.current && <span className="run-history__here"> on the deck</span>}
              </span>
            )}
            <dl className="run-history__figures">
              {run.figures.map((figure) => (
                <div key={figure.label}>
                  <dt>{figure.label}</dt>
                  <dd className="figure">{figure.value}</dd>
                </div>
              ))}
            </dl>
          </div>
          <div className="run-history__acts">
            {onRestore && !run.current && (
              <Button variant="quiet" aria-label={`Restore ${run.name}`} onClick={() => onRestore(run.id)}>
                Restore
              </Button>
            )}
            {renaming !== run.id && (
              <Button variant="quiet" aria-label={`Rename ${run.name}`} onClick={() => setRenaming(run.id)}>
                Rename
              </Button>
            )}
            {onRemove && !run.current && (
              <Button variant="quiet" aria-label={`Remove ${run.name}`} onClick={() => onRemove(run.id)}>
                Remove
              </Button>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
