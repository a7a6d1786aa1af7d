// After a swap, reading goes on where the work goes on: at what the fragment marks with `data-focus`; if the focused
// element is gone, at its row, or the row that came next, or else at the heading of what arrived. Polled counters move
// nothing.
import { all, first } from './page';

let row: string | null = null;
let nextRow: string | null = null;

document.addEventListener('htmx:before:swap', () => {
  const here = document.activeElement?.closest<HTMLElement>('[data-row]');
  const rows = all('[data-row]');
  row = here?.dataset['row'] ?? null;
  nextRow = here ? rows[rows.indexOf(here) + 1]?.dataset['row'] ?? null : null;
});

document.addEventListener('htmx:after:swap', (event) => {
  const arrived = event.target instanceof Element ? event.target : document.body;
  const marked = first('[data-focus]');
  const lost = !document.activeElement || document.activeElement === document.body;
  const place = marked ?? (lost ? linkOf(row) ?? linkOf(nextRow) ?? first('h1, h2, h3', arrived) ?? first('#main') : null);
  if (place) focus(place);
});

function linkOf(name: string | null): HTMLElement | null {
  const row = all('[data-row]').find((each) => each.dataset['row'] === name);
  return row ? first('a[href], input', row) ?? row : null;
}

function focus(place: HTMLElement): void {
  place.removeAttribute('data-focus');
  if (place.tabIndex < 0) place.tabIndex = -1; // what is not a control can be read from, not tabbed to
  place.focus();
}
