/**
 * Brings the miniature to life. The first movement of the lever is a prediction: the field answers when it is let go,
 * the guess stays marked, and from then on every movement is flown at once.
 */
import { SETTINGS, lit, type Fly, type Reading } from './reading';
import { describe, find } from './words';

export function mount(root: HTMLElement, fly: Fly): void {
  const part = <E extends Element = HTMLElement>(selector: string): E => {
    const found = root.querySelector<E>(selector);
    if (!found) throw new Error(`The miniature has no ${selector}`);
    return found;
  };
  const lever = part<HTMLInputElement>('[data-lever]');
  const button = part<HTMLButtonElement>('[data-fly]');
  const finding = part('[data-finding]');
  const status = part('[data-status]');
  const field = part('[data-field]');
  const towns = [...field.querySelectorAll(':scope > .town')];
  const films = Number(root.dataset['films']);
  const readings = new Map<number, Reading>();
  let profile: number[] = [];
  let guess: number | null = null;
  let speaking: ReturnType<typeof setTimeout> | undefined;

  const readingAt = (setting: number): Reading => {
    const known = readings.get(setting) ?? fly(setting / 100);
    readings.set(setting, known);
    return known;
  };
  const setting = () => Number(lever.value);
  const show = (name: string, text: string) => (part(`[data-read="${name}"]`).textContent = text);

  function list({ example }: Reading): void {
    [...part('[data-list]').children].forEach((item, rank) => {
      const film = example.list[rank];
      item.classList.toggle('example__film--loved', film?.loved === true);
      item.firstElementChild!.textContent = film?.title ?? '';
      item.lastElementChild!.textContent = film?.loved ? 'loves it' : '';
    });
  }

  function draw(): void {
    const reading = readingAt(setting());
    const words = describe(reading, setting(), films);
    for (const name of ['served', 'shown', 'error'] as const) show(name, words[name]);
    field.setAttribute('aria-label', words.field);
    towns.forEach((town, person) => town.classList.toggle('town--lit', reading.served[person] === true));
    const ship = part<SVGElement>('[data-ship]');
    ship.removeAttribute('hidden');
    ship.style.setProperty('--at', String(setting() / 100));
    ship.style.setProperty('--up', String(reading.hitRate));
    finding.textContent = find(profile, SETTINGS, SETTINGS.indexOf(setting()), SETTINGS.indexOf(guess ?? setting()));
    clearTimeout(speaking);
    speaking = setTimeout(() => (status.textContent = finding.textContent), 450);
    list(reading);
  }

  function land(): void {
    if (guess !== null) return;
    guess = setting();
    profile = SETTINGS.map((at) => lit(readingAt(at)));
    const points = profile
      .map((served, i) => `${i * 50} ${(100 - (100 * served) / towns.length).toFixed(1)}`)
      .join('L');
    part('[data-profile="line"]').setAttribute('d', `M${points}`);
    part('[data-profile="area"]').setAttribute('d', `M0 100L${points}L1000 100Z`);
    const bug = part('[data-bug]');
    bug.hidden = false;
    bug.style.setProperty('--at', String(guess / 100));
    button.hidden = true;
    root.dataset['flown'] = '';
    draw();
  }

  lever.addEventListener('input', () => {
    lever.setAttribute('aria-valuetext', `${setting()} %`);
    show('setting', `${setting()} %`);
    if (guess !== null) draw();
    else
      finding.textContent = `Your guess: ${setting()} %. Let go, or press Fly, to see what ${towns.length} people get.`;
  });
  // A finger or a mouse lets go; arrow keys only move the mark, and Fly or Enter lands it.
  let held = false;
  lever.addEventListener('pointerdown', () => (held = true));
  lever.addEventListener('change', () => held && land());
  lever.addEventListener('keydown', (event) => {
    held = false;
    if (event.key === 'Enter') land();
  });
  button.addEventListener('click', land);
  button.disabled = false;
}
