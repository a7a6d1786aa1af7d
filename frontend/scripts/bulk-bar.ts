// Picking rows. The bar for what is picked takes the place of the filter line, so nothing on the page moves.
// <form data-bulk> <div data-bulk-idle>filters</div> <div class="bulk" data-bulk-bar hidden><b data-bulk-count>…</b>
//   <button data-bulk-clear> </div> <table data-rows> <input data-pick-all> … <tr data-row> <input data-pick>
import { announce } from './announce';
import { all, first, onContent, text } from './page';

function boxes(): HTMLInputElement[] {
  return all<HTMLInputElement>('[data-pick]');
}

export function pick(chosen: HTMLInputElement[], on: boolean): void {
  if (!chosen.length) return;
  chosen.forEach((box) => { box.checked = on; });
  show();
}

function show(): void {
  const every = boxes();
  const picked = every.filter((box) => box.checked);
  every.forEach((box) => box.closest('[data-row]')?.setAttribute('aria-selected', String(box.checked)));
  const master = first<HTMLInputElement>('[data-pick-all]');
  if (master) {
    master.checked = picked.length > 0 && picked.length === every.length;
    master.indeterminate = picked.length > 0 && picked.length < every.length;
  }
  const bar = first('[data-bulk-bar]');
  if (!bar) return;
  const words = text('picked', { count: picked.length });
  if (bar.hidden !== (picked.length === 0) || picked.length) announce(words);
  bar.hidden = picked.length === 0;
  all('[data-bulk-idle]').forEach((idle) => { idle.hidden = picked.length > 0; });
  all('[data-bulk-count]').forEach((count) => { count.textContent = words; });
}

document.addEventListener('change', (event) => {
  if (!(event.target instanceof HTMLInputElement)) return;
  if (event.target.matches('[data-pick-all]')) pick(boxes(), event.target.checked);
  else if (event.target.matches('[data-pick]')) show();
});

document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('[data-bulk-clear]')) pick(boxes(), false);
});

// Boxes that the browser or a swap brings back ticked show the bar at once.
onContent(() => { if (boxes().some((box) => box.checked)) show(); });
