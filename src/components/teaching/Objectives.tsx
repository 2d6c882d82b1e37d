import { useState } from 'react';
import { Button } from '@/components/controls/Button';
import { useRecord } from '@/record/use-record';
import { progressOf } from '@/record/views/progress';
import './objectives.css';
import { advice, standingsOf, type Standing } from './standing';

interface ObjectivesProps {
  readonly lessonId: string;
  readonly version: number;
  readonly objectives: readonly { readonly id: string; readonly sentence: string }[];
}

const words: Record<Standing, string> = {
  untried: 'Open',
  weak: 'Shaky',
  once: 'Once right',
  due: 'Due',
  mastered: 'Mastered',
};

/** An open ring, a broken ring, a half disc, a full disc: the shapes alone tell the states apart. */
const shapes: Record<Standing, string> = {
  untried: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z',
  weak: 'M10 2.5a7.5 7.5 0 0 1 7.5 7.5M10 17.5A7.5 7.5 0 0 1 2.5 10M6.5 6.5l7 7M13.5 6.5l-7 7',
  once: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 5v10a5 5 0 0 1 0-10Z',
  due: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 5.5V10l3 2',
  mastered: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM6 10.2l2.7 2.7L14 7.6',
};

/** What the record says about each objective, and the next step. Advice, never a lock. */
export function Objectives({ lessonId, version, objectives }: ObjectivesProps) {
  const { events, append } = useRecord();
  const [now] = useState(Date.now);
  const standings = standingsOf(events, now);
  const finished = progressOf(events).get(lessonId)?.finishedVersion === version;
  return (
    <div className="objectives">
      <ul className="objectives__list">
        {objectives.map(({ id, sentence }) => {
          const standing = standings.of(id);
          return (
            <li key={id} className="objectives__item" data-standing={standing}>
              <svg className="objectives__mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
                <path d={shapes[standing]} />
              </svg>
              <div>
                <p className="objectives__text">{sentence}</p>
                <p className="objectives__advice">
                  <strong>{words[standing]}.</strong> {advice[standing]}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
      <p className="objectives__finish" role="status">
        {finished ? (
          'You have marked this lesson as finished. Its checks stay in practice.'
        ) : (
          <Button onClick={() => append({ type: 'lesson-finished', lessonId, version })}>
            I have finished this lesson
          </Button>
        )}
      </p>
    </div>
  );
}
