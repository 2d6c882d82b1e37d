/** The model card, a click away, and as a Markdown file to keep. */
import { type CardTable, type ModelCard, modelCardMarkdown } from '@simulations/credit-drift/model/card';
import { Button, DataTable, Disclosure } from '@/components/controls';
import { saveBlob } from '../../shared/save';

export function ModelCardView({ card }: { readonly card: ModelCard }) {
  return (
    <Disclosure summary={card.title}>
      <div className="card">
        {card.sections.map(({ id, title, statements, tables }) => (
          <section key={id}>
            <h4>{title}</h4>
            <ul>
              {statements.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            {tables.map((table) => (
              <Table key={table.caption} table={table} />
            ))}
          </section>
        ))}
        <Button
          onClick={() => {
            saveBlob(new Blob([modelCardMarkdown(card)], { type: 'text/markdown;charset=utf-8' }), 'model-card.md');
          }}
        >
          Save the card as Markdown
        </Button>
      </div>
    </Disclosure>
  );
}

function Table({ table: { caption, head, rows } }: { readonly table: CardTable }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row[0]!}
      columns={head.map((header, column) => ({
        key: String(column),
        header,
        numeric: column > 0,
        // Code marks belong to the Markdown.
        cell: (row: readonly string[]) => row[column]!.replaceAll('`', ''),
      }))}
    />
  );
}
