// <button data-print>: the browser's own print dialog; data-print="id" prints what the frame of that id shows.
import { around, first } from './page';

document.addEventListener('click', (event) => {
  const button = around<HTMLElement>(event, '[data-print]');
  if (!button) return;
  const frame = button.dataset['print'] ? first<HTMLIFrameElement>(`#${button.dataset['print']}`) : null;
  const shown = frame?.contentWindow ?? window;
  shown.focus();
  shown.print();
});
