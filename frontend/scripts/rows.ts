// Rows of a list: J and K move, Enter opens, X picks, Shift+X picks a range, Esc lets go.
// <table data-rows> … <tr data-row="ID"> <input type="checkbox"> <a data-open href> …
import { all, first } from './page';
import { singleKeyAllowed } from './keyboard';
import { pick } from './bulk-bar';

let anchor: HTMLElement | null = null;

function rows(): HTMLElement[] {
  return all('[data-rows] [data-row]').filter((row) => row.checkVisibility());
}

function current(): HTMLElement | null {
  return first('[data-rows] .cursor');
}

function move(by: 1 | -1): void {
  const list = rows();
  const here = current();
  const next = here ? list[list.indexOf(here) + by] : list[by > 0 ? 0 : list.length - 1];
  if (!next) return;
  here?.classList.remove('cursor');
  next.classList.add('cursor');
  (first('[data-open]', next) ?? first('a[href]', next))?.focus();
}

function checkbox(row: HTMLElement): HTMLInputElement | null {
  return first<HTMLInputElement>('input[type=checkbox]', row);
}

function pickRow(row: HTMLElement, range: boolean): void {
  const list = rows();
  const box = checkbox(row);
  if (!box) return;
  const on = range || !box.checked;
  const from = range && anchor?.isConnected ? list.indexOf(anchor) : list.indexOf(row);
  const [low, high] = [from, list.indexOf(row)].sort((a, b) => a - b) as [number, number];
  pick(list.slice(low, high + 1).map(checkbox).filter((each) => each !== null), on);
  anchor = row;
}

const ACTIONS: Record<string, (row: HTMLElement | null, event: KeyboardEvent) => void> = {
  j: () => move(1),
  k: () => move(-1),
  x: (row, event) => { if (row) pickRow(row, event.shiftKey); },
  enter: (row, event) => {
    if (row && event.target === document.body) (first('[data-open]', row) ?? first('a[href]', row))?.click();
  },
  escape: () => pick(rows().map(checkbox).filter((each) => each !== null && each.checked) as HTMLInputElement[], false),
};

document.addEventListener('keydown', (event) => {
  const action = ACTIONS[event.key.toLowerCase()];
  if (!action || !first('[data-rows]') || !singleKeyAllowed(event)) return;
  if (event.key.length === 1) event.preventDefault();
  action(current(), event);
});

// The pointer and Tab move the same cursor, so keys go on from where the eye is.
document.addEventListener('focusin', (event) => {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-rows] [data-row]') : null;
  if (!row || row === current()) return;
  current()?.classList.remove('cursor');
  row.classList.add('cursor');
});
