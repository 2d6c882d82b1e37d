/** What the metrics of a reading are, a click away: formula, meaning, when they mislead, source. */
import { createContext, useContext } from 'react';
import { Disclosure } from '@/components/controls';
import type { ShownDefinition, ShownDefinitions } from './definitions';

/** Rendered at build and handed to the deck. */
export const DefinitionsContext = createContext<ShownDefinitions>({});

/** A part that scrolls must be reachable by keyboard although nothing in it acts (WCAG 2.1.1). */
const reachable = { tabIndex: 0 };

export function Definitions({ ids }: { readonly ids: readonly string[] }) {
  const known = useContext(DefinitionsContext);
  const shown = ids.map((id) => known[id]).filter((definition) => definition !== undefined);
  if (shown.length === 0) return null;
  return (
    <Disclosure summary={`What is measured: ${shown.map(({ name }) => name).join('; ')}`}>
      <dl className="definitions">
        {shown.map((definition) => (
          <Definition key={definition.id} definition={definition} />
        ))}
      </dl>
    </Disclosure>
  );
}

function Definition({ definition }: { readonly definition: ShownDefinition }) {
  const { name, formula, says, failureMode, threshold, range, source } = definition;
  const address = source.doi ? `https://doi.org/${source.doi}` : source.url;
  return (
    <div className="definition">
      <dt>{name}</dt>
      <dd>
        {/* MathML from our own formulas, made at build. */}
        <div
          className="definition__formula"
          role="group"
          aria-label={`Formula: ${name}`}
          {...reachable}
          dangerouslySetInnerHTML={{ __html: formula }}
        />
        <p>{says}</p>
        <p>
          <strong>Misleads when:</strong> {failureMode}
        </p>
        {threshold && (
          <p>
            <strong>Threshold:</strong> {threshold}
          </p>
        )}
        {range && (
          <p>
            <strong>Range:</strong> {range}
          </p>
        )}
        <p className="definition__source">
          {address ? (
            <a href={address} rel="external">
              {source.title}
            </a>
          ) : (
            source.title
          )}
        </p>
      </dd>
    </div>
  );
}
