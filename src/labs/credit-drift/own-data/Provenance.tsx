import type { MeasuredTable, OwnDataFacts } from '@simulations/credit-drift/own-data';
import { Disclosure } from '@/components/controls';

const Doi = ({ doi }: { doi: string }) => (
  <a href={`https://doi.org/${doi}`} rel="external">
    doi {doi}
  </a>
);

/** Whose data these are, what the model did not see, and what the figures cannot say. */
export function Provenance({ facts, measured }: { facts: OwnDataFacts; measured: MeasuredTable | null }) {
  const { attribution } = facts;
  const notes = measured?.notes ?? facts.notes;
  return (
    <section className="own-data__part" aria-label="Where these data come from">
      {attribution && (
        <p className="licence">
          {attribution.citation} <Doi doi={attribution.doi} />. Licence:{' '}
          <a href={attribution.licence.url} rel="external license">
            {attribution.licence.name}
          </a>
          . We ship none of it. {attribution.checked}
        </p>
      )}
      {attribution?.also.map(({ citation, doi }) => (
        <p className="licence" key={citation}>
          {citation} {doi && <Doi doi={doi} />}
        </p>
      ))}
      {notes.map((note) => (
        <p className="own-data__hint" key={note}>
          {note}
        </p>
      ))}
      {measured && (
        <Disclosure summary="What the model did not see, and what these figures leave out">
          <ul className="own-data__list">
            {measured.leftOut.map(({ name, why }) => (
              <li key={name}>
                {name}: {why}.
              </li>
            ))}
            <li>
              Groups are lettered by size. The words beside a letter are the file’s own; read nothing else into them.
            </li>
            <li>
              A gap is a difference of rates, not its cause: other columns can stand in for a protected attribute that
              the model was kept from.
            </li>
            <li>
              Each interval is right 95 times in 100 by itself. With several groups, one that leaves zero out by chance
              is to be expected now and then.
            </li>
            <li>
              The intervals take the model as given. Another deal of the folds moves the rates of a small group by a
              percentage point or two.
            </li>
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
