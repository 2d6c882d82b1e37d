/** What CSS cannot do for a glossary tooltip: keep it inside the window, and dismiss it with Escape. */

function keepInside(term: HTMLElement): void {
  const tip = term.querySelector<HTMLElement>('.term__tip');
  if (!tip) return;
  tip.style.setProperty('--shift', '0px');
  const { left, right } = tip.getBoundingClientRect();
  const room = document.documentElement.clientWidth - 16;
  const shift = right > room ? Math.max(room - right, 16 - left) : 0;
  tip.style.setProperty('--shift', `${shift}px`);
}

for (const term of document.querySelectorAll<HTMLElement>('.term')) {
  const show = () => {
    delete term.dataset['dismissed'];
    requestAnimationFrame(() => keepInside(term));
  };
  term.addEventListener('pointerenter', show);
  term.addEventListener('focusin', show);
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const term of document.querySelectorAll<HTMLElement>('.term:is(:hover, :focus-within)')) {
    term.dataset['dismissed'] = '';
  }
});
