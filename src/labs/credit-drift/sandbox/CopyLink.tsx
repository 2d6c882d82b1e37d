/** The address of the page is the link; this puts it on the clipboard where the browser lets it. */
import { useState } from 'react';
import { Button } from '@/components/controls';

export function CopyLink() {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setSaid('Copied.');
    } catch {
      setSaid('The address of this page is the link: copy it from the address bar.');
    }
  };
  return (
    <>
      <Button onClick={() => void copy()}>Copy link</Button>
      <span className="sandbox__note" role="status">
        {said}
      </span>
    </>
  );
}
