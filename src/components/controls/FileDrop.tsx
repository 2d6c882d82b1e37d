import { useId, useState, type DragEvent, type ReactNode } from 'react';
import './field.css';
import './file-drop.css';
import { classes } from './shared';

export interface FileDropProps {
  readonly label: string;
  /** Which files are read, and up to what size: shown beside the button and tied to it for screen readers. */
  readonly describe: ReactNode;
  /** As the `accept` attribute: ".zip,.csv,.data". Dropped files are handed on whatever their name; check them. */
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
  readonly onFiles: (files: File[]) => void;
  /** What went wrong with the last file and what was kept. */
  readonly error?: ReactNode | undefined;
  readonly disabled?: boolean | undefined;
}

/** Drop a file or pick one. The picker is a native file input under the whole area, so it works by keyboard and touch. */
export function FileDrop({ label, describe, accept, multiple, onFiles, error, disabled }: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (!disabled && files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  return (
    <div className="field">
      <div
        className={classes('file-drop', over && 'file-drop--over', disabled && 'file-drop--off')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <svg className="file-drop__mark" viewBox="0 0 48 48" width="44" height="44" aria-hidden="true">
          <circle cx="24" cy="24" r="15" />
          <path d="M24 3v42M3 24h42M24 15v14m-6-6 6 6 6-6" />
        </svg>
        <div className="file-drop__text">
          <label className="file-drop__label" htmlFor={id}>
            {label}
          </label>
          <div className="field__hint" id={`${id}-describe`}>
            {describe}
          </div>
          <input
            id={id}
            className="file-drop__input"
            type="file"
            accept={accept}
            multiple={multiple}
            disabled={disabled}
            aria-describedby={error ? `${id}-describe ${id}-error` : `${id}-describe`}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              // Emptied, so that picking the same file again after an error is noticed.
              event.target.value = '';
              if (files.length > 0) onFiles(files);
            }}
          />
        </div>
      </div>
      {error && (
        <div className="field__error" id={`${id}-error`} role="alert">
          {error}
        </div>
      )}
    </div>
  );
}
